import type { CDPSession } from '@playwright/test';

/** What a page holds after a collection. */
export interface PageMemory {
  /** Bytes of its script heap. */
  heap: number;
  nodes: number;
  listeners: number;
}

const leastCollections = 3;
const mostCollections = 8;

/** Collects until a further collection frees nothing: what is let go in the first is often only freed by the second. */
export async function memoryOf(devtools: CDPSession): Promise<PageMemory> {
  let least = await collected(devtools);
  for (let i = 1; i < mostCollections; i += 1) {
    const next = await collected(devtools);
    const settled = next.heap >= least.heap && next.nodes >= least.nodes && next.listeners >= least.listeners;
    least = leastOf(least, next);
    if (settled && i >= leastCollections - 1) break;
  }
  return least;
}

async function collected(devtools: CDPSession): Promise<PageMemory> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

function leastOf(a: PageMemory, b: PageMemory): PageMemory {
  return {
    heap: Math.min(a.heap, b.heap),
    nodes: Math.min(a.nodes, b.nodes),
    listeners: Math.min(a.listeners, b.listeners),
  };
}
