import { z } from 'zod';
import { dayKinds } from './calendar';
import { settlements } from './employment';
import { shift } from './shift';

/** What a person sees of the roster: their own published shifts, and nothing of anybody else. */

const instant = z.int();
const twoNames = z.object({ zh: z.string(), en: z.string() });
const mostDays = 62;

export const myRosterDays = z
  .object({ first: z.iso.date(), last: z.iso.date() })
  .refine(({ first, last }) => first <= last && (Date.parse(last) - Date.parse(first)) / 86_400_000 < mostDays, {
    path: ['last'],
    message: `in order, at most ${mostDays} days`,
  });
export type MyRosterDays = z.infer<typeof myRosterDays>;

export const myShift = shift.omit({ person: true }).extend({
  /** The day on which it starts, and to which it belongs. */
  date: z.string(),
  /** Of the pattern that it was made from. */
  name: twoNames.nullable(),
  postName: twoNames.nullable(),
  /** Of work: without unpaid breaks. */
  minutes: z.number(),
  /** As the policy knows nights. */
  night: z.boolean(),
});
export type MyShift = z.infer<typeof myShift>;

export const myDay = z.object({
  date: z.string(),
  /** `null`: the calendar does not know the year yet. */
  kind: z.enum(dayKinds).nullable(),
  /** A weekend day that is worked for a holiday 调休. */
  makeUp: z.boolean(),
  name: twoNames.nullable(),
  /** Whether the roster of this day is published; without, “no shift” says nothing. */
  published: z.boolean(),
});
export type MyDay = z.infer<typeof myDay>;

const minutes = { regular: z.number(), overtime: z.number(), done: z.number() };

/** Work in some days: planned as regular and as overtime, and what of both lies behind. */
export const myHours = z.object(minutes);
export type MyHours = z.infer<typeof myHours>;

/** The settlement period (PLAN-2) of today or, if that is not among the days, of the first. `owed`: regular minutes agreed. */
export const myPeriod = z.object({
  first: z.string(),
  last: z.string(),
  settlement: z.enum(settlements),
  owed: z.number().nullable(),
  ...minutes,
});
export type MyPeriod = z.infer<typeof myPeriod>;

export const myRoster = z.object({
  at: instant,
  timeZone: z.string(),
  today: z.string(),
  person: z.object({
    number: z.string(),
    name: z.string(),
    nameEn: z.string().nullable(),
    site: z.string().nullable(),
    siteEn: z.string().nullable(),
    team: z.string().nullable(),
    teamEn: z.string().nullable(),
    seatLabel: z.string().nullable(),
  }),
  /** The one that goes on and those that come next, whichever days were asked for. */
  coming: z.array(myShift),
  shifts: z.array(myShift),
  days: z.array(myDay),
  absences: z.array(z.object({ id: z.string(), from: instant, to: instant, type: z.string() })),
  hours: myHours,
  period: myPeriod,
  /** The last day that is published; `null`: none is. */
  publishedTo: z.string().nullable(),
});
export type MyRoster = z.infer<typeof myRoster>;

/** Of a phone's calendar, which fetches the shifts by itself. */
export const makeRosterFeed = z.strictObject({ language: z.enum(['zh-CN', 'en']) });
export type MakeRosterFeed = z.infer<typeof makeRosterFeed>;

export const rosterFeed = z.object({
  language: z.enum(['zh-CN', 'en']),
  createdAt: instant,
  fetchedAt: instant.nullable(),
});
export type RosterFeed = z.infer<typeof rosterFeed>;

export const rosterFeedView = z.object({ feed: rosterFeed.nullable() });
export type RosterFeedView = z.infer<typeof rosterFeedView>;

/** Told this once. `address`: with the house's own name where that is set up; `path` leads there in any case. */
export const rosterFeedMade = z.object({ feed: rosterFeed, path: z.string(), address: z.string().nullable() });
export type RosterFeedMade = z.infer<typeof rosterFeedMade>;

/** What stands in the address; whatever else it may be leads nowhere. */
export const feedToken = z.string().min(1).max(200);

/** Socket. Something was published for the reader. */
export interface MyRosterChanged {
  publication: number;
}
