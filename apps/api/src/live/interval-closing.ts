import {
  emptyTally,
  figureSet,
  noTimes,
  sumReadings,
  tallyFromJson,
  tallyToJson,
  type FigureRule,
  type IntervalTally,
  type SeatIntervalTally,
  type WindowReading,
} from '@zhiban/live-metrics';
import type { FigureSet } from '@zhiban/wire';
import type { PersonOfSeat, StoredAgentInterval } from './agent-interval.store';
import type { CentreRules } from './centre-rules';
import type { StoredInterval } from './interval-figure.store';
import type { SourceFloor } from './source-floor';

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
  for (const intervals of groupedByStart(closed)) {
    const shown = intervals.filter(({ queue }) => rules.shown(source, queue));
    if (shown.length === 0) continue;
    const whole = shown.length === intervals.length;
    stored.push(storedOf(source, '', sourceReading(shown, whole), rules));
  }
  return stored;
}

function groupedByStart(closed: readonly IntervalTally[]): IntervalTally[][] {
  const byStart = new Map<number, IntervalTally[]>();
  for (const interval of closed) byStart.set(interval.from, [...(byStart.get(interval.from) ?? []), interval]);
  return [...byStart.values()];
}

/** As the wall sums a source: where no queue is hidden, a seat in several of them counts once. */
function sourceReading(intervals: readonly IntervalTally[], whole: boolean): WindowReading {
  const sum = sumReadings(intervals.map(readingOf));
  const seatTimes = (whole ? intervals[0]?.sourceSeatTimes : undefined) ?? sum.seatTimes;
  return { ...sum, seatTimes };
}

function storedOf(source: string, queue: string, reading: WindowReading, rules: CentreRules): StoredInterval {
  const rule = queue === '' ? rules.current.defaultRule : rules.rule(source, queue);
  const { from, to, gap } = reading;
  const counts = {
    tally: tallyToJson(reading.tally),
    waitingAtStart: reading.broughtIn,
    waitingAtEnd: reading.waiting,
    seatTimes: { ...reading.seatTimes },
    figures: figureSet(reading, rule, nobodyWaits),
  };
  return { source, queue, from, to, counts, rule, gap };
}

/** The figures of a stored interval's own counts by a rule. */
export function figuresOf({ from, to, counts, gap }: Omit<StoredInterval, 'rule'>, rule: FigureRule): FigureSet {
  const { waitingAtStart: broughtIn, waitingAtEnd: waiting } = counts;
  const tally = tallyFromJson(counts.tally, emptyTally());
  const seatTimes = counts.seatTimes ?? noTimes();
  return figureSet({ from, to, tally, broughtIn, waiting, seatTimes, gap }, rule, nobodyWaits);
}

/** The same of the seats, with whoever sits there now. */
export function agentsOf(
  { source, floor }: Pick<SourceFloor, 'source' | 'floor'>,
  closed: readonly SeatIntervalTally[],
  personOf: PersonOfSeat,
): StoredAgentInterval[] {
  return closed.map(({ seat, from, to, tally, seatTimes, pauses, gap }) => {
    const own = floor.seats.get(seat)?.name ?? seat;
    const person = personOf(source, seat, own);
    return {
      source,
      seat,
      from,
      to,
      person: person?.number ?? null,
      name: person?.name ?? own,
      team: person?.team ?? null,
      site: person?.site ?? null,
      counts: { tally: tallyToJson(tally), seatTimes: { ...seatTimes }, pauses: { ...pauses } },
      gap,
    };
  });
}
