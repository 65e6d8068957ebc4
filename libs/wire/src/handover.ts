import { z } from 'zod';
import { instant, date, code, name, words, said, key, sections, factKinds, side, handoverId } from './handover-fields';
import { handoverPlace } from './handover-settings';
import { openItem } from './open-items';
import { handoverStates } from './handover-states';

/**
 * The written record between two duties (HAND). States, ages, obstacles and the chain are of `libs/workforce/handover`; words of
 * people are kept as they are, but for what no database can keep.
 */

export const handoverTurn = z.object({
  duty: z.string(),
  zh: z.string(),
  en: z.string(),
  date,
  from: instant,
  to: instant,
});
export type HandoverTurn = z.infer<typeof handoverTurn>;

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
  turn: handoverTurn,
  /** `null`: nobody relieves it. */
  relief: handoverTurn.nullable(),
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

export const handoverChainEnd = z.object({ number: z.int(), mac: z.string() });

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
  chain: z.object({ own: handoverChainEnd.nullable(), previous: handoverChainEnd.nullable() }),
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
