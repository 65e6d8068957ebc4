import type { Page } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';
import { CuttableLine, driftOf, type PageMemory } from '@zhiban/soak';
import { openIn, speak } from '../stack/page';
import { openSoakFeed, soakServer } from '../stack/soak-centre';
import { passedIn, storms, type Coast } from '../stack/soak-storms';
import { soakBrowser, SoakWall } from '../stack/soak-wall';
import { expect, test } from '../stack/test';

/** Half an hour of a wall, an update each second; `npm run bench -- soak` hangs one for as long as is wanted. */
const updates = 1800;
const lookEvery = 300;
const stormEvery = 180;
const firstStorm = 90;
/** The wall draws its chart at most every five seconds, and a look may fall right before. */
const quietMs = 600;

interface Hung {
  looks: PageMemory[];
  storms: number;
  /** Updates while a storm held the wall back. */
  passed: number;
}

async function live(coast: Coast): Promise<Hung> {
  const { feed, wall } = coast;
  const hung: Hung = { looks: [], storms: 0, passed: 0 };
  const before = feed.offered;
  while (feed.offered - before < updates) {
    const storm = storms[hung.storms % storms.length];
    if (storm && feed.offered - before >= firstStorm + hung.storms * stormEvery) {
      await storm(coast);
      hung.storms += 1;
      hung.passed += passedIn(storm);
    } else {
      await feed.update();
    }
    await wall.shows(feed.offered);
    if (feed.offered - before < (hung.looks.length + 1) * lookEvery) continue;
    await feed.empty();
    await wait(quietMs);
    hung.looks.push(await wall.memory());
  }
  return hung;
}

function tell(looks: readonly PageMemory[]): void {
  const rows = looks.map(({ heap, nodes, listeners }, i) => [
    (i + 1) * lookEvery,
    (heap / 1e6).toFixed(3),
    nodes,
    listeners,
  ]);
  for (const row of [['update', 'heap MB', 'nodes', 'listeners'], ...rows])
    process.stdout.write(`      ${row.map((cell) => String(cell).padStart(9)).join(' ')}\n`);
}

/** Everything that a person reads there, but for what a page says of its own browser. */
const textOf = async (page: Page) =>
  (await page.locator('body').innerText()).replace(/sound is muted by the browser\s*/, '');

test('half an hour of updates and storms leaves nothing behind in a wall that is never loaded anew', async ({
  begin,
}) => {
  test.setTimeout(600_000);
  const stack = await begin.stack(soakServer);
  const administrator = await stack.administrator();
  const feed = await openSoakFeed(administrator);
  const line = await CuttableLine.open(Number(new URL(stack.url).port));
  const url = `http://127.0.0.1:${line.port}`;
  const browser = await soakBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    await context.addCookies([...administrator.cookies].map(([name, value]) => ({ name, value, url })));
    const page = await context.newPage();
    await speak(page, 'en');
    const wall = await SoakWall.open(page, `${url}/wall`);
    await wall.shows(feed.offered);
    const hung = await live({ stack, line, feed, wall });
    tell(hung.looks);

    await test.step('every update was painted by itself, but for those that a storm held back', () => {
      expect(wall.painted - 1 + wall.coalesced).toBe(updates);
      expect(wall.coalesced).toBeLessThanOrEqual(hung.passed);
      expect(hung.storms).toBe(updates / stormEvery);
      expect(wall.faults).toEqual([]);
    });
    await test.step('the wall reads like one that is opened just now, and tells what the server tells', async () => {
      expect((await administrator.floor()).totals.counts.day.offered).toBe(feed.offered);
      const fresh = await openIn(context, stack, 'en', '/wall');
      await expect(async () => expect(await textOf(page)).toBe(await textOf(fresh))).toPass({ timeout: 15_000 });
    });
    await test.step('nothing was left behind', () => {
      const drift = driftOf(hung.looks);
      expect(drift?.heap).toBeLessThanOrEqual(0.05);
      expect(drift).toMatchObject({ nodes: 0, listeners: 0 });
      expect(wall.loads).toBe(1);
    });
  } finally {
    feed.end();
    await browser.close();
    await line.close();
  }
});
