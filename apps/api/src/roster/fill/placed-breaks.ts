import type { Shift, ShiftBreak, ShiftPattern } from '@zhiban/wire';
import {
  breaksWanted,
  counts,
  inOrderOfBreaks,
  placeBreaks,
  plannedSeats,
  type People,
  type Posts,
  type RosterBoard,
  type Staffed,
} from '@zhiban/workforce-roster';
import { inSlices } from '../../platform/in-slices';
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
export async function withPlacedBreaks(cells: readonly WantedCell[], floor: Floor): Promise<WantedCell[]> {
  const patterns = new Map(floor.patterns.map((pattern) => [pattern.code, pattern]));
  const bare = cells.flatMap(({ shifts }) => shifts.filter(({ breaks }) => breaks.length === 0));
  const wanted = (shift: Shift) => breaksWanted(patterns.get(shift.pattern ?? '') ?? { breaks: [] });
  const staffed: Staffed[] = [];
  const shifts = [...floor.standing, ...bare];
  await inSlices(floor.requirements, (requirement) => staffed.push(staffedBy(shifts, requirement, floor)));
  const breaks = new Map<string, ShiftBreak[]>();
  // In the order in which they would be placed all at once, each seeing the seats that those before it have left.
  await inSlices(bare.sort(inOrderOfBreaks), (shift) => {
    for (const [id, placed] of placeBreaks([shift], wanted, staffed).breaks) breaks.set(id, placed);
  });
  return cells.map((cell) => ({
    ...cell,
    shifts: cell.shifts.map((shift) => ({ ...shift, breaks: breaks.get(shift.id) ?? shift.breaks })),
  }));
}

function staffedBy(
  shifts: readonly Shift[],
  requirement: Floor['requirements'][number],
  { people, posts }: Floor,
): Staffed {
  const isCounted = (shift: Shift) => counts(shift, people.get(shift.person), requirement.post, posts);
  return { requirement, counts: isCounted, planned: plannedSeats(requirement, shifts.filter(isCounted)) };
}
