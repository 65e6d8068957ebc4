import { z } from 'zod';
import type { SourceId } from './board';
import { exchangeActErrors } from './exchange-act-errors';

/**
 * What a supervisor may do to a seat on the exchange itself: hear, whisper to or join its call (LIVE-5), pause and
 * unpause it, take it out of a queue. Instants are ms.
 */
export const listeningActs = ['listen', 'whisper', 'join'] as const;
export type ListeningAct = (typeof listeningActs)[number];
export const managingActs = ['pause', 'unpause', 'take-out'] as const;
export type ManagingAct = (typeof managingActs)[number];
export const exchangeActs = [...listeningActs, ...managingActs] as const;
export type ExchangeAct = (typeof exchangeActs)[number];

/** What the operator switches on with `ACD_AMI_ACTS`: `manage` the managing acts, `listen` the listening ones. */
export const actGroups = ['manage', 'listen'] as const;
export type ActGroup = (typeof actGroups)[number];

/** A person's own device. Nothing that could dial out, name a second device or carry an option. */
export const ownPhone = z
  .string()
  .trim()
  .refine((text) => /^(PJSIP|SIP|IAX2)\/[A-Za-z0-9][A-Za-z0-9_.-]{0,59}$/.test(text), {
    params: { refusal: 'exchange-act.phone' },
  });

const seatId = z.string().min(3).max(270);
const queueId = z.string().min(3).max(270);
const workReason = z.string().trim().min(3).max(200);

/** `POST /api/v1/exchange-acts/listen`, by `exchange.listen`. */
export const listeningRequest = z.strictObject({
  act: z.enum(listeningActs),
  seat: seatId,
  /** LIVE-5: why; nobody listens without. */
  reason: workReason,
  /** Which phone rings; absent or `null`: the one that this account named last. */
  phone: ownPhone.nullable().default(null),
});
export type ListeningRequest = z.infer<typeof listeningRequest>;

/** `POST /api/v1/exchange-acts/manage`, by `exchange.manage`. */
export const managingRequest = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('pause'),
    seat: seatId,
    /** `null`: all queues of the seat. */
    queue: queueId.nullable().default(null),
    /** Code of a pause reason of the centre's settings. */
    pauseReason: z.string().trim().min(1).max(40),
    reason: workReason.nullable().default(null),
  }),
  z.strictObject({
    act: z.enum(['unpause', 'take-out']),
    seat: seatId,
    queue: queueId.nullable().default(null),
    reason: workReason.nullable().default(null),
  }),
]);
export type ManagingRequest = z.infer<typeof managingRequest>;

/**
 * How an act goes.
 * - `sending`: recorded, and not answered yet. `not-sent`: the link broke before it could go out; nothing was done.
 * - Managing: `done`; `partly`, in some of the queues alone; `refused` by the exchange, with its words; `unanswered` in
 *   time, or the link was lost meanwhile: whether it was done is not known, the wall shows what is.
 * - Listening: `ringing`, the own phone; `on`, since it was picked up; `over`; `not-picked-up`: busy, refused, not there or
 *   rung out; `too-late`: the call had ended when the phone was picked up. `refused` and `unanswered` as above.
 */
export const actStates = [
  'sending',
  'not-sent',
  'done',
  'partly',
  'refused',
  'unanswered',
  'ringing',
  'on',
  'over',
  'not-picked-up',
  'too-late',
] as const;
export type ActState = (typeof actStates)[number];

/** In these something is still to come: ask again in a moment. */
export const openActStates: readonly ActState[] = ['sending', 'ringing', 'on'];

export const exchangeActView = z.object({
  id: z.uuid(),
  act: z.enum(exchangeActs),
  at: z.int(),
  /** The account. */
  by: z.string(),
  source: z.string(),
  seat: z.string(),
  /** Employee number, name and place of who sat there; `null`: nobody known. */
  person: z.string().nullable(),
  name: z.string(),
  seatLabel: z.string().nullable(),
  site: z.string().nullable(),
  team: z.string().nullable(),
  /** The queues that it was asked for, each with how it went; empty of listening acts. */
  queues: z.array(
    z.object({
      queue: z.string(),
      /** `null`: not answered, or not yet. */
      done: z.boolean().nullable(),
      /** What the exchange said. */
      words: z.string().nullable(),
    }),
  ),
  pauseReason: z.string().nullable(),
  /** The visit that is heard; of listening acts alone. */
  visit: z.string().nullable(),
  phone: z.string().nullable(),
  reason: z.string().nullable(),
  state: z.enum(actStates),
  /** What the exchange said last: its refusal, or why the phone was not picked up. */
  words: z.string().nullable(),
  /** Listening alone: when it was picked up and when it ended. */
  beganAt: z.int().nullable(),
  endedAt: z.int().nullable(),
});
export type ExchangeActView = z.infer<typeof exchangeActView>;

/** `GET /api/v1/exchange-acts`, by `exchange.read`: newest first, of the teams that the reader's posts reach. */
export const exchangeActQuery = z.strictObject({
  seat: seatId.optional(),
  by: z.string().trim().max(60).optional(),
  /** Before this instant: the next page. */
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ExchangeActQuery = z.infer<typeof exchangeActQuery>;

export const exchangeActPage = z.object({ at: z.int(), acts: z.array(exchangeActView) });
export type ExchangeActPage = z.infer<typeof exchangeActPage>;

/** Why an act is not possible; each code has its sentence in `errorTable` and no parameters. */
export const actObstacles = [
  'exchange-act.not-yours',
  'exchange-act.no-asterisk',
  'exchange-act.switched-off',
  'exchange-act.link-down',
  'exchange-act.no-right',
  'exchange-act.logged-out',
  'exchange-act.not-paused',
  'exchange-act.static-member',
  'exchange-act.no-talk',
] as const satisfies readonly (keyof typeof exchangeActErrors)[];
export type ActObstacle = (typeof actObstacles)[number];

/** For each act what stands in its way, the gravest thing alone; `null`: nothing. */
export type ActAbilities = Record<ExchangeAct, ActObstacle | null>;

/** `GET /api/v1/exchange-acts/abilities`, by `floor.read`; with `?seat=` also of that seat as it is now. */
export const abilitiesQuery = z.strictObject({ seat: seatId.optional() });
export type AbilitiesQuery = z.infer<typeof abilitiesQuery>;

const abilities = z.record(z.enum(exchangeActs), z.enum(actObstacles).nullable());

export const exchangeAbilities = z.object({
  /** What the source itself can do for this reader, whatever the seat. `not-yours`: the reader may do it nowhere. */
  sources: z.record(z.string(), abilities),
  seat: abilities.nullable(),
  /** The phone that this account named last. */
  phone: z.string().nullable(),
});
export interface ExchangeAbilities {
  sources: Record<SourceId, ActAbilities>;
  seat: ActAbilities | null;
  phone: string | null;
}
