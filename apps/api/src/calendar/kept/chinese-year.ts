import { addDays } from '@zhiban/time';
import type { CalendarDay } from '@zhiban/wire';
import chineseDays from 'chinese-days';

/**
 * Days of a year that the State Council's notice names: holidays, days given for them, make-up working days 调休. `null`:
 * the notice of that year is not in the package.
 */
export function chineseYear(year: number, dates: readonly string[]): CalendarDay[] | null {
  const days = dates.flatMap((date) => {
    const { work, name } = chineseDays.getDayDetail(noonOf(date));
    const [en, zh] = name.split(',');
    if (en === undefined || zh === undefined) return [];
    const words = work ? { zh: `${zh}调休上班`, en: `${en}, make-up day` } : { zh, en };
    const kind = work ? 'working' : isStatutory(date, year) ? 'statutory' : 'rest';
    return [{ date, kind, ...words, own: false } as const];
  });
  return days.length === 0 ? null : days;
}

/** From 2025 on New Year's Eve 除夕 and 2 May are statutory too (State Council, decree 795). */
const sinceDecree795 = 2025;

/**
 * Of a holiday's days only some are statutory (paid most, PLAN-4): the others are weekends moved there. By the Regulation
 * on Public Holidays for National Annual Festivals and Memorial Days.
 */
function isStatutory(date: string, year: number): boolean {
  const later = year >= sinceDecree795;
  const fixed = ['01-01', '05-01', '10-01', '10-02', '10-03', tombSweeping(year), ...(later ? ['05-02'] : [])];
  if (fixed.includes(date.slice(5))) return true;
  return ['1-1', '1-2', '1-3', '5-5', '8-15'].includes(lunar(date)) || (later && lunar(addDays(date, 1)) === '1-1');
}

/** Month and day of the lunar calendar; leap months hold no festival. */
function lunar(date: string): string {
  const { lunarMon, lunarDay, isLeap } = chineseDays.getLunarDate(noonOf(date));
  return isLeap ? '' : `${lunarMon}-${lunarDay}`;
}

/** 清明 in 2000–2099, by the usual formula of that solar term. */
function tombSweeping(year: number): string {
  const inCentury = year % 100;
  return `04-0${Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4)}`;
}

/** The package reads the clock of the machine: given a date alone it is a day off west of Greenwich. */
function noonOf(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}
