import type { QueueRule } from '@zhiban/wire';

/** The numbers of a queue's rule as a form shows them: seconds as they are, ratios in per cent (`scale` 100). */
export const ruleFields = [
  { name: 'targetSeconds', scale: 1 },
  { name: 'targetRatio', scale: 100 },
  { name: 'warnRatio', scale: 100 },
  { name: 'alarmRatio', scale: 100 },
  { name: 'longestWaitWarnSeconds', scale: 1 },
  { name: 'longestWaitAlarmSeconds', scale: 1 },
  { name: 'shortAbandonSeconds', scale: 1 },
  { name: 'wrapUpSeconds', scale: 1 },
  { name: 'ringTargetSeconds', scale: 1 },
] as const satisfies { name: Exclude<keyof QueueRule, 'formula'>; scale: number }[];

/** An own value of a queue; `null` takes it away, so that the centre's default holds again. */
export function withOwn<K extends keyof QueueRule>(
  rule: Partial<QueueRule>,
  name: K,
  value: QueueRule[K] | null,
): Partial<QueueRule> {
  const { [name]: _before, ...others } = rule;
  return value === null ? others : { ...rule, [name]: value };
}
