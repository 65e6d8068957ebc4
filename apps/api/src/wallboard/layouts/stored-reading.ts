import { emptyReading, emptyTally, tallyFromJson, type WindowReading } from '@zhiban/live-metrics';
import type { StoredInterval } from '../../live';

/** A closed interval as a window. */
export const readingOfStored = ({ from, to, counts, gap }: StoredInterval): WindowReading => ({
  ...emptyReading(),
  from,
  to,
  gap,
  tally: tallyFromJson(counts.tally, emptyTally()),
  broughtIn: counts.waitingAtStart,
  waiting: counts.waitingAtEnd,
});
