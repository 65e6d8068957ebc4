import type { Interval } from '@zhiban/time';
import type { MeetingKind, Place, Shift } from '@zhiban/wire';

const minuteMs = 60_000;

/** In which span a shift has to begin (`pre-shift`) or end (`post-shift`) for its people to be at the meeting. */
export const shiftsAround = (kind: MeetingKind, at: number): Interval | null => {
  if (kind === 'weekly') return null;
  const [before, after] = kind === 'pre-shift' ? [30, 60] : [90, 30];
  return { from: at - before * minuteMs, to: at + after * minuteMs };
};

interface Somebody {
  id: string;
  person: Place;
  leftOn: string | null;
}

/** Of a place, those whose shift begins after it or ended before it; of a weekly meeting everybody who is still here. */
export function whoIsExpected(
  { kind, site, team, at }: Place & { kind: MeetingKind; at: number },
  people: readonly Somebody[],
  shifts: readonly Pick<Shift, 'person' | 'from' | 'to'>[],
  today: string,
): string[] {
  const span = shiftsAround(kind, at);
  const edge = kind === 'pre-shift' ? 'from' : 'to';
  const works =
    span && new Set(shifts.filter((one) => one[edge] >= span.from && one[edge] <= span.to).map(({ person }) => person));
  return people
    .filter(({ id, person, leftOn }) => {
      const isHere = (leftOn === null || leftOn >= today) && (site === null || person.site === site);
      return isHere && (team === null || person.team === team) && (works === null || works.has(id));
    })
    .map(({ id }) => id);
}
