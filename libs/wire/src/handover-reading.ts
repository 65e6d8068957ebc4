import { z } from 'zod';
import { instant, date, code, name, key, sections, factKinds, handoverId, storable } from './handover-fields';
import { handoverChainEnd, handoverTurn, handoverHead } from './handover';
import { handoverStates } from './handover-states';
import { languages } from './problem';

const filters = {
  place: code.optional(),
  duty: code.optional(),
  state: z.enum(handoverStates).optional(),
  from: date.optional(),
  to: date.optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(200)).default(50),
};

export const handoverListQuery = z.strictObject({
  ...filters,
  /** The `next` of the page before. */
  cursor: z
    .string()
    .regex(/^\d{1,16}_[0-9a-f-]{36}$/)
    .optional(),
});
export type HandoverListQuery = z.infer<typeof handoverListQuery>;

/** The newest first. */
export const handoverList = z.object({ handovers: z.array(handoverHead), next: z.string().nullable(), now: instant });
export type HandoverList = z.infer<typeof handoverList>;

export const handoverSearchQuery = z.strictObject({
  ...filters,
  /** Found inside a sentence, in Chinese too. */
  text: z.string().overwrite(storable).trim().min(1).max(120).optional(),
  section: sections.optional(),
  kind: factKinds.optional(),
  /** Account or name of somebody who signed or stands in the text. */
  person: name.optional(),
  items: z.enum(['open', 'closed']).optional(),
  red: z.enum(['true', 'false']).optional(),
});
export type HandoverSearchQuery = z.infer<typeof handoverSearchQuery>;

/** As the search, as a file. */
export const handoverSearchExport = handoverSearchQuery.omit({ limit: true }).extend({
  format: z.enum(['csv', 'xlsx']),
  language: z.enum(languages).optional(),
});
export type HandoverSearchExport = z.infer<typeof handoverSearchExport>;

export const handoverHit = z.object({
  handover: handoverId,
  number: z.int().nullable(),
  state: z.enum(handoverStates),
  place: z.object({ code: z.string(), zh: z.string(), en: z.string() }),
  turn: handoverTurn,
  key,
  section: sections,
  kind: factKinds.nullable(),
  zh: z.string(),
  en: z.string(),
  words: z.string().nullable(),
  red: z.boolean(),
  leftOut: z.boolean(),
});
export type HandoverHit = z.infer<typeof handoverHit>;

/** The newest first. */
export const handoverHits = z.object({ hits: z.array(handoverHit), more: z.boolean(), now: instant });
export type HandoverHits = z.infer<typeof handoverHits>;

/** A result of the check over the whole chain. `handover`: whose number it is, as far as that is known. */
export const handoverChainReport = z.object({
  at: instant,
  links: z.int(),
  head: handoverChainEnd.nullable(),
  sound: z.boolean(),
  faults: z.array(
    z.object({
      number: z.int(),
      /** `beside`: the text is sound, but what lists and the search show beside it says something else. */
      fault: z.enum(['changed', 'missing', 'unlinked', 'cut', 'not-the-head', 'unheaded', 'beside']),
      handover: handoverId.nullable(),
    }),
  ),
});
export type HandoverChainReport = z.infer<typeof handoverChainReport>;
