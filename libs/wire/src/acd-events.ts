import { z } from 'zod';

/**
 * The canonical events of a telephone exchange: what a connector hands to the floor and what the event door accepts.
 * Identifiers (`queue`, `seat`, `visit`, `call`) are the exchange's own and unique within one source. Instants are
 * milliseconds since 1970-01-01 UTC.
 */
const identifier = z.string().min(1).max(200);
const instant = z.int().min(0).max(8_640_000_000_000_000);
const duration = z.int().min(0).max(31_536_000_000);
const label = z.string().max(200);

export const deviceStates = [
  'idle',
  'in-use',
  'busy',
  'ringing',
  'ring-in-use',
  'on-hold',
  'unavailable',
  'unknown',
] as const;
export const leftHows = [
  'timed-out',
  'overflowed',
  'exited-by-key',
  'no-agents',
  'withdrawn',
  'lost',
  'unknown',
] as const;
export const completionEnders = ['agent', 'caller', 'blind-transfer', 'attended-transfer', 'unknown'] as const;

const member = z.object({
  seat: identifier,
  name: label,
  membership: z.enum(['dynamic', 'static', 'realtime']).default('dynamic'),
  penalty: z.int().min(0).default(0),
  ringInUse: z.boolean().default(false),
  paused: z.boolean().default(false),
  /** `null`: paused without a reason, or not paused. */
  reason: label.nullable().default(null),
  device: z.enum(deviceStates).default('unknown'),
  /** `null`: the exchange does not say. */
  pausedAt: instant.nullable().default(null),
  loginAt: instant.nullable().default(null),
  lastCallAt: instant.nullable().default(null),
});

const base = { id: identifier, at: instant };

export const acdEvent = z.discriminatedUnion('type', [
  /** The feed of the exchange begins (again); a `picture` follows where the exchange can give one. */
  z.object({ ...base, type: z.literal('link-up'), exchange: label.nullable().default(null) }),
  /** The feed ends. What happens until the next `link-up` is a gap. */
  /** `since`: when the exchange was last heard, where its silence was noticed later than it began. */
  z.object({
    ...base,
    type: z.literal('link-down'),
    reason: z.enum(['closed', 'shutdown', 'timeout', 'stopped']),
    since: instant.optional(),
  }),
  /** Everything that is true now. `restarted`: the exchange itself began anew, so every earlier call is lost. */
  z.object({
    ...base,
    type: z.literal('picture'),
    restarted: z.boolean(),
    queues: z.array(
      z.object({
        queue: identifier,
        waiting: z.array(
          z.object({
            visit: identifier,
            call: identifier,
            waitMs: duration,
            caller: label.nullable().default(null),
            position: z.int().nullable().default(null),
          }),
        ),
        members: z.array(member),
      }),
    ),
    /** Calls alive on the exchange; `null` where it cannot tell, then talks are taken as still going on. */
    calls: z.array(identifier).nullable(),
  }),

  /** A caller enters a queue: one visit. */
  z.object({
    ...base,
    type: z.literal('visit-offered'),
    visit: identifier,
    call: identifier,
    queue: identifier,
    caller: label.nullable().default(null),
    position: z.int().nullable().default(null),
  }),
  /** The exchange refused the caller before a visit began: queue full, or nobody there to answer. */
  z.object({
    ...base,
    type: z.literal('offer-refused'),
    call: identifier,
    queue: identifier.nullable(),
    reason: z.enum(['full', 'no-agents']),
  }),
  /** `waitMs`, `ringMs`: as the exchange says; `null`: taken from the times of the events. */
  z.object({
    ...base,
    type: z.literal('visit-answered'),
    visit: identifier,
    queue: identifier,
    seat: identifier,
    waitMs: duration.nullable().default(null),
    ringMs: duration.nullable().default(null),
  }),
  z.object({
    ...base,
    type: z.literal('visit-abandoned'),
    visit: identifier,
    waitMs: duration.nullable().default(null),
  }),
  z.object({
    ...base,
    type: z.literal('visit-left'),
    visit: identifier,
    how: z.enum(leftHows),
    waitMs: duration.nullable().default(null),
  }),
  /**
   * The agent's part of an answered visit is over. `talkMs` contains the hold. `visit` is `null` where it is not known;
   * `call` then says of which call it was. Without both it is the seat's oldest talk of that queue.
   */
  z.object({
    ...base,
    type: z.literal('visit-completed'),
    visit: identifier.nullable(),
    call: identifier.optional(),
    queue: identifier,
    seat: identifier,
    talkMs: duration.nullable().default(null),
    endedBy: z.enum(completionEnders),
  }),

  z.object({ ...base, type: z.literal('ring-started'), visit: identifier, queue: identifier, seat: identifier }),
  /**
   * A ring that was not answered. (An answered ring ends with `visit-answered`.) `picked-up`: the agent was there, but
   * one of the two hung up before they were connected, during an announcement or a delay.
   */
  z.object({
    ...base,
    type: z.literal('ring-ended'),
    visit: identifier.nullable(),
    queue: identifier,
    seat: identifier,
    how: z.enum(['no-answer', 'cancelled', 'picked-up']),
    ringMs: duration.nullable().default(null),
  }),
  z.object({ ...base, type: z.literal('hold-started'), seat: identifier, call: identifier.nullable().default(null) }),
  z.object({ ...base, type: z.literal('hold-ended'), seat: identifier, call: identifier.nullable().default(null) }),

  z.object({ ...base, type: z.literal('member-added'), queue: identifier, ...member.shape }),
  z.object({ ...base, type: z.literal('member-removed'), queue: identifier, seat: identifier }),
  z.object({
    ...base,
    type: z.literal('member-changed'),
    queue: identifier,
    seat: identifier,
    penalty: z.int().min(0).nullable().default(null),
    ringInUse: z.boolean().nullable().default(null),
  }),
  /** `queue: null` means every queue of the seat. */
  z.object({
    ...base,
    type: z.literal('member-paused'),
    queue: identifier.nullable(),
    seat: identifier,
    paused: z.boolean(),
    reason: label.nullable().default(null),
  }),
  z.object({ ...base, type: z.literal('seat-device'), seat: identifier, device: z.enum(deviceStates) }),
  /** After-call work, for exchanges that tell it. `until: null`: until `seat-ready`. Others get it from the queue's wrap-up setting. */
  z.object({ ...base, type: z.literal('seat-after-call'), seat: identifier, until: instant.nullable().default(null) }),
  z.object({ ...base, type: z.literal('seat-ready'), seat: identifier }),
]);

export type AcdEvent = z.infer<typeof acdEvent>;
export type AcdEventType = AcdEvent['type'];
export type AcdEventOf<T extends AcdEventType> = Extract<AcdEvent, { type: T }>;
export type AcdMember = z.infer<typeof member>;
export type DeviceState = (typeof deviceStates)[number];
export type LeftHow = (typeof leftHows)[number];
export type CompletionEnder = (typeof completionEnders)[number];
