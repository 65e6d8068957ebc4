import type { AlarmRuleBody } from '@zhiban/wire';

export interface BuiltInRule {
  id: string;
  /** The operating rule that it carries out, or what it is for. */
  builtIn: string;
  rule: AlarmRuleBody;
}

const usual = { on: true, scope: { kind: 'all' }, forSeconds: 0, hours: [], exceptionFrom: null } as const;
const seatMark = { ...usual, levels: { kind: 'mark', severity: 'warn' } } as const;

/**
 * What a fresh centre watches. Levels come from the centre's own settings, so that a tile and its alarm cannot disagree.
 * The margins keep a queue that empties caller by caller, or a level near its line, from firing again and again.
 */
export const builtInRules: readonly BuiltInRule[] = [
  {
    id: 'longest-wait',
    builtIn: 'LIVE-1',
    rule: {
      ...usual,
      zh: '最长等待',
      en: 'Longest wait',
      watch: { measure: 'longest-wait' },
      levels: { kind: 'settings', margin: 10 },
      hours: [],
    },
  },
  {
    id: 'service-level',
    builtIn: 'LIVE-1',
    rule: {
      ...usual,
      zh: '服务水平',
      en: 'Service level',
      watch: { measure: 'service-level', formula: null, thresholdSeconds: null, window: 'm15', least: 5 },
      levels: { kind: 'settings', margin: 0.02 },
      forSeconds: 30,
      hours: [],
    },
  },
  {
    id: 'away',
    builtIn: 'LIVE-3',
    rule: {
      ...usual,
      zh: '离席超时',
      en: 'Away from the seat',
      watch: { measure: 'seat-away', classes: ['short-leave', 'without-reason'] },
      levels: { kind: 'settings', margin: 0 },
      hours: [],
    },
  },
  {
    id: 'pause',
    builtIn: 'LIVE-3',
    rule: {
      ...usual,
      zh: '置忙超时',
      en: 'Pause over its limit',
      watch: { measure: 'seat-away', classes: ['meal', 'rest', 'planned', 'equipment', 'other'] },
      levels: { kind: 'settings', margin: 0 },
      hours: [],
    },
  },
  {
    id: 'rung-out',
    builtIn: 'LIVE-4',
    rule: { ...seatMark, zh: '振铃未接', en: 'Call rung out', watch: { measure: 'rung-out' }, hours: [] },
  },
  {
    id: 'minimum-staffing',
    builtIn: 'LIVE-6',
    rule: {
      ...usual,
      zh: '最低在岗人数',
      en: 'Minimum staffing',
      on: false,
      watch: { measure: 'on-duty' },
      levels: { kind: 'own', warn: null, alarm: null, margin: 0 },
      hours: [],
    },
  },
  {
    id: 'raised-hand',
    builtIn: 'LIVE-7',
    rule: {
      ...usual,
      zh: '座席举手',
      en: 'Raised hand',
      watch: { measure: 'raised-hand' },
      levels: { kind: 'mark', severity: 'alarm' },
      hours: [],
    },
  },
  {
    id: 'source-lost',
    builtIn: 'feed',
    rule: {
      ...usual,
      zh: '数据中断',
      en: 'Feed lost',
      watch: { measure: 'source-lost' },
      levels: { kind: 'mark', severity: 'alarm' },
      forSeconds: 3,
      hours: [],
    },
  },
  {
    id: 'other-facts',
    builtIn: 'facts',
    rule: {
      ...usual,
      zh: '其他事项',
      en: 'Other facts',
      watch: { measure: 'fact', fact: '*' },
      levels: { kind: 'mark', severity: 'as-told' },
      hours: [],
    },
  },
];
