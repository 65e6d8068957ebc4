import type { Language } from '@zhiban/wire';
import type { DayCell } from './year-days';

type Words = (key: string, named?: Record<string, unknown>) => string;

export const nameIn = (named: { zh: string; en: string }, language: Language): string =>
  language === 'en' ? named.en || named.zh : named.zh || named.en;

/** `1 October: statutory holiday, National Day`. */
export function dayWords({ date, kind, named }: DayCell, t: Words, language: Language): string {
  const [, month = 0, day = 0] = date.split('-').map(Number);
  const words = [t(`plan.calendar.kinds.${kind ?? 'unknown'}`), named ? nameIn(named, language) : ''];
  return `${t('plan.calendar.day', { month: t(`plan.months.m${month}`), day })} · ${words.filter(Boolean).join(' · ')}`;
}
