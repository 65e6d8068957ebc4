import { isTimeZone } from '@zhiban/time';
import type { CentreSettings, QueueRule } from '@zhiban/wire';
import { fieldRefusal, type FieldRefusal } from '../platform/problem';

/** What a schema cannot say about settings: each wrong place with its sentence. */
export function settingsRefusals(settings: CentreSettings): FieldRefusal[] {
  const { timeZone, defaultRule, queues, pauseReasons, unknownPause } = settings;
  return [
    ...(isTimeZone(timeZone) ? [] : [fieldRefusal('timeZone', 'settings.time-zone', { timeZone })]),
    ...ruleRefusals('defaultRule', defaultRule),
    ...queues.flatMap(({ rule }, at) => ruleRefusals(`queues.${at}.rule`, { ...defaultRule, ...rule })),
    ...repeated(queues.map(({ source, queue }, at) => [`queues.${at}.queue`, `${source}/${queue}`])),
    ...pauseReasons.flatMap((reason, at) => limitRefusals(`pauseReasons.${at}`, reason)),
    ...repeated(pauseNames(settings)),
    ...limitRefusals('unknownPause', unknownPause),
  ];
}

function ruleRefusals(path: string, rule: QueueRule): FieldRefusal[] {
  return [
    ...notAbove(`${path}.alarmRatio`, rule.alarmRatio, 'warnRatio', rule.warnRatio),
    ...notBelow(
      `${path}.longestWaitAlarmSeconds`,
      rule.longestWaitAlarmSeconds,
      'longestWaitWarnSeconds',
      rule.longestWaitWarnSeconds,
    ),
  ];
}

function limitRefusals(
  path: string,
  { warnSeconds, limitSeconds }: { warnSeconds: number | null; limitSeconds: number | null },
): FieldRefusal[] {
  if (warnSeconds === null || limitSeconds === null) return [];
  return notBelow(`${path}.limitSeconds`, limitSeconds, 'warnSeconds', warnSeconds);
}

function notBelow(path: string, value: number, other: string, limit: number): FieldRefusal[] {
  return value >= limit ? [] : [fieldRefusal(path, 'settings.order', { other, limit })];
}

function notAbove(path: string, value: number, other: string, limit: number): FieldRefusal[] {
  return value <= limit ? [] : [fieldRefusal(path, 'settings.order-down', { other, limit })];
}

/** Codes and aliases share one space, without regard to case: a pause must have one meaning. */
function pauseNames({ pauseReasons }: CentreSettings): [string, string][] {
  return pauseReasons.flatMap(({ code, aliases }, at) => {
    const others = aliases.flatMap((alias, nth): [string, string][] =>
      alias.toLowerCase() === code.toLowerCase() ? [] : [[`pauseReasons.${at}.aliases.${nth}`, alias]],
    );
    return [[`pauseReasons.${at}.code`, code], ...others];
  });
}

function repeated(named: readonly (readonly [path: string, value: string])[]): FieldRefusal[] {
  const seen = new Set<string>();
  return named.flatMap(([path, value]) => {
    const key = value.toLowerCase();
    if (seen.has(key)) return [fieldRefusal(path, 'settings.repeated', { value })];
    seen.add(key);
    return [];
  });
}
