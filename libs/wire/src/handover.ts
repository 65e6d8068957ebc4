import { z } from 'zod';
import {
  handoverFactKinds,
  handoverSections,
  handoverStates,
  itemSections,
  openItemStates,
  type HandoverFactKind,
} from './handover-states';
import { languages } from './problem';

/**
 * The written record between two duties (HAND). States, ages, obstacles and the chain are of `libs/workforce/handover`; words of
 * people are kept as they are, but for what no database can keep.
 */

const instant = z.int();
const date = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,29}$/);
const name = z.string().trim().min(1).max(60);
/** U+0000 and halves of characters cannot be kept. */
const storable = (text: string): string => text.replaceAll('\u0000', '').replace(/[\ud800-\udfff]/gu, '\ufffd');
const line = z.string().overwrite(storable).trim().min(1).max(200);
const words = z.string().overwrite(storable).trim().max(4000);
const said = words.min(1);
const key = z.string().min(1).max(200);
const sections = z.enum(handoverSections);
const factKinds = z.enum(Object.keys(handoverFactKinds) as [HandoverFactKind, ...HandoverFactKind[]]);

export const handoverId = z.uuid();
export const handoverSides = ['outgoing', 'incoming'] as const;
export type HandoverSide = (typeof handoverSides)[number];
const side = z.enum(handoverSides);

// --- Settings

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

// --- What is left open

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

// --- The record

const turn = z.object({ duty: z.string(), zh: z.string(), en: z.string(), date, from: instant, to: instant });
export type HandoverTurn = z.infer<typeof turn>;

const lead = z.object({
  account: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  /** `null`: stands on the published roster. */
  named: z.object({ by: z.string(), at: instant, reason: z.string() }).nullable(),
});
export type HandoverLead = z.infer<typeof lead>;

const signature = z.object({ account: z.string(), name: z.string(), at: instant });
export type HandoverSignature = z.infer<typeof signature>;

export const handoverHead = z.object({
  id: handoverId,
  place: handoverPlace,
  turn,
  /** `null`: nobody relieves it. */
  relief: turn.nullable(),
  state: z.enum(handoverStates),
  version: z.int(),
  /** In the chain; `null` until it is signed. */
  number: z.int().nullable(),
  leads: z.object({ outgoing: z.array(lead), incoming: z.array(lead) }),
  signed: z.object({ outgoing: signature.nullable(), incoming: signature.nullable() }),
  /** Nobody signed in time; stays although it was made up for. */
  skippedAt: instant.nullable(),
  /** What goes on to the next duty. */
  openItems: z.int(),
});
export type HandoverHead = z.infer<typeof handoverHead>;

export const handoverEntry = z.object({
  key,
  section: sections,
  order: z.int(),
  /** `null`: a lead wrote it. */
  kind: factKinds.nullable(),
  at: instant,
  /** The fact's own sentences; `''` where a lead wrote it. */
  zh: z.string(),
  en: z.string(),
  /** What a lead says in their place, or beside none. */
  words: z.string().nullable(),
  /** Who wrote `words`. */
  by: z.string().nullable(),
  red: z.boolean(),
  leftOut: z.string().nullable(),
  /** The fact says something else than when a lead wrote in its place. */
  overtaken: z.boolean(),
  /** Path in the web. */
  link: z.string().nullable(),
  item: z.uuid().nullable(),
  /** An abnormal or sudden event (HAND-4). `stage`: to which it was brought, and which sides name it. */
  event: z
    .object({
      settled: z.boolean(),
      stage: z.object({ text: z.string(), outgoing: z.boolean(), incoming: z.boolean() }).nullable(),
    })
    .nullable(),
  readBack: z.object({ by: z.string(), at: instant, words: z.string() }).nullable(),
});
export type HandoverEntry = z.infer<typeof handoverEntry>;

/** Shares of 1; times in seconds. What is `null` cannot be said of these hours. */
export const handoverFigures = z.object({
  from: instant,
  until: instant,
  contacts: z.int(),
  expected: z.number().nullable(),
  answered: z.number().nullable(),
  abandoned: z.int(),
  serviceLevel: z.object({ value: z.number().nullable(), target: z.number(), seconds: z.int() }),
  handleTime: z.object({ value: z.number().nullable(), expected: z.number().nullable() }),
  longestWait: z.object({ value: z.number(), at: instant, target: z.number().nullable() }).nullable(),
  /** Each 30 minutes. */
  curve: z.array(z.object({ at: instant, value: z.number().nullable(), contacts: z.int() })),
});
export type HandoverFigures = z.infer<typeof handoverFigures>;

/** Why the reader cannot sign yet, with the rule that asks for it. `entry`: its key. */
export const handoverObstacle = z.object({
  code: z.enum([
    'not-outgoing-lead',
    'no-incoming-lead',
    'not-incoming-lead',
    'both-sides',
    'outgoing-first',
    'event-unresolved',
    'stage-not-shared',
    'not-read-back',
    'too-early',
    'signed',
  ]),
  cites: z.string(),
  entry: key.nullable(),
});
export type HandoverObstacle = z.infer<typeof handoverObstacle>;

export const handoverTick = z.object({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  /** `null`: nobody has looked. */
  ok: z.boolean().nullable(),
  words: z.string(),
  by: z.string().nullable(),
});
export type HandoverTick = z.infer<typeof handoverTick>;

const somebody = { person: z.string(), name: z.string(), nameEn: z.string().nullable() };

