import { z } from 'zod';
import { printableText } from './board-texts';
import { agendaKinds, meetingCircles, meetingKinds, meetingMarks, owedStates } from './meeting-kinds';

/** Meetings (MEET-1): drawn up from what is announced and what went wrong, attendance, minutes, signed off. */

/** Which meetings a centre holds. */
export const meetingRules = z.object({
  kinds: z.array(z.enum(meetingKinds)).max(meetingKinds.length),
  circle: z.enum(meetingCircles),
  /** Where fewer begin together nobody has to meet. */
  fewest: z.int().min(1).max(100),
});
export type MeetingRules = z.infer<typeof meetingRules>;

export const defaultMeetingRules: MeetingRules = { kinds: [...meetingKinds], circle: 'team', fewest: 3 };

const instant = z.int();
const name = z.string().trim().min(1).max(60);
const words = printableText(8000);
/** As site and team are called in both languages. */
const placeName = z.object({ zh: z.string(), en: z.string() });

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

/** Something to speak of, and what was said of it. What was drawn up stays as it was; `link`: where more is said. */
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
  /** The published shift; `null`: none around it. */
  shift: z.object({ from: instant, to: instant }).nullable(),
  /** Written down by hand beside those of the roster. */
  added: z.boolean(),
  /** Unfit, and sent off duty then. */
  relievedAt: instant.nullable(),
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
  place: placeName,
  at: instant,
  by: z.string(),
  agenda: z.array(agendaItem),
  attendance: z.array(attendant),
  minutes: z.string(),
  signedBy: z.string().nullable(),
  signedAt: instant.nullable(),
  /** When it was written down: long after `at` it was made up for. */
  openedAt: instant,
  /** What was said to the signed minutes afterwards. */
  addenda: z.array(z.object({ at: instant, by: z.string(), words: z.string() })),
  timeZone: z.string(),
  now: instant,
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

/** `id`: chosen by the browser; the same one twice is added once. */
export const addToMeeting = z.strictObject({
  id: z.uuid(),
  words: printableText(2000).refine((text) => text !== '', { params: { refusal: 'field.required' } }),
});
export type AddToMeeting = z.infer<typeof addToMeeting>;

/** `overtaken`: somebody else opened or changed it meanwhile; nothing was kept, and it stands so now. */
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
  .pick({
    id: true,
    number: true,
    kind: true,
    site: true,
    team: true,
    place: true,
    at: true,
    by: true,
    signedBy: true,
    mine: true,
  })
  .extend({ openedAt: instant })
  .extend({ present: z.int(), absent: z.int(), unfit: z.int(), expected: z.int() });
export type MeetingBrief = z.infer<typeof meetingBrief>;

/** One that the roster asks for and nobody has held. */
export const owedMeeting = z.object({
  kind: z.enum(meetingKinds),
  site: z.string().nullable(),
  team: z.string().nullable(),
  place: placeName,
  /** When it should be held; of a weekly one, by when. */
  at: instant,
  state: z.enum(owedStates),
  /** Whom the roster expects there. */
  people: z.int(),
  /** May the reader hold it? */
  mine: z.boolean(),
});
export type OwedMeeting = z.infer<typeof owedMeeting>;

export const meetingPage = z.object({
  meetings: z.array(meetingBrief),
  /** Of the last seven days and the next sixteen hours, in order; with the first page. */
  owed: z.array(owedMeeting),
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
