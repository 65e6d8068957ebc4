import type { PolicyBody } from '@zhiban/wire';
import { policyFaults, type PolicyFault } from '@zhiban/workforce-roster';
import { fieldsOf, pathOf, ruleLines, type RuleField } from '../lines/rule-lines';
import { valueAt, type PolicyValue } from './policy-values';

/** A value that cannot be taken: by itself, or beside the others. */
export type FieldFault =
  | PolicyFault
  | { path: string; fault: 'no-number' | 'no-time' | 'no-posts' }
  | { path: string; fault: 'outside'; least: number; most: number };

/** Everything that the server would refuse, by the value that it is about. */
export function fieldFaults(body: PolicyBody): ReadonlyMap<string, FieldFault> {
  const single = ruleLines.flatMap((line) =>
    fieldsOf(line).flatMap((field) => valueFault(pathOf(line, field), field, valueAt(body, pathOf(line, field))) ?? []),
  );
  const all = single.length > 0 ? single : policyFaults(body);
  return new Map(all.map((fault) => [fault.path, fault]));
}

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

function valueFault(path: string, { kind, least, most }: RuleField, value: PolicyValue): FieldFault | null {
  if (kind === 'time') return typeof value === 'string' && timeOfDay.test(value) ? null : { path, fault: 'no-time' };
  if (kind === 'override')
    return typeof value === 'object' && value?.by.length === 0 ? { path, fault: 'no-posts' } : null;
  if (least === undefined || most === undefined) return null;
  if (!Number.isInteger(value)) return { path, fault: 'no-number' };
  return Number(value) < least || Number(value) > most ? { path, fault: 'outside', least, most } : null;
}
