import { measures } from '@zhiban/live-alarms';
import type { AlarmHours, AlarmRuleBody, Language } from '@zhiban/wire';
import { measured, type Say } from './alarm-words';

/** Names of queues by their id, as far as they are known. */
export type QueueNames = ReadonlyMap<string, { zh: string; en: string }>;

/** A rule in one sentence, as somebody would explain it. */
export function ruleSentence(rule: AlarmRuleBody, queues: QueueNames, say: Say, language: Language): string {
  const word = (key: string, named: Record<string, unknown> = {}) => say(`desk.alarmRules.say.${key}`, named);
  const parts = [head(rule, queues, say, language)];
  if (rule.forSeconds > 0) parts.push(word('for', { seconds: rule.forSeconds }));
  if (rule.levels.kind !== 'mark' && rule.levels.margin > 0)
    parts.push(word('margin', { margin: measured(rule.watch, rule.levels.margin) }));
  if (rule.hours.length > 0)
    parts.push(word('hours', { hours: rule.hours.map((hours) => hoursWords(hours, say)).join(and(say)) }));
  if (rule.exceptionFrom !== null) parts.push(word(`exception.${rule.exceptionFrom}`));
  return parts.join(word('comma')) + word('end');
}

function head(rule: AlarmRuleBody, queues: QueueNames, say: Say, language: Language): string {
  const { watch, levels } = rule;
  const word = (key: string, named: Record<string, unknown> = {}) => say(`desk.alarmRules.say.${key}`, named);
  const named = { where: whereWords(rule, queues, say, language), what: whatWords(rule, say) };
  if (levels.kind === 'settings') return word('settings', named);
  if (levels.kind === 'mark')
    return levels.severity === 'as-told'
      ? word('asTold', named)
      : word('mark', { ...named, does: word(levels.severity) });
  const { breach } = measures[watch.measure];
  const [warn, alarm] = [levels.warn, levels.alarm].map((level) => (level === null ? null : measured(watch, level)));
  if (warn && alarm) return word(breach, { ...named, warn, alarm });
  if (!warn && !alarm) return word('none', named);
  return word(`${breach}One`, { ...named, level: warn ?? alarm, does: word(warn ? 'warn' : 'alarm') });
}

function whereWords({ scope, watch }: AlarmRuleBody, queues: QueueNames, say: Say, language: Language): string {
  switch (scope.kind) {
    case 'all':
      return say(`desk.alarmRules.say.any.${measures[watch.measure].of}`, {});
    case 'queue':
      return queues.get(scope.queue)?.[language === 'en' ? 'en' : 'zh'] ?? scope.queue;
    case 'team':
      return scope.team;
    case 'seat':
      return scope.seat;
  }
}

function whatWords({ watch }: AlarmRuleBody, say: Say): string {
  const what = say(`desk.alarmRules.measures.${watch.measure}`, {});
  const qualified = (more: string) => say('desk.alarmRules.say.qualified', { what, more });
  if (watch.measure === 'seat-away')
    return qualified(watch.classes.map((name) => classWords(name, say)).join(and(say)));
  if (watch.measure === 'fact') return watch.fact === '*' ? what : qualified(watch.fact);
  return 'window' in watch ? qualified(say(`window.${watch.window}`, {})) : what;
}

const and = (say: Say): string => say('desk.alarmRules.say.and', {});

export const classWords = (name: string, say: Say): string =>
  say(name === 'without-reason' ? 'desk.alarmRules.awayClass.without-reason' : `desk.pauseClass.${name}`, {});

function hoursWords({ days, from, to }: AlarmHours, say: Say): string {
  const named = days.length === 7 ? '' : `${days.map((day) => say(`desk.alarmRules.day.${day}`, {})).join(' ')} `;
  return `${named}${from}–${to}`;
}
