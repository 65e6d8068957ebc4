import type { Shift, ShiftPattern } from '@zhiban/wire';
import {
  breaksWanted,
  counts,
  placeBreaks,
  plannedSeats,
  type People,
  type Posts,
  type RosterBoard,
  type Staffed,
} from '@zhiban/workforce-roster';
import type { WantedCell } from './wanted-cell';

export interface Floor {
  patterns: readonly ShiftPattern[];
  requirements: RosterBoard['requirements'];
  /** All shifts that are there in these days. */
  standing: readonly Shift[];
  people: People;
  posts: Posts;
}

/** PLAN-3: the breaks of new shifts where cover lets them, one after the other. Shifts that have breaks keep them. */
export function withPlacedBreaks(cells: readonly WantedCell[], floor: Floor): WantedCell[] {
  const patterns = new Map(floor.patterns.map((pattern) => [pattern.code, pattern]));
  const bare = cells.flatMap(({ shifts }) => shifts.filter(({ breaks }) => breaks.length === 0));
  const wanted = (shift: Shift) => breaksWanted(patterns.get(shift.pattern ?? '') ?? { breaks: [] });
  const { breaks } = placeBreaks(bare, wanted, staffedBy([...floor.standing, ...bare], floor));
  return cells.map((cell) => ({
    ...cell,
    shifts: cell.shifts.map((shift) => ({ ...shift, breaks: breaks.get(shift.id) ?? shift.breaks })),
  }));
}

const staffedBy = (shifts: readonly Shift[], { requirements, people, posts }: Floor): Staffed[] =>
  requirements.map((requirement) => {
    const isCounted = (shift: Shift) => counts(shift, people.get(shift.person), requirement.post, posts);
    return { requirement, counts: isCounted, planned: plannedSeats(requirement, shifts.filter(isCounted)) };
  });
