import type { PolicyRules, RuleId } from '@zhiban/wire';
import type { Finding, Verdict } from '../verdicts/verdict';
import type { PersonSchedule } from '../world/schedule';
import type { World } from '../world/world';

/** Rules that look at the whole roster instead of one person. */
export type RosterRuleId = 'cover' | 'minimum-post';
export type PersonRuleId = Exclude<RuleId, RosterRuleId>;

/** One rule of the book about one person's schedule. */
export interface Rule<Id extends PersonRuleId = PersonRuleId> {
  id: Id;
  /** The operating rule that it carries out. */
  cites: string;
  bound: Verdict['bound'];
  judge(schedule: PersonSchedule, params: PolicyRules[Id], world: World): Finding[];
}
