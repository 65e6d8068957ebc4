import type { PolicyBody } from '@zhiban/wire';
import { fieldsOf, pathOf, ruleLines, type RuleField, type RuleLine } from '../lines/rule-lines';
import { valueAt, type PolicyValue } from './policy-values';

export interface PolicyChange {
  line: RuleLine;
  field: RuleField;
  path: string;
  before: PolicyValue;
  after: PolicyValue;
}

/** Where two policies differ, in the order of the book. What a rule compares with counts, though the rule is off. */
export const policyChanges = (before: PolicyBody, after: PolicyBody): PolicyChange[] =>
  ruleLines.flatMap((line) => lineChanges(line, before, after));

export const lineChanges = (line: RuleLine, before: PolicyBody, after: PolicyBody): PolicyChange[] =>
  fieldsOf(line).flatMap((field) => {
    const path = pathOf(line, field);
    const change = { line, field, path, before: valueAt(before, path), after: valueAt(after, path) };
    return sameValue(change.before, change.after) ? [] : [change];
  });

/** Changes rule by rule. */
export function byLine(changes: readonly PolicyChange[]): { line: RuleLine; changes: PolicyChange[] }[] {
  const found = new Map<RuleLine, PolicyChange[]>();
  for (const change of changes) found.set(change.line, [...(found.get(change.line) ?? []), change]);
  return [...found].map(([line, own]) => ({ line, changes: own }));
}

/** Posts in any order are the same posts; a number that was not typed yet is the same as itself. */
function sameValue(a: PolicyValue, b: PolicyValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  return a.by.toSorted().join() === b.by.toSorted().join();
}

/** The preset that a policy is nearest to. */
export function nearest<Name extends string>(body: PolicyBody, presets: Readonly<Record<Name, PolicyBody>>): Name {
  const names = Object.keys(presets) as Name[];
  const distance = (name: Name) => policyChanges(presets[name], body).length;
  return names.reduce((best, name) => (distance(name) < distance(best) ? name : best));
}
