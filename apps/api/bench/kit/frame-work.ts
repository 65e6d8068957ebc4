import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Of the thread itself: a busy machine makes a task longer, but no more work. */
  tdur?: number;
  pid: number;
  tid: number;
  args: { name?: string };
}

const mark = 'bench-frame';
const noteFrames = `(() => {
  window.benchFrames = true;
  const next = () => { if (window.benchFrames) { performance.mark('${mark}'); requestAnimationFrame(next); } };
  requestAnimationFrame(next);
})()`;

/** Milliseconds in which the page's main thread was at work in each frame while something is done: script, layout and painting. */
export async function frameWork(browser: Browser, page: Page, act: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', 'devtools.timeline'] });
  await page.evaluate(noteFrames);
  await act();
  await page.evaluate('window.benchFrames = false');
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const frames = traceEvents.filter(({ name }) => name === mark).sort((a, b) => a.ts - b.ts);
  const main = frames[0];
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid, dur }) =>
      name === 'ThreadControllerImpl::RunTask' && ph === 'X' && dur && pid === main?.pid && tid === main.tid,
  );
  return perFrame(
    frames.map(({ ts }) => ts),
    tasks.sort((a, b) => a.ts - b.ts),
  );
}

/** A task belongs to the frame in which it began. */
function perFrame(frames: readonly number[], tasks: readonly TraceEvent[]): number[] {
  const sums = frames.slice(1).map(() => 0);
  let frame = 0;
  for (const { ts, dur = 0, tdur = dur } of tasks) {
    while (frame < sums.length && ts >= (frames[frame + 1] ?? Infinity)) frame += 1;
    if (frame < sums.length && ts >= (frames[frame] ?? Infinity)) sums[frame] = (sums[frame] ?? 0) + tdur / 1000;
  }
  return sums;
}
