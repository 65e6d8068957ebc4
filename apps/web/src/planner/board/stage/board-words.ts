import { dateOfDay, dayAt, weekdayOfDay, type DayNumber } from '@zhiban/time';
import type { CalendarYear, Language, RosterPerson, Shift, ShiftPattern } from '@zhiban/wire';
import { clockOf, type TimeScale } from '../time/time-scale';

type Say = (key: string, named?: Record<string, unknown>) => string;

export const personName = ({ name, nameEn }: RosterPerson, language: Language): string =>
  language === 'en' ? (nameEn ?? name) : name;
export const teamName = ({ team, teamEn }: RosterPerson, language: Language): string =>
  (language === 'en' ? (teamEn ?? team) : team) ?? '';

/** Names of patterns by code; a code that is no longer known names itself. */
export function patternNames(patterns: readonly ShiftPattern[], language: Language) {
  const names = new Map(patterns.map(({ code, zh, en }) => [code, language === 'en' ? en : zh]));
  return ({ pattern }: Shift): string | null => (pattern === null ? null : (names.get(pattern) ?? pattern));
}

export const dayWords = (say: Say) => {
  const short = (day: DayNumber) => {
    const [, month = '', date = ''] = dateOfDay(day).split('-');
    return { month: Number(month), date: Number(date), weekday: say(`plan.weekdays.d${weekdayOfDay(day)}`) };
  };
  return {
    /** For the axis, the longest first. */
    axis: (day: DayNumber): string[] => {
      const { month, date, weekday } = short(day);
      return [
        say('plan.roster.day.long', { month: say(`plan.roster.months.m${month}`), date, weekday }),
        say('plan.roster.day.middle', { date, weekday }),
        String(date),
      ];
    },
    long: (day: DayNumber): string => {
      const { month, date, weekday } = short(day);
      return say('plan.roster.day.long', { month: say(`plan.roster.months.m${month}`), date, weekday });
    },
  };
};

/** Rest days and holidays of the calendar, for the shade of their columns. */
export function dayShades(calendar: readonly CalendarYear[]): (day: DayNumber) => 'rest' | 'statutory' | null {
  const known = new Map(calendar.flatMap(({ days }) => days.map(({ date, kind }) => [date, kind] as const)));
  const found = new Map<DayNumber, 'rest' | 'statutory' | null>();
  return (day) => {
    let shade = found.get(day);
    if (shade === undefined) {
      const kind = known.get(dateOfDay(day)) ?? (weekdayOfDay(day) >= 6 ? 'rest' : 'working');
      found.set(day, (shade = kind === 'working' ? null : kind));
    }
    return shade;
  };
}

/** `8:00–16:00`, with the day where it is asked for. */
export const hoursText = (scale: Pick<TimeScale, 'days'>, { from, to }: Pick<Shift, 'from' | 'to'>): string =>
  `${clockOf(scale, from)}–${clockOf(scale, to)}`;

export function whenText(scale: Pick<TimeScale, 'days'>, shift: Pick<Shift, 'from' | 'to'>, say: Say): string {
  return `${dayWords(say).long(dayAt(scale.days, shift.from))} ${hoursText(scale, shift)}`;
}
