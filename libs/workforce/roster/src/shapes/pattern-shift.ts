import { dayNumber, instantOn, minutesOfTime, type DayTable } from '@zhiban/time';
import type { PatternBreak, Shift, ShiftPattern } from '@zhiban/wire';
import type { BreakWanted } from '../breaks/place-breaks';

type Made = Pick<Shift, 'id' | 'person'>;

/** A pattern on a day, from wall clock to wall clock: a night in spring is an hour shorter. Its breaks are placed apart. */
export function patternShift(pattern: ShiftPattern, date: string, days: DayTable, { id, person }: Made): Shift {
  const [day, start] = [dayNumber(date), minutesOfTime(pattern.start)];
  return {
    id,
    person,
    from: instantOn(days, day, start),
    to: instantOn(days, day, start + pattern.minutes),
    kind: 'regular',
    pattern: pattern.code,
    post: pattern.post,
    breaks: [],
  };
}

export const breaksWanted = ({ breaks }: Pick<ShiftPattern, 'breaks'>): BreakWanted[] =>
  breaks.map(({ kind, minutes, paid, earliest, latest }) => ({ kind, minutes, paid, earliest, latest }));

/** Which breaks of a pattern cannot be placed at all: by their index. */
export function misfitBreaks({ breaks, minutes }: Pick<ShiftPattern, 'breaks' | 'minutes'>): number[] {
  const misfits = (pause: PatternBreak) => pause.latest > minutes || pause.earliest + pause.minutes > pause.latest;
  return breaks.flatMap((pause, i) => (misfits(pause) ? [i] : []));
}
