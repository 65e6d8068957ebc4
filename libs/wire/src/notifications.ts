import { z } from 'zod';
import { languages } from './problem';

/** What may be announced to the outside. */
export const factKinds = ['alarm', 'feed-lost', 'request', 'exception'] as const;
export type FactKind = (typeof factKinds)[number];

export const factLevels = ['warn', 'alarm'] as const;
export type FactLevel = (typeof factLevels)[number];

/** Robots of a group chat: 企业微信, 钉钉, 飞书. */
export const robotChannels = ['wecom', 'dingtalk', 'feishu'] as const;
export type RobotChannel = (typeof robotChannels)[number];

export const targetChannels = ['email', 'webhook', ...robotChannels] as const;
export type TargetChannel = (typeof targetChannels)[number];

/** Which facts of a kind a target hears of. */
export const subscription = z.strictObject({
  kind: z.enum(factKinds),
  /** The least level that it is told. */
  level: z.enum(factLevels),
  /** Queues (`source/queue`) and teams by name. Both empty: all. What belongs to no queue and no team is always told. */
  queues: z.array(z.string().min(1).max(260)).max(200),
  teams: z.array(z.string().trim().min(1).max(60)).max(200),
});
export type Subscription = z.infer<typeof subscription>;

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** On the centre's wall clock; past midnight where `to` is before `from`. Nothing is told meanwhile, nor afterwards. */
export const quietHours = z
  .strictObject({ from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from !== to, { path: ['to'] });
export type QuietHours = z.infer<typeof quietHours>;

const wishes = {
  name: z.string().trim().min(1).max(60),
  language: z.enum(languages),
  enabled: z.boolean(),
  /** At most one for each kind. */
  subscriptions: z
    .array(subscription)
    .max(factKinds.length)
    .refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length),
  quiet: quietHours.nullable(),
  /** Whether it is told who asks for something, and may call by number those who are to decide. */
  names: z.boolean().default(false),
};

const webAddress = z.string().trim().min(1).max(2000);
/** What the robot was given to sign with; absent: as it is, `null`: it wants no signature. */
const robotSecret = z.string().trim().min(1).max(200).nullable().optional();

/**
 * Who hears of what. `address` is an e-mail address, or the web address that is posted to. That of a robot is a key in
 * itself: it is shown cut, and sent back so it stays as it is.
 */
export const saveTarget = z.discriminatedUnion('channel', [
  z.strictObject({ channel: z.literal('email'), address: z.email().max(254), ...wishes }),
  z.strictObject({ channel: z.literal('webhook'), address: webAddress, ...wishes }),
  z.strictObject({ channel: z.literal('wecom'), address: webAddress, ...wishes }),
  z.strictObject({ channel: z.literal('dingtalk'), address: webAddress, secret: robotSecret, ...wishes }),
  z.strictObject({ channel: z.literal('feishu'), address: webAddress, secret: robotSecret, ...wishes }),
]);
export type SaveTarget = z.infer<typeof saveTarget>;

export const notificationTarget = z.object({
  id: z.uuid(),
  channel: z.enum(targetChannels),
  address: z.string(),
  ...wishes,
  /** What it is sent is signed. */
  signed: z.boolean(),
  createdAt: z.int(),
});
export type NotificationTarget = z.infer<typeof notificationTarget>;

export const targetList = z.object({
  /** Whether a mail server is set up. */
  mail: z.boolean(),
  targets: z.array(notificationTarget),
});
export type TargetList = z.infer<typeof targetList>;

/** The only time that the secret of a webhook's signature is shown; `null`: none was made here. */
export const targetMade = notificationTarget.extend({ secret: z.string().nullable() });
export type TargetMade = z.infer<typeof targetMade>;

export const targetSecret = z.object({ secret: z.string() });
export type TargetSecret = z.infer<typeof targetSecret>;

/** Names the message in the outbox; its fate is read there. */
export const testSent = z.object({ message: z.uuid() });
export type TestSent = z.infer<typeof testSent>;

/** What a webhook posts. Fields may be added; receivers ignore what they do not know. */
export const webhookBody = z.object({
  /** Of the message: the same at every attempt, and in `Zhiban-Message-Id`. */
  id: z.uuid(),
  /** Of the fact: the same for every receiver. */
  fact: z.string(),
  kind: z.enum([...factKinds, 'test']),
  level: z.enum(factLevels),
  /** What was announced before under another fact is over. */
  over: z.boolean(),
  /** Milliseconds since 1970-01-01 UTC. */
  at: z.int(),
  zh: z.string(),
  en: z.string(),
  /** `source/queue`, and the team’s name; `null`: it belongs to none. */
  queue: z.string().nullable(),
  team: z.string().nullable(),
  /** For programs; its shape depends on the kind. */
  detail: z.record(z.string(), z.unknown()),
});
export type WebhookBody = z.infer<typeof webhookBody>;

export const webhookHeaders = {
  id: 'Zhiban-Message-Id',
  /** Seconds since 1970-01-01 UTC at this attempt. */
  timestamp: 'Zhiban-Timestamp',
  /** `v1=` and the hex HMAC-SHA-256 of `timestamp.body` under the target's secret. */
  signature: 'Zhiban-Signature',
} as const;
