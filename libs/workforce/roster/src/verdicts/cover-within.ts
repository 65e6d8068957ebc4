import type { Interval } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';
import type { Requirement } from '../cover/presence';
import { requirementParts } from '../cover/requirement-parts';
import type { ShiftChange } from '../edits/shift-shelf';
import { allSteps, plannedCover } from './judge-cover';
import { changedRoster, type RosterBoard, type RosterChangeVerdicts } from './judge-roster-change';

/** Needed and planned at a post in some times, before and after a change, also where it stays as it is: to be drawn. */
export function coverWithin(
  { people, world }: Pick<RosterBoard, 'people' | 'world'>,
  { requirement, times }: { requirement: Requirement; times: readonly Interval[] },
  { shifts, changes }: { shifts: readonly Shift[]; changes: readonly ShiftChange[] },
): RosterChangeVerdicts['cover'] {
  const after = changedRoster(shifts, changes);
  return requirementParts(requirement, times).flatMap((part) => {
    const planned = (of: readonly Shift[]) => plannedCover(part, of, people, world);
    return allSteps(part, planned(shifts), planned(after)).map((step) => ({ ...step, post: part.post }));
  });
}
