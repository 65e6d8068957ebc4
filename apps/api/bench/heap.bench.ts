import type { PageMemory } from '@zhiban/soak';
import { bench, tell } from './kit/bench';
import { openPage } from './kit/browser';
import { Hand } from './kit/hand';
import { shown } from './kit/numbers';
import { measure } from './kit/report';

const firstLook = 1000;
const lastLook = 10_000;
const looks = [firstLook, 2500, 5000, 7500, lastLook];

/** Tells the server of every stroke that was painted: right behind the frame that shows it. */
const tellPainted = `(() => {
  const Native = WebSocket;
  window.WebSocket = class extends Native {
    constructor(...args) {
      super(...args);
      this.addEventListener('message', ({ data }) => {
        if (typeof data !== 'string' || !data.startsWith('42["board:stroke"')) return;
        requestAnimationFrame(() => setTimeout(() => this.send('42["bench:painted"]')));
      });
    }
  };
})()`;

await bench("Memory of a board's page, updates sent as fast as they are painted", async () => {
  const server = Hand.start('page-server.hand');
  const port = await server.ask<number>('open');
  const wall = await openPage(`http://127.0.0.1:${port}/wall`, { initScript: tellPainted });
  await wall.page.waitForSelector('canvas');
  // Pages are held: the next one has fewer rows, so fewer nodes.
  await wall.page.keyboard.press('h');
  const seen: PageMemory[] = [];
  const began = Date.now();
  for (const look of looks) {
    await server.ask('free', look);
    seen.push(await wall.memory());
    tell(`${look} updates after ${Math.round((Date.now() - began) / 1000)} s: ${seen.at(-1)?.heap} bytes`);
  }
  await wall.browser.close();
  server.end();
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last) throw new Error('nothing was seen');
  const megabytes = seen.map(({ heap }) => shown(heap / 1e6)).join(', ');
  const nodes = seen.map((look) => look.nodes);
  return [
    measure(
      `heap at update ${lastLook} − at ${firstLook}`,
      (last.heap - first.heap) / 1e6,
      'MB',
      { atMost: 1 },
      megabytes,
    ),
    measure('DOM nodes, most − fewest', Math.max(...nodes) - Math.min(...nodes), '', { atMost: 0 }, nodes.join(', ')),
  ];
});
