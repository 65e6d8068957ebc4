import { dayNumber, weekdayOfDay } from '@zhiban/time';
import type { Language, MyShift, Shift } from '@zhiban/wire';
import { dateIn, hourMinute } from '../platform/format';
import { kindOfChange, movedBreak, type ShiftDelta } from './changes';
import { toneOf } from './roster-days';

export type Say = (key: string, named?: Record<string, unknown>) => string;

/** Days, hours and changes in words, on the clock of the centre. */
export function rosterWords(t: Say, language: Language, zone: string) {
  const dateAt = (at: number) => dateIn(zone, at);
  const parts = (date: string) => ({
    weekday: t(`my.weekdays.d${weekdayOfDay(dayNumber(date))}`),
    month: t(`my.months.m${Number(date.slice(5, 7))}`),
    date: Number(date.slice(8)),
  });
  const day = (date: string) => t('my.day', parts(date));
  const clock = (at: number) => hourMinute(at, zone);
  const hours = ({ from, to }: { from: number; to: number }) => `${clock(from)}–${clock(to)}`;
  const hourOf = (at: number) => Number(clock(at).slice(0, 2)) + Number(clock(at).slice(3)) / 60;
  const tone = (shift: MyShift) => toneOf(shift, hourOf(shift.from));
  const named = (names: MyShift['name']) => names && (language === 'en' ? names.en : names.zh);

  return {
    ...{ dateAt, day, clock, hours, hourOf, tone, named },
    range: (first: string, last: string) => {
      const [from, to] = [parts(first), parts(last)];
      const named = { fromMonth: from.month, fromDate: from.date, toMonth: to.month, toDate: to.date };
      return t('my.range', named);
    },
    monthName: (date: string) => t('my.month', { year: date.slice(0, 4), month: parts(date).month }),
    name: (shift: MyShift) => named(shift.name) ?? t(`my.kinds.${tone(shift)}`),
    /** A length of time, to the minute. */
    length: (ms: number) => {
      const minutes = Math.max(0, Math.ceil(ms / 60_000));
      const [h, m] = [Math.floor(minutes / 60), minutes % 60];
      if (h >= 48) return t('my.daysLong', { n: Math.round(h / 24) });
      if (h > 0 && m === 0) return t('my.h', { h });
      return h > 0 ? t('my.hm', { h, m }) : t('my.m', { m });
    },
    relative: (date: string, today: string) => {
      const apart = dayNumber(date) - dayNumber(today);
      if (apart === 0) return t('my.today');
      return apart === 1 ? t('my.tomorrow') : null;
    },
    change: (delta: Pick<ShiftDelta, 'before' | 'after'>) => changeText(delta, { t, day, hours, dateAt }),
  };
}
export type RosterWords = ReturnType<typeof rosterWords>;

type Tools = Pick<RosterWords, 'day' | 'hours' | 'dateAt'> & { t: Say };

function changeText({ before, after }: Pick<ShiftDelta, 'before' | 'after'>, tools: Tools): string {
  const { t, day, hours, dateAt } = tools;
  const shift = after ?? before;
  if (!shift) return '';
  const kind = kindOfChange({ before, after });
  const on = { day: day(dateAt(shift.from)), hours: hours(shift) };
  if (kind === 'breaks' && before && after) return breaksText(before, after, tools);
  if (kind !== 'moved' || !before || !after) return t(`my.notices.${kind}`, on);
  if (dateAt(before.from) === dateAt(after.from))
    return t('my.notices.moved', { ...on, before: hours(before), after: hours(after) });
  const whole = (of: Shift) => `${day(dateAt(of.from))} ${hours(of)}`;
  return t('my.notices.movedDay', { before: whole(before), after: whole(after) });
}

function breaksText(before: Shift, after: Shift, { t, day, hours, dateAt }: Tools): string {
  const on = { day: day(dateAt(after.from)), hours: hours(after) };
  const moved = movedBreak(before, after);
  if (!moved) return t('my.notices.breaksOther', on);
  const { kind, was, is } = moved;
  return t('my.notices.breaks', { ...on, kind: t(`my.breaks.${kind}`), before: hours(was), after: hours(is) });
}

/** Hours with one decimal at most. */
export const hoursNumber = (minutes: number): number => Math.round(minutes / 6) / 10;
