import { ruleFaults, type RuleFault } from '@zhiban/live-alarms';
import type { AlarmRuleBody } from '@zhiban/wire';
import { fieldRefusal, type FieldRefusal } from '../../platform/problem';

/** Where a rule contradicts itself, each place with its sentence. `under`: path of the rule in the request. */
export const ruleRefusals = (rule: AlarmRuleBody, under = ''): FieldRefusal[] =>
  ruleFaults(rule).map((fault) => refusalOf({ ...fault, path: under + fault.path }));

function refusalOf(found: RuleFault): FieldRefusal {
  const { path, fault } = found;
  if (fault === 'ratio') return fieldRefusal(path, 'field.too-big', { max: 1 });
  if (fault === 'order-up' || fault === 'order-down')
    return fieldRefusal(path, `alarm-rule.${fault}`, { warn: found.warn });
  return fieldRefusal(path, `alarm-rule.${fault}`, {});
}
