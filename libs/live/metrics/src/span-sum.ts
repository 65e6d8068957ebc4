import { type SeatState, seatStates } from '@zhiban/wire';
import { type WindowReading, emptyReading } from './figure-set';
import type { StateTimes } from './occupancy';
import type { PauseTimes } from './seat-book';
import { addTimes } from './state-clock';
import { type Tally, addTally, tallyHistograms, tallyNumbers } from './tally';
import type { TallyJson } from './tally-json';

/** One stored interval of a queue or a seat, as far as sums need it. Instants and times are ms. */
export interface StoredReading {
  from: number;
  to: number;
  tally: TallyJson;
  waitingAtStart?: number;
  waitingAtEnd?: number;
  /** Rows of an earlier release lack it. */
  seatTimes?: StateTimes;
  pauses?: PauseTimes;
  gap: boolean;
}

/** The sum of stored intervals. */
export interface SpanSum {
  reading: WindowReading;
  pauses: PauseTimes;
  /** The seat times of every interval are known; otherwise nothing can be said of them. */
  timesKnown: boolean;
  /** Of some time in between nothing is stored. */
  missing: boolean;
}

export const emptySpan = (): SpanSum => ({ reading: emptyReading(), pauses: {}, timesKnown: true, missing: false });

/** Adds the next interval, in the order of time, of the same queue or seat. */
export function addInterval(sum: SpanSum, stored: StoredReading): void {
  const { reading } = sum;
  if (reading.from === Infinity) reading.broughtIn = stored.waitingAtStart ?? 0;
  reading.from = Math.min(reading.from, stored.from);
  reading.to = Math.max(reading.to, stored.to);
  reading.waiting = stored.waitingAtEnd ?? 0;
  reading.gap ||= stored.gap;
  addTallyJson(reading.tally, stored.tally);
  if (stored.seatTimes) addTimes(reading.seatTimes, stored.seatTimes);
  else sum.timesKnown = false;
  addPauses(sum.pauses, stored.pauses ?? {});
}

/** Adds what another queue, seat or source did in the same span. */
export function addSpan(into: SpanSum, other: SpanSum): void {
  const { reading } = into;
  reading.from = Math.min(reading.from, other.reading.from);
  reading.to = Math.max(reading.to, other.reading.to);
  reading.broughtIn += other.reading.broughtIn;
  reading.waiting += other.reading.waiting;
  reading.gap ||= other.reading.gap;
  addTally(reading.tally, other.reading.tally);
  addTimes(reading.seatTimes, other.reading.seatTimes);
  addPauses(into.pauses, other.pauses);
  into.timesKnown &&= other.timesKnown;
  into.missing ||= other.missing;
}

export function sumSpans(spans: Iterable<SpanSum>): SpanSum {
  const sum = emptySpan();
  for (const span of spans) addSpan(sum, span);
  return sum;
}

/** Time in which a seat was there, in whatever state. */
export const presentMs = (times: StateTimes): number =>
  seatStates.reduce((sum: number, state: SeatState) => (state === 'logged-out' ? sum : sum + times[state]), 0);

/** What is not zero is added where it lies, so that long spans cost little. */
function addTallyJson(into: Tally, json: TallyJson): void {
  for (const key of tallyNumbers) into[key] += json[key] ?? 0;
  for (const key of tallyHistograms) {
    for (const [index, count] of json[key] ?? []) into[key][index] = (into[key][index] ?? 0) + count;
  }
}

function addPauses(into: PauseTimes, pauses: PauseTimes): void {
  for (const [reason, ms] of Object.entries(pauses)) into[reason] = (into[reason] ?? 0) + ms;
}
