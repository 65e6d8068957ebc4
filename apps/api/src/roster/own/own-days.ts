import { dateOfDay, dayAt, dayNumber, weekdayOfDay } from '@zhiban/time';
import type { CalendarYear, MyDay, MyRosterDays, MyShift, RosterPost, Shift, ShiftPattern } from '@zhiban/wire';
import { duty, kindOf, workMinutes, type World } from '@zhiban/workforce-roster';

/** What somebody is told of each day; `covers`: days for which a roster is published. */
export function daysOf(
  { first, last }: MyRosterDays,
  world: World,
  years: readonly CalendarYear[],
  covers: (date: string) => boolean,
): MyDay[] {
  const named = new Map(years.flatMap(({ days }) => days.map((day) => [day.date, day] as const)));
  const count = dayNumber(last) - dayNumber(first) + 1;
  return Array.from({ length: count }, (_, i): MyDay => {
    const day = dayNumber(first) + i;
    const [date, kind] = [dateOfDay(day), kindOf(world, day)];
    const { zh, en } = named.get(date) ?? { zh: '', en: '' };
    const makeUp = kind === 'working' && weekdayOfDay(day) >= 6;
    return {
      date,
      kind,
      makeUp,
      name: zh === '' && en === '' ? null : { zh: zh || en, en: en || zh },
      published: covers(date),
    };
  });
}

/** A shift with its names, and what the policy says of it. */
export function ownShift(
  world: World,
  patterns: readonly ShiftPattern[],
  posts: readonly RosterPost[],
): (shift: Shift) => MyShift {
  const patternOf = new Map(patterns.map(({ code, zh, en }) => [code, { zh, en }]));
  const postOf = new Map(posts.map(({ id, zh, en }) => [id, { zh, en }]));
  const named = (names: ReadonlyMap<string, { zh: string; en: string }>, code: string | null) =>
    code === null ? null : (names.get(code) ?? { zh: code, en: code });
  return (shift) => {
    const { id, from, to, kind, pattern, post, breaks } = shift;
    const day = dayAt(world.days, from);
    const under = world.policies.find(({ first, last }) => day >= first && day <= last);
    return {
      ...{ id, from, to, kind, pattern, post, breaks },
      date: dateOfDay(day),
      name: named(patternOf, pattern),
      postName: named(postOf, post),
      minutes: workMinutes(shift),
      night: under !== undefined && duty(shift, under, world).night,
    };
  };
}
