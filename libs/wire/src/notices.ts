import { z } from 'zod';
import { plainText, printableText } from './board-texts';
import { noticeStates, noticeUrgencies, type NoticeUrgency } from './notice-kinds';

/**
 * Notices (MEET-2, MEET-3): published by entitled posts, for those whom their audience means, for a time. Whoever has not
 * read one is known.
 */

const instant = z.int();
const name = z.string().trim().min(1).max(60);
const headline = plainText(120).refine((text) => text.trim() !== '', { params: { refusal: 'field.required' } });
const words = printableText(8000);
const reason = printableText(500).refine((text) => text !== '', { params: { refusal: 'field.required' } });

export const noticeId = z.uuid();

/**
 * Everybody of a place (`site: null`: of the centre); with `shift` those who have a published shift that begins on that
 * day (`pattern: null`: any), with `skill` those who hold it.
 */
export const noticePart = z
  .strictObject({
    site: name.nullable(),
    team: name.nullable(),
    shift: z.strictObject({ date: z.iso.date(), pattern: z.string().trim().min(1).max(40).nullable() }).nullable(),
    skill: name.nullable(),
  })
  .refine(({ site, team }) => team === null || site !== null, { path: ['site'] });
export type NoticePart = z.infer<typeof noticePart>;

/** All whom one of its parts means. */
const audience = z.array(noticePart).min(1).max(20);
export const noticeAudience = z.strictObject({ audience });
export type NoticeAudience = z.infer<typeof noticeAudience>;

export const noticeBody = z.strictObject({
  urgency: z.enum(noticeUrgencies),
  /** It is not enough to open it: that it was read has to be said. */
  acknowledge: z.boolean(),
  title: headline,
  text: words,
  /** Where somebody wrote it in English too. */
  en: z.strictObject({ title: headline, text: words }).nullable(),
  audience,
  from: instant,
  until: instant,
  /** Who has not read it is reminded after so many minutes, and again; `null`: never. */
  remindMinutes: z.int().min(5).max(10_080).nullable(),
});
export type NoticeBody = z.infer<typeof noticeBody>;

/** `id`: chosen by the browser; the same one twice is published once. */
export const publishNotice = noticeBody.extend({ id: noticeId });
export type PublishNotice = z.infer<typeof publishNotice>;

/** `version`: as it was seen. `anew`: what was read of the versions before does not count. */
export const correctNotice = noticeBody.extend({ version: z.int(), anew: z.boolean(), reason });
export type CorrectNotice = z.infer<typeof correctNotice>;

export const withdrawNotice = z.strictObject({ version: z.int(), reason });
export type WithdrawNotice = z.infer<typeof withdrawNotice>;

/** Of those meant who are in the reader's places. */
export const noticeTally = z.object({
  meant: z.int(),
  read: z.int(),
  acknowledged: z.int(),
  /** They have to be told by word of mouth. */
  withoutAccount: z.int(),
});
export type NoticeTally = z.infer<typeof noticeTally>;

export const notice = z.object({
  id: noticeId,
  /** As people call it: GG-12. */
  number: z.int(),
  version: z.int(),
  state: z.enum(noticeStates),
  ...noticeBody.shape,
  by: z.string(),
  at: instant,
  /** From which version on reading it counts, and since when that one is there. */
  anewVersion: z.int(),
  anewAt: instant,
  tally: noticeTally,
  /** May the reader correct and withdraw it? */
  mine: z.boolean(),
});
export type Notice = z.infer<typeof notice>;

export const noticeEvent = z.object({
  version: z.int(),
  at: instant,
  by: z.string(),
  change: z.enum(['publish', 'correct', 'withdraw']),
  anew: z.boolean(),
  reason: z.string(),
  body: noticeBody,
});
export type NoticeEvent = z.infer<typeof noticeEvent>;

export const noticeDetail = z.object({
  notice,
  history: z.array(noticeEvent),
  timeZone: z.string(),
  now: instant,
});
export type NoticeDetail = z.infer<typeof noticeDetail>;

