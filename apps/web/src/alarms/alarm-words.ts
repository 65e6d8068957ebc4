import { measures } from '@zhiban/live-alarms';
import type { AlarmRecord, AlarmView, Language } from '@zhiban/wire';
import { duration, percent } from '../platform/format';

export type Say = (key: string, named: Record<string, unknown>) => string;

/** What words need of an alarm, from a board or from the list. */
export type Told = Pick<
  AlarmView | AlarmRecord,
  'measure' | 'zh' | 'en' | 'fault' | 'value' | 'limit' | 'window' | 'since'
>;

/** The seat as the reader may see it. */
export interface SeatWords {
  name: string;
  reason: { zh: string; en: string } | null;
}

const inLanguage = (both: { zh: string; en: string }, language: Language) => (language === 'en' ? both.en : both.zh);

/** What it is: `Credit card SL`, `B07 Li Na short leave`. */
export function alarmTitle(alarm: Told, seat: SeatWords | null, say: Say, language: Language): string {
  const own = inLanguage(alarm, language);
  const name = seat?.name && seat.name !== own ? `${own} ${seat.name}` : own;
  const reason = seat?.reason ? inLanguage(seat.reason, language) : say('alarm.away', {});
  return say(`alarm.title.${alarm.fault ?? alarm.measure}`, { name, reason });
}

/** A number in the unit of what the alarm looks at. */
export function measured(alarm: Pick<Told, 'measure'>, value: number): string {
  switch (measures[alarm.measure].unit) {
    case 'ratio':
      return `${percent(value)} %`;
    case 'seconds':
      return duration(value * 1000);
    case 'count':
      return String(value);
    case 'mark':
      return '';
  }
}

/** Beside it: the level that was passed and over which time, or what to make of it. */
export function alarmText(alarm: Told, say: Say): string {
  const { measure, limit, window } = alarm;
  if (alarm.fault) return say('alarm.text.source', {});
  if (measure === 'rung-out' || measure === 'raised-hand') return say(`alarm.text.${measure}`, {});
  if (limit === null || measures[measure].unit === 'mark') return '';
  const { breach } = measures[measure];
  const passed = say(breach === 'below' ? 'alarm.least' : 'alarm.limit', { limit: measured(alarm, limit) });
  return window === null ? passed : `${passed} · ${say('alarm.window', { window: say(`window.${window}`, {}) })}`;
}
