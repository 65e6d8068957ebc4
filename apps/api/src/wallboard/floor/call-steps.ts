import type { AcdEvent } from '@zhiban/acd-events';
import type { CallStep, CallStepKind } from '@zhiban/wire';

const ended: ReadonlySet<CallStepKind> = new Set<CallStepKind>(['completed', 'abandoned', 'left']);
const ringEnds = { 'no-answer': 'rung-out', cancelled: 'ring-taken-back', 'picked-up': 'picked-up' } as const;

/** The events of one call as steps that a person reads; `null`: the event is none. */
export function callStepOf(source: string, event: AcdEvent): CallStep | null {
  const said = toldBy(event);
  if (!said) return null;
  const idOf = (name: unknown) => (typeof name === 'string' ? `${source}/${name}` : null);
  const at = Math.round(event.at);
  return {
    at,
    ms: null,
    how: null,
    ...said,
    queue: idOf('queue' in event ? event.queue : null),
    seat: idOf('seat' in event ? event.seat : null),
  };
}

function toldBy(event: AcdEvent): (Pick<CallStep, 'kind'> & Partial<Pick<CallStep, 'ms' | 'how'>>) | null {
  switch (event.type) {
    case 'visit-offered':
      return { kind: 'queued' };
    case 'ring-started':
      return { kind: 'rang' };
    case 'ring-ended':
      return { kind: ringEnds[event.how], ms: event.ringMs };
    case 'visit-answered':
      return { kind: 'answered', ms: event.waitMs };
    case 'hold-started':
      return { kind: 'held' };
    case 'hold-ended':
      return { kind: 'resumed' };
    case 'visit-completed':
      return { kind: 'completed', ms: event.talkMs, how: event.endedBy };
    case 'visit-abandoned':
      return { kind: 'abandoned', ms: event.waitMs };
    case 'visit-left':
      return { kind: 'left', ms: event.waitMs, how: event.how };
    default:
      return null;
  }
}

/** The last thing that happened was an end, and nothing began since: a visit that overflowed goes on in the next one. */
export const isOver = (steps: readonly CallStep[]): boolean => ended.has(steps.at(-1)?.kind ?? 'queued');
