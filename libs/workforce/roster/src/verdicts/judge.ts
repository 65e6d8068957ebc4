import { dateOfDay } from '@zhiban/time';
import type { PolicyRules, Verdict } from '@zhiban/wire';
import { personRuleIds, personRules } from '../rules/rule-book';
import type { PersonRuleId, Rule } from '../rules/rule';
import { scheduleUnder, type PersonRoster, type PersonSchedule } from '../world/schedule';
import type { PolicyInForce, World } from '../world/world';
import type { Finding } from './verdict';

/** Everything about one person's roster that does not keep to the book, in the order of the book. */
export function judge(roster: PersonRoster, world: World): Verdict[] {
  if (roster.shifts.length === 0) return [];
  return world.policies.flatMap((under) => {
    const schedule = scheduleUnder(roster, under, world);
    return touches(schedule, under) ? personRuleIds.flatMap((id) => ruled(id, schedule, world)) : [];
  });
}

/** A version judges its own days, but looks at the shifts around them. */
export function touches({ duties }: PersonSchedule, { first, last }: PolicyInForce): boolean {
  const [earliest, latest] = [duties[0], duties.at(-1)];
  return earliest !== undefined && latest !== undefined && earliest.day <= last && latest.day >= first;
}

function ruled<Id extends PersonRuleId>(id: Id, schedule: PersonSchedule, world: World): Verdict[] {
  const params = schedule.under.policy.rules[id];
  const rule: Rule<Id> = personRules[id];
  if (!params.on) return [];
  return rule
    .judge(schedule, params, world)
    .filter(({ day }) => day >= schedule.under.first && day <= schedule.under.last)
    .map((finding) => verdict(rule, finding, params.override, schedule.person.person.id));
}

export function verdict(
  { id, cites, bound }: { id: keyof PolicyRules } & Pick<Verdict, 'cites' | 'bound'>,
  finding: Finding,
  override: Verdict['override'],
  person: string | null,
): Verdict {
  const { day, span, ...rest } = finding;
  return {
    rule: id,
    cites,
    person,
    date: dateOfDay(day),
    ...rest,
    span: span && { first: dateOfDay(span.first), last: dateOfDay(span.last) },
    bound: finding.bound ?? bound,
    override,
  };
}

/** Each rule that is on for a day, with what it found: what keeps to the book can be shown too. */
export function rulesAsked({ policy }: PolicyInForce): { rule: PersonRuleId; cites: string }[] {
  return personRuleIds.filter((id) => policy.rules[id].on).map((id) => ({ rule: id, cites: personRules[id].cites }));
}
