import type { Language } from '@zhiban/wire';
import { duration, ruleName } from '@zhiban/workforce-roster';
import { nothing } from '../../../platform/format';
import type { FieldFault } from '../policy/field-faults';
import type { PolicyValue } from '../policy/policy-values';
import { fieldsOf, placeOf, type RuleField, type RuleLine } from './rule-lines';

export type Say = (key: string, named?: Record<string, unknown>) => string;

/** Values of a policy in words, the same in sentences, in lists of changes and in what is wrong. */
export function valueWords(say: Say, language: Language) {
  const lineName = ({ rule, id }: RuleLine): string =>
    rule ? ruleName(rule, language) : say(`plan.rules.named.${id}`);
  const fieldName = ({ id }: RuleLine, { name, kind }: RuleField): string => {
    if (kind === 'on' || kind === 'override') return say(`plan.rules.${kind}.label`);
    return kind === 'flag' ? say(`plan.rules.guarded.${name}`) : say(`plan.rules.field.${id}.${name}`);
  };
  /** Names the value alone where its line has no other. */
  const placeName = (line: RuleLine, field: RuleField): string => {
    const own = fieldsOf(line).filter(({ kind }) => kind !== 'on' && kind !== 'override');
    const name = lineName(line);
    return own.length === 1 && own[0] === field ? name : `${name} · ${fieldName(line, field)}`;
  };
  const unitText = (unit: string, value: number): string =>
    unit === 'none' ? '' : say(`plan.rules.unit.${unit}.${value === 1 ? 'one' : 'many'}`);
  const posts = (by: readonly string[]): string =>
    by.map((post) => say(`desk.role.${post}`)).join(say('plan.rules.override.or'));

  function number(field: RuleField, value: number): string {
    if (!Number.isFinite(value)) return nothing;
    if (field.kind === 'hours' || field.kind === 'minutes') return duration(value, language);
    return field.kind === 'share' ? `${value} %` : `${value} ${unitText(field.unit ?? 'none', value)}`.trim();
  }
  function valueText(line: RuleLine, field: RuleField, value: PolicyValue): string {
    if (typeof value === 'number') return number(field, value);
    if (typeof value === 'boolean') return say(`plan.rules.${field.kind === 'on' ? 'on' : 'flag'}.${value}`);
    if (typeof value === 'object' && value !== null)
      return say('plan.rules.override.short.by', { posts: posts(value.by) });
    if (field.kind === 'override') return say(`plan.rules.override.short.${value}`);
    if (field.kind === 'choice') return say(`plan.rules.choice.${line.id}.${field.name}.${value ?? 'contract'}`);
    return value || nothing;
  }
  function faultText(found: FieldFault): string {
    const place = placeOf(found.path);
    const shown = (value: number) => (place?.field ? number(place.field, value) : String(value));
    if (found.fault === 'outside')
      return say('plan.rules.fault.outside', { least: shown(found.least), most: shown(found.most) });
    if (found.fault !== 'below' && found.fault !== 'above') return say(`plan.rules.fault.${found.fault}`);
    const limit = shown(found.limit);
    const other = placeOf(found.other);
    if (!other || found.other === found.path) return say(`plan.rules.fault.${found.fault}-alone`, { limit });
    return say(`plan.rules.fault.${found.fault}`, {
      limit,
      other: other.field ? placeName(other.line, other.field) : lineName(other.line),
    });
  }
  return { lineName, fieldName, placeName, valueText, unitText, faultText, posts };
}
export type ValueWords = ReturnType<typeof valueWords>;