export const noticeQuery = z.strictObject({
  /** `open`: to come, or within their time. */
  state: z.enum(['open', 'over', 'all']).default('open'),
  urgency: z.enum(noticeUrgencies).optional(),
  text: z.string().trim().min(1).max(120).optional(),
  /** Number of the last one that was shown. */
  before: z.coerce.number().pipe(z.int()).optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(200)).default(50),
});
export type NoticeQuery = z.infer<typeof noticeQuery>;

export const noticePage = z.object({
  notices: z.array(notice),
  /** `null`: there are no more. */
  next: z.int().nullable(),
  timeZone: z.string(),
  now: instant,
});
export type NoticePage = z.infer<typeof noticePage>;

/** `overtaken`: somebody else changed it meanwhile; nothing was kept, and it stands so now. */
export const noticeEnd = z.object({ done: z.enum(['done', 'overtaken']), notice });
export type NoticeEnd = z.infer<typeof noticeEnd>;

/** One who is meant. Instants are of the version that counts; `null`: not yet. */
export const noticeReader = z.object({
  number: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  site: z.string().nullable(),
  team: z.string().nullable(),
  account: z.boolean(),
  readAt: instant.nullable(),
  acknowledgedAt: instant.nullable(),
  /** Where it was read: address and browser. */
  address: z.string().nullable(),
  agent: z.string().nullable(),
  reminded: z.int(),
});
export type NoticeReader = z.infer<typeof noticeReader>;
/** Who has not read it before the rest. */
export const noticeReaders = z.object({ readers: z.array(noticeReader), timeZone: z.string() });
export type NoticeReaders = z.infer<typeof noticeReaders>;

/** Whom an audience would mean now. */
export const noticeMeant = z.object({ people: z.int(), withoutAccount: z.int() });
export type NoticeMeant = z.infer<typeof noticeMeant>;

const namedPlace = z.object({ site: z.string(), team: z.string().nullable(), zh: z.string(), en: z.string() });
/** What an audience may be made of by this reader. */
export const noticeOffers = z.object({
  everybody: z.boolean(),
  places: z.array(namedPlace),
  patterns: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
  skills: z.array(z.string()),
  timeZone: z.string(),
});
export type NoticeOffers = z.infer<typeof noticeOffers>;

/** A notice as one who is meant sees it. */
export const ownNotice = z.object({
  id: noticeId,
  number: z.int(),
  version: z.int(),
  urgency: z.enum(noticeUrgencies),
  acknowledge: z.boolean(),
  title: z.string(),
  text: z.string(),
  en: noticeBody.shape.en,
  from: instant,
  until: instant,
  by: z.string(),
  at: instant,
  /** It stood otherwise before. */
  corrected: z.boolean(),
  /** `over`: its time is past; it need not be read any more. */
  state: z.enum(noticeStates),
  readAt: instant.nullable(),
  acknowledgedAt: instant.nullable(),
  /** It is still to be read, or that it was read to be said. */
  outstanding: z.boolean(),
});
export type OwnNotice = z.infer<typeof ownNotice>;

/** What has to be read before the rest; the most urgent first, then the newest. */
export const ownNotices = z.object({ notices: z.array(ownNotice), timeZone: z.string(), now: instant });
export type OwnNotices = z.infer<typeof ownNotices>;

export const receiveNotice = z.strictObject({ version: z.int(), kind: z.enum(['read', 'acknowledge']) });
export type ReceiveNotice = z.infer<typeof receiveNotice>;

/** How many its reader has still to read, and those of them that are urgent. */
export const unreadNotices = z.object({ unread: z.int(), urgent: z.array(ownNotice) });
export type UnreadNotices = z.infer<typeof unreadNotices>;

/** A notice as walls show it: for all at its places. Notices for a skill never stand there. */
export interface TickerNotice {
  urgency: NoticeUrgency;
  zh: string;
  en: string;
  at: number;
  places: { site: string | null; team: string | null }[];
}
