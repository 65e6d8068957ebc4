import { gzipSync } from 'node:zlib';
import { bench, pairs, tell } from './kit/bench';
import { openPage, type MeasuredPage } from './kit/browser';
import { Hand } from './kit/hand';
import { median, shown } from './kit/numbers';
import { measure, ratioMeasure } from './kit/report';

const turnMs = 6000;
const hz = 2;
const chartSign = 'CanvasRenderer';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Scripts that the wall loads, gzipped one by one as a server would send them; those with ECharts in them apart. */
async function scripts(port: number): Promise<{ before: number; all: number }> {
  const seen = new Map<string, { size: number; charts: boolean }>();
  const wall = await openPage('about:blank');
  wall.page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return;
    void response.body().then((body) => {
      const charts = body.includes(chartSign) || body.includes('echarts');
      seen.set(response.url(), { size: gzipSync(body).length, charts });
    });
  });
  await wall.page.goto(`http://127.0.0.1:${port}/wall`);
  await wall.page.waitForSelector('canvas');
  await wait(1000);
  await wall.browser.close();
  const sum = (charts: boolean) => [...seen.values()].reduce((all, s) => all + (s.charts === charts ? s.size : 0), 0);
  return { before: sum(false) / 1000, all: (sum(false) + sum(true)) / 1000 };
}

/** CPU of all the browser's processes for each update, ms. */
async function perUpdate(measured: MeasuredPage): Promise<number> {
  await measured.page.bringToFront();
  const before = await measured.cpuMs();
  await wait(turnMs);
  return ((await measured.cpuMs()) - before) / ((turnMs / 1000) * hz);
}

await bench("A board's page in Chromium, 1920×1080", async () => {
  const server = Hand.start('page-server.hand');
  const port = await server.ask<number>('open');
  await server.ask('pace', hz);
  tell('scripts of the wall');
  const size = await scripts(port);
  tell(`bare page against the wall, ${hz} updates a second in which everything changes`);
  const bare = await openPage(`http://127.0.0.1:${port}/bare/?hz=${hz}`);
  const wall = await openPage(`http://127.0.0.1:${port}/wall`);
  await Promise.all([bare, wall].map(({ page }) => page.waitForSelector('canvas')));
  const views: [string, [number, number][]][] = [];
  for (const path of ['/wall', '/wall/seats']) {
    await wall.page.goto(`http://127.0.0.1:${port}${path}`);
    await wait(3000);
    views.push([
      path,
      await pairs(
        5,
        () => perUpdate(bare),
        () => perUpdate(wall),
      ),
    ]);
  }
  await bare.browser.close();
  await wall.browser.close();
  server.end();
  return [
    measure('script before charts, gzipped', size.before, 'kB', { atMost: 120 }),
    measure('script in all, gzipped', size.all, 'kB', { atMost: 320 }),
    ...views.map(([path, results]) =>
      ratioMeasure(
        `CPU of \`${path}\` at ${hz} Hz ÷ bare page`,
        results.map(([a, b]) => b / a),
        { atMost: 1.3 },
        `${shown(median(results.map(([, b]) => b)))} against ${shown(median(results.map(([a]) => a)))} ms an update; 12 queues, 200 seats`,
      ),
    ),
  ];
});
