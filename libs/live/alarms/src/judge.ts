import type { AlarmSeverity } from '@zhiban/wire';
import { beyond, type Levels, type Yardstick } from './grade';
import { alarmSteps, alarmTurns, type AlarmSign, type AlarmStep, type AlarmTurn } from './steps';

/** How one subject stands under one rule. Instants are ms. */
export interface AlarmState {
  step: AlarmStep;
  /** Since when the figure is beyond each level; `null`: it is not. */
  warnSince: number | null;
  alarmSince: number | null;
}

export const normalState: AlarmState = { step: 'normal', warnSince: null, alarmSince: null };

/** How an alarm stands that was stored: its level has lasted, however long the rule asks, so it does not fire again. */
export const storedState = (severity: AlarmSeverity): AlarmState => ({
  step: severity,
  warnSince: 0,
  alarmSince: severity === 'alarm' ? 0 : null,
});

export interface Judgement {
  state: AlarmState;
  turn: AlarmTurn | null;
}

/** One look at one subject. `value` null: nothing to measure, so nothing is wrong. */
export function judge(
  state: AlarmState,
  value: number | null,
  levels: Levels,
  rule: Yardstick & { forMs: number },
  at: number,
): Judgement {
  const { step } = state;
  const overAlarm = value !== null && beyond(value, levels.alarm, rule, step === 'alarm');
  const overWarn =
    overAlarm || (value !== null && beyond(value, levels.warn, rule, step === 'warn' || step === 'alarm'));
  const warnSince = overWarn ? (state.warnSince ?? at) : null;
  const alarmSince = overAlarm ? (state.alarmSince ?? at) : null;
  const lasted = (since: number | null) => since !== null && at - since >= rule.forMs;
  const sign = signOf(overWarn, levels.warn !== null && lasted(warnSince), lasted(alarmSince));
  const next = alarmSteps[step][sign];
  return { state: { step: next, warnSince, alarmSince }, turn: alarmTurns[step][next] };
}

function signOf(over: boolean, warnLasted: boolean, alarmLasted: boolean): AlarmSign {
  if (!over) return 'calm';
  if (alarmLasted) return 'alarm';
  return warnLasted ? 'warn' : 'early';
}
