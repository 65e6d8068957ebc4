import { figureSet, sumReadings, tallyToJson, type IntervalTally, type WindowReading } from '@zhiban/live-metrics';
import type { CentreRules } from './centre-rules';
import type { StoredInterval } from './interval-figure.store';

const nobodyWaits = () => 0;

const readingOf = ({
  from,
  to,
  tally,
  waitingAtStart,
  waitingAtEnd,
  seatTimes,
  gap,
}: IntervalTally): WindowReading => ({
  from,
  to,
  tally,
  broughtIn: waitingAtStart,
  waiting: waitingAtEnd,
  seatTimes,
  gap,
});

/** The intervals that closed, each queue's with its rule, and the whole source's with the centre's default rule. */
export function closingOf(source: string, closed: readonly IntervalTally[], rules: CentreRules): StoredInterval[] {
  const stored = closed.map((interval) => storedOf(source, interval.queue, readingOf(interval), rules));
  const byStart = new Map<number, WindowReading[]>();
  for (const interval of closed) {
    if (!rules.shown(source, interval.queue)) continue;
    byStart.set(interval.from, [...(byStart.get(interval.from) ?? []), readingOf(interval)]);
  }
  for (const readings of byStart.values()) stored.push(storedOf(source, '', sumReadings(readings), rules));
  return stored;
}

function storedOf(source: string, queue: string, reading: WindowReading, rules: CentreRules): StoredInterval {
  const rule = queue === '' ? rules.current.defaultRule : rules.rule(source, queue);
  const { from, to, gap } = reading;
  const counts = {
    tally: tallyToJson(reading.tally),
    waitingAtStart: reading.broughtIn,
    waitingAtEnd: reading.waiting,
    figures: figureSet(reading, rule, nobodyWaits),
  };
  return { source, queue, from, to, counts, rule, gap };
}
