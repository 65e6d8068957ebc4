import { z } from 'zod';

/** `failed`: given up; it is sent again only when somebody asks for it. */
export const messageStates = ['waiting', 'sent', 'failed'] as const;
export type MessageState = (typeof messageStates)[number];

/** A message on its way to one recipient. Instants are milliseconds since 1970-01-01 UTC. */
export const outboxMessage = z.object({
  /** Stays the same however often the message is sent; recipients know a repeated one by it. */
  id: z.uuid(),
  /** What it tells of: one message per fact, channel and recipient. */
  fact: z.string(),
  channel: z.string(),
  /** The recipient's name. */
  to: z.string(),
  subject: z.string(),
  state: z.enum(messageStates),
  attempts: z.int().min(0),
  createdAt: z.int(),
  /** When it is tried next; `null`: never. */
  nextAt: z.int().nullable(),
  sentAt: z.int().nullable(),
  /** Why the latest attempt failed, in the reader's language; `null`: it did not. */
  error: z.string().nullable(),
});
export type OutboxMessageView = z.infer<typeof outboxMessage>;

export const outboxQuery = z.strictObject({
  state: z.enum(messageStates).optional(),
  /** Only messages older than this one: the next page. */
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type OutboxQuery = z.infer<typeof outboxQuery>;

/** Newest first. */
export const outboxPage = z.object({ messages: z.array(outboxMessage) });
export type OutboxPage = z.infer<typeof outboxPage>;

/** The outbox at a glance, part of the operations page. */
export const outboxOperations = z.object({
  /** Messages that are not sent yet, and since when the oldest of them waits. */
  waiting: z.int().min(0),
  oldestAt: z.int().nullable(),
  /** Messages that were given up. */
  failed: z.int().min(0),
  /** Whether a mail server is set up. */
  mail: z.boolean(),
});
export type OutboxOperations = z.infer<typeof outboxOperations>;
