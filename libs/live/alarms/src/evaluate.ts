import type { AlarmRuleBody, AlarmSeverity, ClearedWhy } from '@zhiban/wire';
import type { Levels } from './grade';
import { inHours } from './hours';
import { judge, normalState, type AlarmState } from './judge';
import { measures } from './measures';
import type { AlarmTurn } from './steps';

/** One figure at an instant, of a subject whose source can be trusted. */
export interface AlarmReading {
  subject: string;
  value: number;
  levels: Levels;
}

export interface Glance {
  at: number;
  timeZone: string;
  readings: readonly AlarmReading[];
  /** The subject cannot be seen now: its source is stale, or the area that tells of it has not spoken yet. */
  blind: (subject: string) => boolean;
}

/** Subjects that are not normal, by name. */
export type AlarmStates = ReadonlyMap<string, AlarmState>;

export type Turned = { subject: string; at: number } & (
  | { turn: Exclude<AlarmTurn, 'cleared'>; severity: AlarmSeverity; value: number; limit: number | null }
  | { turn: 'cleared'; severity: AlarmSeverity; why: ClearedWhy }
);

export interface Evaluation {
  states: Map<string, AlarmState>;
  turns: Turned[];
}

export type EvaluatedRule = Pick<AlarmRuleBody, 'on' | 'watch' | 'levels' | 'forSeconds' | 'hours'>;

/**
 * One rule against one look at the floor. A subject without a reading is well, unless it cannot be seen: then an alarm
 * stays as it is, and what was only pending is forgotten, for nobody saw it last.
 */
export function evaluate(rule: EvaluatedRule, glance: Glance, before: AlarmStates): Evaluation {
  if (!rule.on) return closed(before, glance.at, 'rule');
  if (!inHours(rule.hours, glance.at, glance.timeZone)) return closed(before, glance.at, 'hours');
  const yardstick = {
    breach: measures[rule.watch.measure].breach,
    margin: rule.levels.kind === 'mark' ? 0 : rule.levels.margin,
    forMs: rule.forSeconds * 1000,
  };
  const states = new Map<string, AlarmState>();
  const turns: Turned[] = [];
  const seen = new Set<string>();
  for (const { subject, value, levels } of glance.readings) {
    seen.add(subject);
    const state = before.get(subject) ?? normalState;
    const { state: next, turn } = judge(state, value, levels, yardstick, glance.at);
    if (next.step !== 'normal') states.set(subject, next);
    if (turn) turns.push(turned(subject, glance.at, turn, state, next, value, levels));
  }
  for (const [subject, state] of before) {
    if (seen.has(subject)) continue;
    if (!glance.blind(subject)) turns.push(...cleared(subject, state, glance.at, 'over'));
    else if (state.step !== 'pending') states.set(subject, state);
  }
  return { states, turns };
}

function turned(
  subject: string,
  at: number,
  turn: AlarmTurn,
  before: AlarmState,
  next: AlarmState,
  value: number,
  levels: Levels,
): Turned {
  if (turn === 'cleared') return { subject, at, turn, severity: severityOf(before), why: 'over' };
  const severity = severityOf(next);
  return { subject, at, turn, severity, value, limit: levels[severity] };
}

function closed(before: AlarmStates, at: number, why: ClearedWhy): Evaluation {
  return { states: new Map(), turns: [...before].flatMap(([subject, state]) => cleared(subject, state, at, why)) };
}

function cleared(subject: string, state: AlarmState, at: number, why: ClearedWhy): Turned[] {
  if (state.step !== 'warn' && state.step !== 'alarm') return [];
  return [{ subject, at, turn: 'cleared', severity: state.step, why }];
}

const severityOf = ({ step }: AlarmState): AlarmSeverity => (step === 'alarm' ? 'alarm' : 'warn');
