import { z } from 'zod';

/** PLAN-5. `working`: make-up days 调休 too; `rest`: weekends and days given for them; `statutory` 法定节假日. */
export const dayKinds = ['working', 'rest', 'statutory'] as const;
export type DayKind = (typeof dayKinds)[number];

/**
 * How far a year can be planned. `kept`: the package knows its holidays; `weekends`: it does not (they are not published
 * yet), and the centre has chosen to go by weekends and by what it enters itself; `unknown`: it does not, and nobody has
 * chosen.
 */
export const yearStates = ['kept', 'weekends', 'unknown'] as const;
export type YearState = (typeof yearStates)[number];

const words = z.string().trim().max(60);

/** A day that differs from its weekday, or has something said about it. */
export const calendarDay = z.object({
  date: z.iso.date(),
  kind: z.enum(dayKinds),
  zh: words,
  en: words,
  /** Entered by the centre, over what the package says. */
  own: z.boolean(),
});
export type CalendarDay = z.infer<typeof calendarDay>;

export const calendarYear = z.object({
  year: z.int(),
  state: z.enum(yearStates),
  days: z.array(calendarDay),
});
export type CalendarYear = z.infer<typeof calendarYear>;

export const firstCalendarYear = 2000;
export const lastCalendarYear = 2099;
const year = z.coerce.number().int().min(firstCalendarYear).max(lastCalendarYear);

export const calendarYears = z
  .object({ from: year, to: year })
  .refine(({ from, to }) => from <= to && to - from < 10, { path: ['to'], message: 'up to ten years, in order' });
export type CalendarYears = z.infer<typeof calendarYears>;

/** Whose holidays the centre keeps: ISO 3166-1 country and, where holidays differ within it, its region. */
export const calendarPlace = z.object({
  country: z.string().regex(/^[A-Z]{2}$/),
  region: z
    .string()
    .regex(/^[A-Z0-9-]{1,8}$/)
    .nullable(),
});
export type CalendarPlace = z.infer<typeof calendarPlace>;

export const centreCalendar = calendarPlace.extend({ years: z.array(calendarYear) });
export type CentreCalendar = z.infer<typeof centreCalendar>;

export const calendarPlaces = z.object({
  places: z.array(
    z.object({
      country: z.string(),
      name: z.string(),
      regions: z.array(z.object({ region: z.string(), name: z.string() })),
    }),
  ),
});
export type CalendarPlaces = z.infer<typeof calendarPlaces>;

/** `kind: null`: only something is said about the day, which stays what it is. */
export const enterDay = z.object({ kind: z.enum(dayKinds).nullable(), zh: words, en: words });
export type EnterDay = z.infer<typeof enterDay>;

export const calendarDate = z.iso.date().refine(
  (date) => {
    const found = Number(date.slice(0, 4));
    return found >= firstCalendarYear && found <= lastCalendarYear;
  },
  { message: `within ${firstCalendarYear}–${lastCalendarYear}` },
);

export const calendarYearNumber = year;
export const chooseYear = z.object({ state: z.enum(['weekends', 'unknown']) });
export type ChooseYear = z.infer<typeof chooseYear>;
