import { measures } from '@zhiban/live-alarms';
import type { AlarmLevels, AlarmMeasure, AlarmRule, AlarmRuleBody, AlarmScope, AlarmWatch } from '@zhiban/wire';

const figure = { window: 'm15', least: 5 } as const;

/** Where a new rule begins. */
const watches: Record<AlarmMeasure, AlarmWatch> = {
  'longest-wait': { measure: 'longest-wait' },
  waiting: { measure: 'waiting' },
  'service-level': { measure: 'service-level', formula: null, thresholdSeconds: null, ...figure },
  'abandon-rate': { measure: 'abandon-rate', ...figure },
  occupancy: { measure: 'occupancy', window: 'm30' },
  'ring-10': { measure: 'ring-10', ...figure },
  asa: { measure: 'asa', ...figure },
  'on-duty': { measure: 'on-duty' },
  available: { measure: 'available' },
  'seat-away': { measure: 'seat-away', classes: ['short-leave', 'without-reason'] },
  'rung-out': { measure: 'rung-out' },
  'raised-hand': { measure: 'raised-hand' },
  'source-lost': { measure: 'source-lost' },
  fact: { measure: 'fact', fact: '*' },
};
const levels: Record<AlarmLevels['kind'], AlarmLevels> = {
  settings: { kind: 'settings', margin: 0 },
  own: { kind: 'own', warn: null, alarm: null, margin: 0 },
  mark: { kind: 'mark', severity: 'alarm' },
};
const scopes: Record<AlarmScope['kind'], AlarmScope> = {
  all: { kind: 'all' },
  queue: { kind: 'queue', queue: '' },
  team: { kind: 'team', team: '' },
  seat: { kind: 'seat', seat: '' },
};

export const measureChoices = Object.keys(watches) as AlarmMeasure[];
export const freshLevels = (kind: AlarmLevels['kind']): AlarmLevels => ({ ...levels[kind] });
export const freshScope = (kind: AlarmScope['kind']): AlarmScope => ({ ...scopes[kind] });
export const freshWatch = (measure: AlarmMeasure): AlarmWatch => structuredClone(watches[measure]);

export function freshRule(measure: AlarmMeasure = 'waiting'): AlarmRuleBody {
  const [kind = 'own'] = measures[measure].levels;
  const watch = freshWatch(measure);
  return {
    zh: '',
    en: '',
    on: true,
    watch,
    scope: { kind: 'all' },
    levels: freshLevels(kind),
    forSeconds: 0,
    hours: [],
    exceptionFrom: null,
  };
}

/** What of a rule is edited, as a copy. */
export function draftOf(rule: AlarmRule): AlarmRuleBody {
  const { zh, en, on, watch, scope, levels: own, forSeconds, hours, exceptionFrom } = rule;
  return copyOf({ zh, en, on, watch, scope, levels: own, forSeconds, hours, exceptionFrom });
}

export const copyOf = (rule: AlarmRuleBody): AlarmRuleBody => JSON.parse(JSON.stringify(rule)) as AlarmRuleBody;
