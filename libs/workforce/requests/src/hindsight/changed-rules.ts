import type { PolicyBody, PolicyRules, RuleId } from '@zhiban/wire';

/** Where one of these changes, all three judge cover otherwise. */
const ofCover: readonly RuleId[] = ['cover', 'minimum-post', 'swap-cover'];

const alike = (a: unknown, b: unknown): boolean => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

/** Fields in an order of their own: what was kept in the database has another one than what a page sends. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, own]) => [key, ordered(own)]),
  );
}

/** The rules that find something else by a draft than by what was in force. What all of them rest on changes all. */
export function changedRules(inForce: readonly PolicyBody[], draft: PolicyBody): Set<RuleId> {
  const ids = Object.keys(draft.rules) as RuleId[];
  const { night, joinMinutes, hours, protection } = draft;
  const ground = { night, joinMinutes, hours, protection };
  const isAllOther = ({ night, joinMinutes, hours, protection }: PolicyBody) =>
    !alike({ night, joinMinutes, hours, protection }, ground);
  if (inForce.some(isAllOther)) return new Set(ids);
  const changed = new Set(ids.filter((id) => inForce.some(({ rules }) => !alike(rules[id], draft.rules[id]))));
  if (ofCover.some((id) => changed.has(id))) for (const id of ofCover) changed.add(id);
  return changed;
}

/** A policy in which only some of the rules are asked, those that no policy can turn off among the others. */
export function withOnly<Body extends PolicyBody>(body: Body, rules: ReadonlySet<RuleId>): Body {
  const kept = Object.entries(body.rules).map(([id, rule]) => [
    id,
    rules.has(id as RuleId) ? rule : { ...rule, on: false },
  ]);
  return { ...body, rules: Object.fromEntries(kept) as PolicyRules };
}
