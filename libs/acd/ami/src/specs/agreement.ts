import type { AcdEvent } from '@zhiban/acd-events';
import type { Expected } from './capture-files';
import { countEvents } from './count-events';

/**
 * What was counted and what queue_log says, side by side, to be found equal: every figure that was counted, and no queue
 * or agent with work that queue_log alone knows.
 */
export function agreement(events: readonly AcdEvent[], expected: Expected): { counted: object; logged: object } {
  const { queues, agents } = countEvents(events);
  return {
    counted: { queues, agents, names: Object.keys(queues).sort() },
    logged: {
      queues: picked(queues, expected.queues),
      agents: picked(agents, expected.agents),
      names: Object.keys(expected.queues).sort(),
    },
  };
}

function picked<T extends object>(like: Record<string, T>, from: Record<string, T>): Record<string, T> {
  const entries = Object.entries(from).filter(([name, figures]) => name in like || hasWork(figures));
  return Object.fromEntries(
    entries.map(([name, figures]) => [
      name,
      Object.fromEntries(Object.entries(figures).filter(([key]) => key in (like[name] ?? figures))) as T,
    ]),
  );
}

function hasWork(figures: object): boolean {
  const { answered, completed, ring_no_answer } = figures as Record<string, unknown>;
  return [answered, completed, ring_no_answer].some((count) => typeof count === 'number' && count > 0);
}
