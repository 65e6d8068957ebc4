import { z } from 'zod';
import { instant, time, code, name } from './handover-fields';
import { itemSections } from './handover-states';

/** Where records are written: the whole centre, a site, or a team of it. */
export const handoverPlace = z.strictObject({
  code,
  zh: name,
  en: name,
  site: name.nullable(),
  team: name.nullable(),
});
export type HandoverPlace = z.infer<typeof handoverPlace>;

/** `place: null`: in each place that has no duties of its own. An end that is not after the beginning is that of the next day. */
export const handoverDuty = z.strictObject({
  code,
  place: code.nullable(),
  zh: name,
  en: name,
  from: time,
  to: time,
});
export type HandoverDuty = z.infer<typeof handoverDuty>;

/** Kinds of what is left open, as data: a bank has swallowed cards, a retailer returns. */
export const handoverItemKind = z.strictObject({
  code,
  zh: name,
  en: name,
  section: z.enum(itemSections),
  asksCustomer: z.boolean(),
  asksDue: z.boolean(),
});
export type HandoverItemKind = z.infer<typeof handoverItemKind>;

export const handoverCheck = z.strictObject({ code, zh: name, en: name });
export type HandoverCheck = z.infer<typeof handoverCheck>;

/** In minutes. */
export const handoverRules = z.strictObject({
  /** After the end of the duty; a record that nobody signed until then is skipped, and says so. */
  skippedAfter: z.int().min(10).max(1440),
  /** Before the end of the duty. */
  signableBefore: z.int().min(0).max(480),
});
export type HandoverRules = z.infer<typeof handoverRules>;

const settingsParts = {
  places: z.array(handoverPlace).min(1).max(50),
  duties: z.array(handoverDuty).min(1).max(100),
  itemKinds: z.array(handoverItemKind).max(50),
  checklist: z.array(handoverCheck).max(50),
  rules: handoverRules,
};

export const handoverSettings = z.object({ version: z.int(), at: instant, author: z.string(), ...settingsParts });
export type HandoverSettings = z.infer<typeof handoverSettings>;

/** `basedOn`: the version that was changed. */
export const saveHandoverSettings = z.strictObject({ basedOn: z.int(), ...settingsParts });
export type SaveHandoverSettings = z.infer<typeof saveHandoverSettings>;
