import type { Instant } from '@zhiban/time';
import { drawnAnew, type DraftEntry, type Fact } from './drafting';
import type { WeighedEntry } from './obstacles';

/** Said by the incoming lead in their own words; of what it was said. */
export interface ReadBack {
  by: string;
  at: Instant;
  words: string;
  of: string;
}

/** An abnormal or sudden event (HAND-4), and the stage to which it was brought. */
export interface RecordEvent {
  settled: boolean;
  stage: { text: string; outgoing: boolean; incoming: boolean } | null;
}

/** An entry of a record with what people said and decided about it. */
export interface RecordEntry extends DraftEntry {
  at: Instant;
  /** Who wrote its words. */
  by: string | null;
  event: RecordEvent | null;
  readBack: ReadBack | null;
}

/** What whoever reads an entry reads. */
export const readAs = ({ words, fact }: DraftEntry): string => words ?? fact?.zh ?? '';

/**
 * A record drawn anew from the facts as they are now. Whatever says something else than what was read back is read back
 * again; a stage that was named stays until its event is settled.
 */
export function recordDrawn(entries: readonly RecordEntry[], facts: readonly Fact[]): RecordEntry[] {
  const known = new Map(entries.map((entry) => [entry.key, entry]));
  return drawnAnew(entries, facts).map((entry) => {
    const before = known.get(entry.key);
    const readBack = before?.readBack ?? null;
    return {
      ...entry,
      at: entry.fact?.at ?? before?.at ?? 0,
      by: before?.by ?? null,
      event: eventOf(entry.fact, before?.event ?? null),
      readBack: readBack?.of === readAs(entry) ? readBack : null,
    };
  });
}

function eventOf(fact: Fact | null, before: RecordEvent | null): RecordEvent | null {
  if (fact === null) return before;
  return fact.event ? { settled: fact.event.settled, stage: before?.stage ?? null } : null;
}

/** What may stand against signing. What was left out, with its reason, needs no reading back; an event blocks all the same. */
export const weighed = ({ key, red, readBack, event, leftOut }: RecordEntry): WeighedEntry => ({
  key,
  red: red && leftOut === null,
  readBack: readBack !== null,
  event,
});
