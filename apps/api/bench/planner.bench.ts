import type { Page } from '@playwright/test';
import { bench, tell } from './kit/bench';
import { openPage } from './kit/browser';
import { frameWork } from './kit/frame-work';
import { Hand } from './kit/hand';
import { quantile, shown } from './kit/numbers';
import { measure } from './kit/report';
import { mondayNow, sampleRoster } from './kit/sample-roster';

const people = 500;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function serveRoster(page: Page): Promise<void> {
  const view = JSON.stringify(sampleRoster(people, mondayNow()));
  await page.route('**/api/v1/roster**', (route) =>
    route.request().url().includes('/roster?')
      ? route.fulfill({ contentType: 'application/json', body: view })
      : route.fulfill({ status: 404, contentType: 'application/json', body: '{"detail":"bench"}' }),
  );
}

async function zoomTo(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await wait(500);
}

async function scrolled(page: Page): Promise<void> {
  const box = await boardBox(page);
  await page.mouse.move(box.x + 400, box.y + 200);
  for (let i = 0; i < 150; i += 1) {
    await page.mouse.wheel(i % 3 === 0 ? 90 : 0, (i < 75 ? 1 : -1) * 130);
    await wait(8);
  }
}

/** A shift is pulled over the board, through the rows and back, and let go nowhere. */
async function dragged(page: Page): Promise<void> {
  const box = await boardBox(page);
  await page.mouse.move(box.x + 330, box.y + 100);
  await page.mouse.down();
  for (let i = 0; i < 200; i += 1) {
    await page.mouse.move(box.x + 330 + ((i * 7) % 1100), box.y + 100 + Math.floor(i / 8) * 12);
    await wait(8);
  }
  await page.keyboard.press('Escape');
  await page.mouse.move(box.x + 330, box.y + 100);
  await page.mouse.up();
}

async function boardBox(page: Page) {
  const box = await page.getByRole('application').boundingBox();
  if (!box) throw new Error('there is no board');
  return box;
}

await bench("The planner's board in Chromium, 1920×1080", async () => {
  const server = Hand.start('page-server.hand');
  const port = await server.ask<number>('open');
  const { browser, page } = await openPage('about:blank');
  await serveRoster(page);
  const began = performance.now();
  await page.goto(`http://127.0.0.1:${port}/plan/roster?lang=en`);
  await page.getByText(`${people} of ${people} people`).waitFor();
  const opened = performance.now() - began;
  tell(`${people} people × 4 weeks, 4 queues, quarter hours; 14 weeks of shifts around them`);
  await wait(6000);
  const results = [];
  for (const zoom of ['4 weeks', 'Week', 'Day']) {
    await zoomTo(page, zoom);
    for (const [act, run] of [
      ['scrolling', scrolled],
      ['dragging', dragged],
    ] as const) {
      const work = (await frameWork(browser, page, () => run(page))).filter((ms) => ms > 0);
      const detail = `median ${shown(quantile(work, 0.5))}, worst ${shown(Math.max(...work))}, ${work.length} frames`;
      results.push(
        measure(`main thread per frame, ${act}, ${zoom}, p95`, quantile(work, 0.95), 'ms', { atMost: 16 }, detail),
      );
      await wait(500);
    }
  }
  const verdicts = await page.evaluate<number[]>(
    `performance.getEntriesByName('roster-verdict').map(({ duration }) => duration)`,
  );
  const elements = await page.evaluate<number>(`document.querySelectorAll('*').length`);
  await browser.close();
  server.end();
  const many = `median ${shown(quantile(verdicts, 0.5))}, worst ${shown(Math.max(...verdicts))}, ${verdicts.length} verdicts`;
  return [
    ...results,
    measure('verdict on a drag, p95', quantile(verdicts, 0.95), 'ms', { atMost: 30 }, many),
    measure('elements in the page', elements, '', { atMost: 1000 }, 'whatever the roster holds'),
    measure('from the address to the board', opened, 'ms', null),
  ];
});