/** Who relieves whom. `seenAt`: signed in at a seat since then; `null`: not yet. */
export const handoverRelief = z.object({
  incoming: z.array(z.object({ ...somebody, from: instant, seenAt: instant.nullable() })),
  /** Of the duty that ends; they stay until their relief is there or a lead releases them (HAND-6). */
  outgoing: z.array(
    z.object({
      ...somebody,
      to: instant,
      /** More of the next duty are missing than places are free without them. */
      waits: z.boolean(),
      released: z.object({ by: z.string(), at: instant }).nullable(),
    }),
  ),
});
export type HandoverRelief = z.infer<typeof handoverRelief>;

export const handoverAddendum = z.object({
  number: z.int(),
  mac: z.string(),
  at: instant,
  by: z.string(),
  name: z.string(),
  text: z.string(),
});
export type HandoverAddendum = z.infer<typeof handoverAddendum>;

const chainEnd = z.object({ number: z.int(), mac: z.string() });

export const handoverView = z.object({
  head: handoverHead,
  entries: z.array(handoverEntry),
  figures: handoverFigures.nullable(),
  checklist: z.array(handoverTick),
  relief: handoverRelief,
  /** Those of the place that were open in this duty. */
  items: z.array(openItem),
  obstacles: z.object({ outgoing: z.array(handoverObstacle), incoming: z.array(handoverObstacle) }),
  /** `own: null`: not signed yet. `previous`: before it, or of a draft the newest. */
  chain: z.object({ own: chainEnd.nullable(), previous: chainEnd.nullable() }),
  addenda: z.array(handoverAddendum),
  may: z.object({
    write: z.boolean(),
    nameLead: z.boolean(),
    /** The side for which the reader stands in the record. */
    side: side.nullable(),
  }),
  /** When the draft was drawn, or the record signed. */
  drawnAt: instant,
  now: instant,
  timeZone: z.string(),
});
export type HandoverView = z.infer<typeof handoverView>;

const seen = { version: z.int() };

export const stepHandover = z.discriminatedUnion('step', [
  /** `null`: the fact's own sentences again. */
  z.strictObject({ ...seen, step: z.literal('write'), key, words: said.nullable() }),
  /** `key`: chosen by the browser; the same one twice stands there once. `event`: an abnormal or sudden one (HAND-4). */
  z.strictObject({
    ...seen,
    step: z.literal('add'),
    key: z.uuid(),
    section: sections,
    words: said,
    red: z.boolean().default(false),
    event: z.boolean().default(false),
  }),
  /** Only what a lead wrote; a fact is left out, with a reason. */
  z.strictObject({ ...seen, step: z.literal('remove'), key }),
  z.strictObject({ ...seen, step: z.literal('leave-out'), key, reason: said }),
  z.strictObject({ ...seen, step: z.literal('put-back'), key }),
  z.strictObject({ ...seen, step: z.literal('order'), section: sections, keys: z.array(key).max(1000) }),
  z.strictObject({ ...seen, step: z.literal('mark'), key, red: z.boolean() }),
  /** Of an event that a lead wrote; of others the area that they are of knows it. */
  z.strictObject({ ...seen, step: z.literal('settle'), key, settled: z.boolean() }),
  /** The side of the reader names a stage; the same text from both sides lets the event be handed over. `null`: no longer. */
  z.strictObject({ ...seen, step: z.literal('stage'), key, text: said.nullable() }),
  z.strictObject({
    ...seen,
    step: z.literal('tick'),
    code,
    ok: z.boolean().nullable(),
    words: words.max(200).default(''),
  }),
  z.strictObject({ ...seen, step: z.literal('read-back'), key, words: said.max(500) }),
  z.strictObject({ ...seen, step: z.literal('hand-over') }),
  z.strictObject({ ...seen, step: z.literal('take-back') }),
  z.strictObject({ ...seen, step: z.literal('take-over') }),
  z.strictObject({ ...seen, step: z.literal('name-lead'), side, account: name, reason: said.max(500) }),
  z.strictObject({ ...seen, step: z.literal('release'), person: z.uuid() }),
]);
export type StepHandover = z.infer<typeof stepHandover>;

/** `overtaken`: somebody else changed it meanwhile; nothing was kept, and it stands so now. */
export const handoverEnd = z.object({ done: z.enum(['done', 'overtaken']), handover: handoverView });
export type HandoverEnd = z.infer<typeof handoverEnd>;

/** `id`: chosen by the browser; the same one twice is kept once. */
export const addHandoverAddendum = z.strictObject({ id: z.uuid(), text: said });
export type AddHandoverAddendum = z.infer<typeof addHandoverAddendum>;

/** Of a place: who can be named lead there, and to whom its items may be given. */
export const handoverPeople = z.object({
  leads: z.array(z.object({ account: z.string(), name: z.string() })),
  owners: z.array(z.string()),
});
export type HandoverPeople = z.infer<typeof handoverPeople>;

/** What concerns the reader now: the duty that is written, what waits for a signature, and the duty that has begun. */
export const handoversNow = z.object({
  handovers: z.array(handoverHead),
  /** Places that the reader may read. */
  places: z.array(handoverPlace),
  now: instant,
  timeZone: z.string(),
});
export type HandoversNow = z.infer<typeof handoversNow>;

/** To open pages: a record, or with `null` what is left open or that one was begun. */
export interface HandoversChanged {
  handover: string | null;
}

/** What a draft draws on: every kind of fact, with the part in which it stands. */
export const handoverFacts = z.object({ kinds: z.array(z.object({ kind: factKinds, section: sections })) });
export type HandoverFacts = z.infer<typeof handoverFacts>;

// --- Reading

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
  turn,
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
  head: chainEnd.nullable(),
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
