import { z } from 'zod';
import { printableText } from './board-texts';
import { agendaKinds, meetingKinds, meetingMarks } from './meeting-kinds';

/** Meetings (MEET-1): drawn up from what is announced and what went wrong, attendance, minutes, signed off. */

const instant = z.int();
const name = z.string().trim().min(1).max(60);
const words = printableText(8000);

export const meetingId = z.uuid();

/** `id`: chosen by the browser; the same one twice is opened once. `site: null`: of the whole centre. */
export const openMeeting = z
  .strictObject({
    id: meetingId,
    kind: z.enum(meetingKinds),
    site: name.nullable(),
    team: name.nullable(),
    at: instant,
  })
  .refine(({ site, team }) => team === null || site !== null, { path: ['site'] });
export type OpenMeeting = z.infer<typeof openMeeting>;

/** Something to speak of, and what was said of it. `link`: where more is said; `null`: nowhere. */
export const agendaItem = z.object({
  key: z.string().min(1).max(80),
  kind: z.enum(agendaKinds),
  zh: printableText(300),
  en: printableText(300),
  link: z.string().max(200).nullable(),
  words: printableText(2000),
});
export type AgendaItem = z.infer<typeof agendaItem>;

export const attendant = z.object({
  number: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  /** `null`: nobody has looked yet. */
  mark: z.enum(meetingMarks).nullable(),
  /** Unfit, and sent off duty. */
  relieved: z.boolean(),
  /** What is the matter; empty for whoever leads nobody there. */
  word: z.string(),
});
export type Attendant = z.infer<typeof attendant>;

export const meeting = z.object({
  id: meetingId,
  /** As people call it: HY-7. */
  number: z.int(),
  version: z.int(),
  kind: z.enum(meetingKinds),
  site: z.string().nullable(),
  team: z.string().nullable(),
  at: instant,
  by: z.string(),
  agenda: z.array(agendaItem),
  attendance: z.array(attendant),
  minutes: z.string(),
  signedBy: z.string().nullable(),
  signedAt: instant.nullable(),
  /** May the reader keep it? */
  mine: z.boolean(),
});
export type Meeting = z.infer<typeof meeting>;

export const saveMeeting = z.strictObject({
  version: z.int(),
  agenda: z.array(agendaItem.strict()).max(100),
  minutes: words,
  attendance: z
    .array(
      z.strictObject({
        number: z.string().min(1).max(40),
        mark: z.enum(meetingMarks).nullable(),
        relieved: z.boolean(),
        word: printableText(500),
      }),
    )
    .max(1000),
});
export type SaveMeeting = z.infer<typeof saveMeeting>;

export const signMeeting = z.strictObject({ version: z.int() });
export type SignMeeting = z.infer<typeof signMeeting>;

/** `overtaken`: somebody else changed it meanwhile; nothing was kept, and it stands so now. */
export const meetingEnd = z.object({ done: z.enum(['done', 'overtaken']), meeting });
export type MeetingEnd = z.infer<typeof meetingEnd>;

export const meetingQuery = z.strictObject({
  kind: z.enum(meetingKinds).optional(),
  /** Number of the last one that was shown. */
  before: z.coerce.number().pipe(z.int()).optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(100)).default(30),
});
export type MeetingQuery = z.infer<typeof meetingQuery>;

export const meetingBrief = meeting
  .pick({ id: true, number: true, kind: true, site: true, team: true, at: true, by: true, signedBy: true, mine: true })
  .extend({ present: z.int(), absent: z.int(), unfit: z.int(), expected: z.int() });
export type MeetingBrief = z.infer<typeof meetingBrief>;

export const meetingPage = z.object({
  meetings: z.array(meetingBrief),
  /** `null`: there are no more. */
  next: z.int().nullable(),
  /** Where the reader may keep meetings. */
  places: z.array(
    z.object({ site: z.string().nullable(), team: z.string().nullable(), zh: z.string(), en: z.string() }),
  ),
  timeZone: z.string(),
  now: instant,
});
export type MeetingPage = z.infer<typeof meetingPage>;
