import { z } from 'zod';
import { instant, code, name, line, words, said } from './handover-fields';
import { itemSections, openItemStates } from './handover-states';

export const openItem = z.object({
  id: z.uuid(),
  version: z.int(),
  state: z.enum(openItemStates),
  place: z.string(),
  /** A kind of the settings, with its names as they are now. */
  kind: z.string(),
  kindZh: z.string(),
  kindEn: z.string(),
  section: z.enum(itemSections),
  words: z.string(),
  customer: z.object({ name: z.string(), reference: z.string() }).nullable(),
  owner: z.string().nullable(),
  dueAt: instant.nullable(),
  openedAt: instant,
  openedBy: z.string(),
  closedAt: instant.nullable(),
  closedBy: z.string().nullable(),
  /** With which it was closed. */
  word: z.string().nullable(),
  age: z.object({
    /** Of its duties this is the how-manieth. */
    duties: z.int(),
    /** Milliseconds since it was opened, or from then to its closing. */
    hangs: z.int(),
    /** Milliseconds beyond its due time; `null`: in time, or never due. */
    late: z.int().nullable(),
  }),
});
export type OpenItemView = z.infer<typeof openItem>;

/** `id`: chosen by the browser; the same one twice is opened once. */
export const openItemAsked = z.strictObject({
  id: z.uuid(),
  place: code,
  kind: code,
  words: said,
  customer: z.strictObject({ name: z.string().trim().max(60), reference: line }).nullable(),
  owner: name.nullable(),
  dueAt: instant.nullable(),
});
export type OpenItemAsked = z.infer<typeof openItemAsked>;

const itemSeen = { version: z.int() };

export const stepOpenItem = z.discriminatedUnion('step', [
  z.strictObject({ ...itemSeen, step: z.literal('begin'), word: words.default('') }),
  z.strictObject({ ...itemSeen, step: z.literal('put-back'), word: said }),
  z.strictObject({ ...itemSeen, step: z.literal('close'), word: said }),
  z.strictObject({ ...itemSeen, step: z.literal('reopen'), word: said }),
  z.strictObject({ ...itemSeen, step: z.literal('give'), owner: name, word: words.default('') }),
  z.strictObject({ ...itemSeen, step: z.literal('due'), dueAt: instant.nullable(), word: said }),
]);
export type StepOpenItem = z.infer<typeof stepOpenItem>;

/** `overtaken`: somebody else took a step meanwhile; nothing was kept, and it stands so now. */
export const openItemEnd = z.object({ done: z.enum(['done', 'overtaken']), item: openItem });
export type OpenItemEnd = z.infer<typeof openItemEnd>;

export const openItemEvent = z.object({
  version: z.int(),
  at: instant,
  by: z.string(),
  step: z.string(),
  word: z.string(),
  set: z.record(z.string(), z.unknown()),
});
export type OpenItemEvent = z.infer<typeof openItemEvent>;

export const openItemDetail = z.object({
  item: openItem,
  history: z.array(openItemEvent),
  now: instant,
  timeZone: z.string(),
});
export type OpenItemDetail = z.infer<typeof openItemDetail>;

export const openItemQuery = z.strictObject({
  state: z.enum(['open', 'closed', 'all']).default('open'),
  place: code.optional(),
  kind: code.optional(),
  owner: name.optional(),
  text: z.string().trim().min(1).max(120).optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(500)).default(200),
});
export type OpenItemQuery = z.infer<typeof openItemQuery>;

export const openItems = z.object({
  items: z.array(openItem),
  more: z.boolean(),
  now: instant,
  timeZone: z.string(),
});
export type OpenItems = z.infer<typeof openItems>;

/** HAND-9: everything that is open with one person goes to another, as a whole. */
export const handOnItems = z.strictObject({ from: name, to: name, word: said });
export type HandOnItems = z.infer<typeof handOnItems>;
/** The same of the reader's own items. */
export const handOnOwnItems = handOnItems.omit({ from: true });
export type HandOnOwnItems = z.infer<typeof handOnOwnItems>;
export const handedOnItems = z.object({ items: z.array(openItem) });
export type HandedOnItems = z.infer<typeof handedOnItems>;

/** To whom something of the reader's own can be handed on. */
export const openItemOwners = z.object({ owners: z.array(z.string()) });
export type OpenItemOwners = z.infer<typeof openItemOwners>;
