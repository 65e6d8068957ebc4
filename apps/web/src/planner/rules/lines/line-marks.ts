import type { PolicyBody } from '@zhiban/wire';
import { lineChanges } from '../policy/policy-changes';
import type { PolicyValue } from '../policy/policy-values';
import type { RuleField, RuleLine } from './rule-lines';

/** What a value of the form differs from. */
export interface Mark {
  path: string;
  field: RuleField;
  value: PolicyValue;
  what: ('inForce' | 'preset')[];
}

interface Held {
  body: PolicyBody;
  base: PolicyBody;
  preset: PolicyBody;
}

/** Where a line of the form is not as it is in force, or not as in the preset; once, where both say the same. */
export function marksOf(line: RuleLine, { body, base, preset }: Held): Mark[] {
  const [inForce, ofPreset] = [lineChanges(line, base, body), lineChanges(line, preset, body)];
  const between = lineChanges(line, base, preset);
  const isApart = (path: string) => between.some((change) => change.path === path);
  const marks = inForce.map(({ path, field, before }): Mark => {
    const both = ofPreset.some((change) => change.path === path) && !isApart(path);
    return { path, field, value: before, what: both ? ['inForce', 'preset'] : ['inForce'] };
  });
  const own = ofPreset.filter(({ path }) => !marks.some((mark) => mark.path === path && mark.what.length === 2));
  return [...marks, ...own.map(({ path, field, before }): Mark => ({ path, field, value: before, what: ['preset'] }))];
}
