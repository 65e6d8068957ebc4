import type { PolicyRules, RuleId, Verdict } from '@zhiban/wire';
import type { Requirement } from '../cover/presence';
import type { Finding } from '../verdicts/verdict';
import type { PersonSchedule } from '../world/schedule';
import type { World } from '../world/world';

/** Rules that look at a queue or desk instead of one person. */
export type RosterRuleId = 'cover' | 'minimum-post';
/** Rules that look at a request for a swap or for leave; they are in `libs/workforce/requests`. */
export type RequestRuleId =
  | 'swap-notice'
  | 'swap-agreed'
  | 'swaps-a-month'
  | 'day-with-night'
  | 'swap-cover'
  | 'leave-notice'
  | 'leave-certificate'
  | 'leave-balance'
  | 'leave-allotment';
export type PersonRuleId = Exclude<RuleId, RosterRuleId | RequestRuleId>;

/** One rule of the book about one person's schedule. */
export interface Rule<Id extends PersonRuleId = PersonRuleId> {
  id: Id;
  /** The operating rule that it carries out. */
  cites: string;
  bound: Verdict['bound'];
  judge(schedule: PersonSchedule, params: PolicyRules[Id], world: World): Finding[];
}

/** What is planned in each interval of a requirement. */
export interface PlannedCover {
  planned: Float64Array;
  lowest: Float64Array | null;
}

/** One rule of the book about what a queue or desk needs. */
export interface RosterRule<Id extends RosterRuleId = RosterRuleId> {
  id: Id;
  cites: string;
  bound: Verdict['bound'];
  judge(requirement: Requirement, cover: PlannedCover, world: World): Finding[];
}
