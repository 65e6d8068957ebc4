import type { SentLog } from './exchange.hand';
import { bench, tell } from './kit/bench';
import { openPage } from './kit/browser';
import { openBoards, startLoad, wait } from './kit/load';
import { quantile, shown } from './kit/numbers';
import { measure } from './kit/report';

const rate = 200;
const boards = 200;
const warmSeconds = 10;
const seconds = 60;
/** Every fifth call enters the queue whose board is in the browser, so that there is enough to time. */
const focusEvery = 5;

interface Painted {
  offered: number;
  at: number;
}

/** Notes when the frame that shows a new count of the day's offered contacts has been painted: when the one after it begins. */
const watchPaint = `(() => {
  window.painted = [];
  let shown = null;
  const count = () => {
    for (const row of document.querySelectorAll('.figure-table tbody tr')) {
      const button = row.querySelector('td:last-child button');
      const label = button?.getAttribute('aria-label') ?? '';
      if (label.startsWith('Offered')) return Number(label.replace(/\\D/g, ''));
    }
    return null;
  };
  const look = () => {
    const offered = count();
    if (offered === null || offered === shown) return;
    shown = offered;
    requestAnimationFrame(() => requestAnimationFrame(() => {
      window.painted.push({ offered, at: performance.timeOrigin + performance.now() });
    }));
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
})()`;

/** Milliseconds from the sending of each caller's entry to its paint. The first paint only says where the page stands. */
function delays(painted: readonly Painted[], joins: readonly number[]): number[] {
  return painted.slice(1).flatMap(({ offered, at }, i) => {
    const before = painted[i]?.offered ?? 0;
    return joins.slice(before, offered).map((sent) => at - sent);
  });
}

await bench('From the exchange to the screen', async () => {
  const load = await startLoad({ agents: 1000, queues: 50, rate, focusEvery });
  const { exchange, house, queueBoards } = load;
  const focus = queueBoards.find((board) => board.endsWith('/queue-01')) ?? '';
  await openBoards(
    load,
    Array.from({ length: boards - 1 }, (_, i) => (i % 10 === 0 ? 'centre' : (queueBoards[i % 50] ?? ''))),
  );
  const screen = await openPage('about:blank', { initScript: watchPaint });
  await screen.page.context().addCookies(house.cookieList);
  await screen.page.goto(`${house.address}/wall/queue/${encodeURIComponent(focus.slice('queue:'.length))}`);
  await exchange.ask('begin');
  tell(`a browser among ${boards} boards, ${rate} messages a second, 1,000 seats`);
  const warm = await exchange.ask<SentLog>('run', warmSeconds);
  await screen.page.waitForSelector('.figure-table canvas, canvas');
  await screen.page.evaluate('window.painted.length = 0');
  const sent = await exchange.ask<SentLog>('run', seconds);
  await wait(1500);
  const painted = await screen.page.evaluate<Painted[]>('window.painted');
  await screen.browser.close();
  await house.stop();
  const joins = [...(warm.joins['queue-01'] ?? []), ...(sent.joins['queue-01'] ?? [])];
  if (painted.at(-1)?.offered !== joins.length) {
    throw new Error(`${joins.length} callers entered, the screen shows ${painted.at(-1)?.offered}`);
  }
  const ms = delays(painted, joins);
  const detail = `p50 ${shown(quantile(ms, 0.5))} ms, ${ms.length} events, ${shown(sent.messages / seconds)} messages/s`;
  return [
    measure('event → painted, p95', quantile(ms, 0.95), 'ms', { atMost: 500 }, detail),
    measure('event → painted, p99', quantile(ms, 0.99), 'ms', { atMost: 1000 }),
  ];
});
