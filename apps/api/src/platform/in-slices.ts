/** Longest stretch (ms) of one piece of work before everything else has its turn. */
const sliceMs = 5;

/** Does work step by step, and lets the event loop turn whenever a stretch has become long. */
export async function inSlices<T>(work: Iterable<T>, each: (step: T) => void): Promise<void> {
  let since = performance.now();
  for (const step of work) {
    each(step);
    if (performance.now() - since < sliceMs) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
}
