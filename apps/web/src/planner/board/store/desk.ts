import { dayNumber, midnightOf } from '@zhiban/time';
import type { Grant, Role, RosterOverride, RosterPerson, RosterView, Shift } from '@zhiban/wire';
import { openDraft, type ShiftChange } from '@zhiban/workforce-roster';
import { inOrder } from '../book/person-filter';
import { RosterBook } from '../book/roster-book';
import { Unpublished } from '../book/unpublished';
import { VerdictWatch } from '../book/verdict-watch';
import { CoverLines } from '../cover/cover-lines';
import type { Court } from '../hand/judge-drag';

/** A view of the roster with all that is reckoned from it and kept up with each change. */
export interface Desk {
  view: RosterView;
  first: string;
  last: string;
  people: readonly RosterPerson[];
  personOf: ReadonlyMap<string, RosterPerson>;
  book: RosterBook;
  court: Court;
  cover: CoverLines;
  unpublished: Unpublished;
  watch: VerdictWatch;
  overrides: RosterOverride[];
}

/** `told` hears of every change, after all sums have followed it. */
export function openDesk(
  view: RosterView,
  { first, last }: { first: string; last: string },
  grants: readonly Grant[],
  told: (changes: readonly ShiftChange[]) => void,
): Desk {
  const { board } = openDraft(view);
  const { days } = board.world;
  const span = { from: midnightOf(days, dayNumber(first)), to: midnightOf(days, dayNumber(last) + 1) };
  const overrides = [...view.overrides];
  const follow = (changes: ShiftChange[]) => {
    cover.apply(changes);
    unpublished.apply(changes);
    watch.again(personsIn(changes));
    told(changes);
  };
  const book = new RosterBook(view, follow);
  const personOf = new Map(view.people.map((person) => [person.person.id, person]));
  const cover = new CoverLines(
    { people: board.people, posts: board.world.posts },
    view.requirements,
    span,
    book.shown.over(span.from, span.to),
  );
  const unpublished = new Unpublished(view.unpublished, book.shown.byId, span);
  const watch = new VerdictWatch(board, book.shown, overrides, span);
  const court: Court = {
    ...{ board, overrides, judged: new WeakMap() },
    postsFor: (persons) => postsFor(grants, persons, personOf),
  };
  return {
    view,
    first,
    last,
    people: inOrder(view.people),
    personOf,
    book,
    court,
    cover,
    unpublished,
    watch,
    overrides,
  };
}

const personsIn = (changes: readonly ShiftChange[]): string[] =>
  changes.flatMap(({ before, after }) => [before, after].flatMap((shift: Shift | null) => shift?.person ?? []));

/** The posts that somebody holds for all of these people: which rules they may override. */
export function postsFor(
  grants: readonly Grant[],
  persons: readonly string[],
  personOf: ReadonlyMap<string, Pick<RosterPerson, 'site' | 'team'>>,
): Role[] {
  const reaches = ({ site, team }: Grant, id: string) => {
    const place = personOf.get(id);
    return site === null || (place?.site === site && (team === null || place.team === team));
  };
  const roles = new Set(grants.map(({ role }) => role));
  return [...roles].filter((role) =>
    persons.every((id) => grants.some((grant) => grant.role === role && reaches(grant, id))),
  );
}
