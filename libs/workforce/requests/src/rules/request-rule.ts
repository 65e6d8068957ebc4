import type { DayNumber, Interval } from '@zhiban/time';
import { dateOfDay } from '@zhiban/time';
import type { PolicyRules, RuleId, Verdict, VerdictUnit } from '@zhiban/wire';
import type { PolicyInForce, World } from '@zhiban/workforce-roster';

/** What a rule about a request found. */
export interface RequestFinding {
  person: string;
  /** The day whose policy judges it. */
  day: DayNumber;
  actual: number;
  limit: number;
  unit: VerdictUnit;
  at?: Interval;
  span?: { first: DayNumber; last: DayNumber };
  shifts?: string[];
  about?: string;
}

/** One rule of the book about one kind of request. */
export interface RequestRule<Case, Id extends RuleId = RuleId> {
  id: Id;
  /** The operating rule that it carries out. */
  cites: string;
  bound: Verdict['bound'];
  judge(asked: Case, params: PolicyRules[Id], world: World): RequestFinding[];
}

export const policyOn = ({ policies }: World, day: DayNumber): PolicyInForce | undefined =>
  policies.find(({ first, last }) => day >= first && day <= last);

/** Verdicts of one rule by the version of the policy that is in force on `day`. */
export function ruled<Case, Id extends RuleId>(
  rule: RequestRule<Case, Id>,
  asked: Case,
  day: DayNumber,
  world: World,
): Verdict[] {
  const params = policyOn(world, day)?.policy.rules[rule.id];
  if (!params?.on) return [];
  return rule.judge(asked, params, world).map((found) => ({
    rule: rule.id,
    cites: rule.cites,
    key: `${found.person} ${found.day}`,
    person: found.person,
    date: dateOfDay(found.day),
    span: found.span ? { first: dateOfDay(found.span.first), last: dateOfDay(found.span.last) } : null,
    at: found.at ?? null,
    shifts: found.shifts ?? [],
    actual: found.actual,
    limit: found.limit,
    bound: rule.bound,
    unit: found.unit,
    about: found.about ?? null,
    override: params.override,
    remedies: [],
  }));
}
