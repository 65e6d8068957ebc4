import { z } from 'zod';
import { policyRules, ruleOverride, type RuleId } from './policy';
import { shiftBreak, shiftKinds } from './shift';

const id = z.string();
const instant = z.int();
const minutes = z.number();

/** What would make a shift possible, as a deed on one shift. */
export const remedy = z.discriminatedUnion('do', [
  /** Keeps its length and begins then, or later. */
  z.strictObject({ do: z.literal('start-later'), shift: id, from: instant }),
  /** Keeps its length and ends then, or earlier. */
  z.strictObject({ do: z.literal('end-earlier'), shift: id, to: instant }),
  /** Ends then, `minutes` of work fewer. */
  z.strictObject({ do: z.literal('shorten'), shift: id, to: instant, minutes }),
  z.strictObject({ do: z.literal('mark'), shift: id, kind: z.enum(shiftKinds) }),
  /** From then on it is overtime, for `minutes` of work. */
  z.strictObject({ do: z.literal('split'), shift: id, at: instant, minutes }),
  z.strictObject({ do: z.literal('remove'), shift: id }),
  z.strictObject({ do: z.literal('place-breaks'), shift: id, breaks: z.array(shiftBreak) }),
]);
export type Remedy = z.infer<typeof remedy>;

export const ruleIds = Object.keys(policyRules.shape) as [RuleId, ...RuleId[]];
export const verdictUnits = ['minutes', 'days', 'nights', 'level', 'seats', 'people', 'swaps', 'working-days'] as const;
export type VerdictUnit = (typeof verdictUnits)[number];

/** A rule that is not kept. Data only: the rule-book puts it into words. */
export const verdict = z.strictObject({
  rule: z.enum(ruleIds),
  /** The operating rule that a decision cites, `PLAN-4`. */
  cites: z.string(),
  /** Tells the same trouble of a rule and person before and after a change. */
  key: z.string(),
  /** `null`: it is about a queue or desk, not about one person. */
  person: z.string().nullable(),
  /** The day whose policy judged it. */
  date: z.string(),
  /** The days that a sum or a run goes over. */
  span: z.strictObject({ first: z.string(), last: z.string() }).nullable(),
  /** The interval that it is about; `null`: whole shifts. */
  at: z.strictObject({ from: instant, to: instant }).nullable(),
  shifts: z.array(id),
  actual: z.number(),
  limit: z.number(),
  /** Is the limit the most or the least that may be? */
  bound: z.enum(['most', 'least']),
  unit: z.enum(verdictUnits),
  /** A word that the sentence needs: a skill, a cause of protection, the kind of break, the queue. */
  about: z.string().nullable(),
  override: ruleOverride,
  /** Each one alone takes this verdict away; empty: none is known. */
  remedies: z.array(remedy),
});
export type Verdict = z.infer<typeof verdict>;
