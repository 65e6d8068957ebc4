import { addDays } from '@zhiban/time';
import type { Policy, RosterView } from '@zhiban/wire';
import { horizon, type DaysSpan } from '@zhiban/workforce-roster';

type Look = (days: DaysSpan) => Promise<RosterView>;

/** The longest view that the server gives at once. */
const longestView = 62;

/**
 * The draft of some days with as many days around them as these rules look at. The server gives what the rules in force
 * look at; rules that sum over longer periods need more, which is fetched piece by piece.
 */
export async function rosterAround(days: DaysSpan, policy: Policy, look: Look): Promise<RosterView> {
  let view = await look(days);
  const settlements = view.people.flatMap(({ person }) => person.terms.map(({ settlement }) => settlement));
  const wanted = horizon(policy, new Set(settlements), days);
  while (view.horizon.first > wanted.first) {
    const last = addDays(view.horizon.first, -1);
    const first = later(addDays(last, 1 - longestView), wanted.first);
    view = joined(view, await look({ first, last }), { first, last: view.horizon.last });
  }
  while (view.horizon.last < wanted.last) {
    const first = addDays(view.horizon.last, 1);
    const last = earlier(addDays(first, longestView - 1), wanted.last);
    view = joined(view, await look({ first, last }), { first: view.horizon.first, last });
  }
  return view;
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Requirements and people stay those of the days that are judged. */
function joined(view: RosterView, more: RosterView, span: DaysSpan): RosterView {
  return {
    ...view,
    horizon: span,
    shifts: once([...view.shifts, ...more.shifts], ({ id }) => id),
    absences: once([...view.absences, ...more.absences], ({ id, person }) => `${person} ${id}`),
    world: { ...view.world, calendar: once([...view.world.calendar, ...more.world.calendar], ({ year }) => year) },
  };
}

const once = <Item, Key>(items: readonly Item[], key: (item: Item) => Key): Item[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];
