import type { Shift, Verdict } from '@zhiban/wire';
import { lowestPresence, plannedSeats } from '../cover/planned-seats';
import { countedShifts, type People, type Requirement } from '../cover/presence';
import { cover } from '../rules/cover.rule';
import { minimumPost } from '../rules/minimum-post.rule';
import type { PlannedCover, RosterRuleId } from '../rules/rule';
import type { World } from '../world/world';
import { verdict } from './judge';

const rosterRules = { cover, 'minimum-post': minimumPost };
/** In the order in which they are asked. */
export const rosterRuleIds = Object.keys(rosterRules) as RosterRuleId[];

/** What a roster plans for a queue or desk. `shifts` may be those of everybody. */
export const plannedCover = (requirement: Requirement, shifts: readonly Shift[], people: People, world: World) =>
  plannedBy(requirement, countedShifts(shifts, requirement.post, people, world.posts), world);

/** The same by shifts of which is known that they count there. */
export const plannedBy = (requirement: Requirement, counted: readonly Shift[], world: World): PlannedCover => ({
  planned: plannedSeats(requirement, counted),
  // Who is there at each moment is asked only where so many have to be.
  lowest: hasMinimum(requirement, world) ? lowestPresence(requirement, counted) : null,
});

const hasMinimum = ({ post, minimum }: Requirement, { posts }: World): boolean =>
  minimum ? minimum.some((least) => least > 0) : (posts.get(post)?.minimum ?? 0) > 0;

/** One verdict for each interval that has too few, by the policy of its day. */
export function judgeCover(requirement: Requirement, planned: PlannedCover, world: World): Verdict[] {
  return rosterRuleIds.flatMap((id) => {
    const rule = rosterRules[id];
    return rule.judge(requirement, planned, world).flatMap((finding) => {
      const under = world.policies.find(({ first, last }) => finding.day >= first && finding.day <= last);
      const params = under?.policy.rules[id];
      return params?.on ? [verdict(rule, finding, params.override, null)] : [];
    });
  });
}

/** Seats of an interval before and after a change. */
export interface CoverStep {
  from: number;
  to: number;
  before: number;
  after: number;
  required: number;
}

/** Required against planned before and after, wherever a change makes a difference. */
export const coverSteps = (requirement: Requirement, before: PlannedCover, after: PlannedCover): CoverStep[] =>
  allSteps(requirement, before, after).filter((step) => Math.abs(step.before - step.after) >= 1e-9);

/** The same in every interval. */
export function allSteps(requirement: Requirement, before: PlannedCover, after: PlannedCover): CoverStep[] {
  const length = requirement.intervalMinutes * 60_000;
  return requirement.seats.map((required, i) => {
    const from = requirement.from + i * length;
    return { from, to: from + length, before: before.planned[i] ?? 0, after: after.planned[i] ?? 0, required };
  });
}
