import { z } from 'zod';
import { quietHours } from './notifications';
import { languages } from './problem';
import { tellingKinds } from './telling-kinds';

const id = z.string().regex(/^\d{1,18}$/);

/** Something that its reader was told. */
export const telling = z.object({
  id,
  kind: z.enum(tellingKinds),
  zh: z.string(),
  en: z.string(),
  /** Path in the web. */
  link: z.string(),
  urgent: z.boolean(),
  at: z.int(),
  readAt: z.int().nullable(),
});
export type TellingView = z.infer<typeof telling>;

/** The newest first; `before`: older than this one. */
export const tellingsQuery = z.strictObject({
  before: id.optional(),
  unread: z.enum(['true', 'false']).default('false'),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type TellingsQuery = z.infer<typeof tellingsQuery>;

export const tellingsPage = z.object({ unread: z.int(), timeZone: z.string(), tellings: z.array(telling) });
export type TellingsPage = z.infer<typeof tellingsPage>;

/** `all`: everything up to this one, so that what arrives meanwhile stays unread. */
export const readTellings = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(100) }),
  z.strictObject({ upTo: id }),
]);
export type ReadTellings = z.infer<typeof readTellings>;

export const unreadTellings = z.object({ unread: z.int() });
export type UnreadTellings = z.infer<typeof unreadTellings>;

/** How somebody wants to hear of what concerns them, beside the pages, where everything stands. */
export const tellingChoice = z.strictObject({
  language: z.enum(languages),
  /** `null`: no e-mail. */
  email: z.email().max(254).nullable(),
  /** What is mailed. */
  mailed: z
    .array(z.enum(tellingKinds))
    .max(tellingKinds.length)
    .refine((all) => new Set(all).size === all.length),
  /** Held back until they end; what is urgent passes. */
  quiet: quietHours.nullable(),
  /** By which a robot of WeCom or DingTalk may call somebody in a group. */
  mobile: z
    .string()
    .regex(/^\+?\d{6,15}$/)
    .nullable(),
});
export type TellingChoice = z.infer<typeof tellingChoice>;

export const tellingChoiceView = z.object({
  /** Whether a mail server is set up. */
  mail: z.boolean(),
  timeZone: z.string(),
  choice: tellingChoice,
});
export type TellingChoiceView = z.infer<typeof tellingChoiceView>;
