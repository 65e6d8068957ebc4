import type { AlarmLevels, AlarmRuleBody } from '@zhiban/wire';
import { measures, type Measure } from './measures';

/** A place in a rule that contradicts the rest of it. */
export type RuleFault =
  | { path: string; fault: 'scope' | 'levels' | 'no-level' | 'never-clears' | 'ratio' }
  | { path: string; fault: 'order-up' | 'order-down'; warn: number };

type OwnLevels = Extract<AlarmLevels, { kind: 'own' }>;

/** What a schema cannot say about a rule. */
export function ruleFaults({ on, watch, scope, levels }: AlarmRuleBody): RuleFault[] {
  const measure = measures[watch.measure];
  const faults: RuleFault[] = [];
  if (!measure.scopes.includes(scope.kind)) faults.push({ path: 'scope', fault: 'scope' });
  if (!measure.levels.includes(levels.kind)) return [...faults, { path: 'levels', fault: 'levels' }];
  if (levels.kind === 'own') faults.push(...levelFaults(levels, measure, on));
  if (levels.kind === 'settings' && measure.unit === 'ratio' && levels.margin > 1)
    faults.push({ path: 'levels.margin', fault: 'ratio' });
  return faults;
}

function levelFaults({ warn, alarm, margin }: OwnLevels, { unit, breach }: Measure, on: boolean): RuleFault[] {
  const given = [warn, alarm].filter((level) => level !== null);
  if (given.length === 0) return on ? [{ path: 'levels.warn', fault: 'no-level' }] : [];
  const faults: RuleFault[] = [];
  for (const [name, level] of Object.entries({ warn, alarm, margin }))
    if (unit === 'ratio' && level !== null && level > 1) faults.push({ path: `levels.${name}`, fault: 'ratio' });
  if (warn !== null && alarm !== null) faults.push(...orderFaults(warn, alarm, breach));
  if (faults.length === 0 && given.some((level) => neverClears(level, margin, unit, breach)))
    faults.push({ path: 'levels.margin', fault: 'never-clears' });
  return faults;
}

function orderFaults(warn: number, alarm: number, breach: Measure['breach']): RuleFault[] {
  const contradicts = breach === 'above' ? alarm < warn : alarm > warn;
  if (!contradicts) return [];
  return [{ path: 'levels.alarm', fault: breach === 'above' ? 'order-up' : 'order-down', warn }];
}

/** No figure is below nothing, and no ratio above one. */
function neverClears(level: number, margin: number, unit: Measure['unit'], breach: Measure['breach']): boolean {
  if (breach === 'above') return level - margin <= 0;
  return unit === 'ratio' && level + margin > 1;
}
