import type { Interval } from '@zhiban/time';
import type { NoticePart, Person, Shift, SkillHeld } from '@zhiban/wire';

export interface Meant {
  id: string;
  person: Pick<Person, 'site' | 'team'>;
  /** The last day here. */
  leftOn: string | null;
  working: { skills: readonly SkillHeld[] };
}

/** Published shifts that begin on a day. */
export type ShiftsOf = (date: string) => readonly Pick<Shift, 'person' | 'pattern' | 'from' | 'to'>[];

/** All whom one part of an audience means. Who has left is meant by none. */
export function whoIsMeant(
  audience: readonly NoticePart[],
  people: readonly Meant[],
  shiftsOf: ShiftsOf,
  today: string,
): string[] {
  const tests = audience.map((part) => partTest(part, shiftsOf));
  const here = people.filter(({ leftOn }) => leftOn === null || leftOn >= today);
  return here.filter((one) => tests.some((isMeant) => isMeant(one))).map(({ id }) => id);
}

/** From the beginning to the end of the shifts that a part is for; `null`: they are not published. */
export function dutyOf({ shift }: NoticePart, shiftsOf: ShiftsOf): Interval | null {
  if (!shift) return null;
  const shifts = shiftsOf(shift.date).filter((one) => shift.pattern === null || one.pattern === shift.pattern);
  if (shifts.length === 0) return null;
  return { from: Math.min(...shifts.map(({ from }) => from)), to: Math.max(...shifts.map(({ to }) => to)) };
}

function partTest({ site, team, shift, skill }: NoticePart, shiftsOf: ShiftsOf): (one: Meant) => boolean {
  const works = shift && new Set(workersOf(shift, shiftsOf));
  return ({ id, person, working }) =>
    (site === null || person.site === site) &&
    (team === null || person.team === team) &&
    (!works || works.has(id)) &&
    (skill === null || working.skills.some((held) => held.skill === skill));
}

const workersOf = ({ date, pattern }: NonNullable<NoticePart['shift']>, shiftsOf: ShiftsOf): string[] =>
  shiftsOf(date)
    .filter((shift) => pattern === null || shift.pattern === pattern)
    .map(({ person }) => person);
