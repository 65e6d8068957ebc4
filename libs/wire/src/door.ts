import { z } from 'zod';
import { acdEvent } from './acd-events';

/** The HTTP door: how an exchange without a connector of its own feeds the floor. */
export const doorBatchLimit = 1000;
export const doorFutureMs = 5 * 60_000;

/** Milliseconds since 1970-01-01 UTC, or ISO 8601 with its offset (`2026-11-23T09:00:00+08:00`). */
const doorInstant = z.union([
  z.int().min(0).max(8_640_000_000_000_000),
  z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
]);

const [first, ...rest] = acdEvent.options;

/** A canonical event whose `at` may also be written as ISO 8601. */
export const doorEvent = z.discriminatedUnion('type', [
  first.extend({ at: doorInstant }),
  ...rest.map((option) => option.extend({ at: doorInstant })),
]);

/** An empty batch is a heartbeat: it proves that the exchange is alive and is not stored. */
export const doorBatch = z.object({ events: z.array(doorEvent).max(doorBatchLimit) });
export type DoorBatch = z.infer<typeof doorBatch>;

export const doorAnswer = z.object({
  /** Events that are stored now and were not before. */
  accepted: z.int().min(0),
  /** Events whose id this source had sent before: nothing was done with them. */
  duplicates: z.int().min(0),
});
export type DoorAnswer = z.infer<typeof doorAnswer>;

export const doorSource = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

export const doorKeyRequest = z.object({ source: doorSource, label: z.string().trim().min(1).max(80) });
export type DoorKeyRequest = z.infer<typeof doorKeyRequest>;

export const doorKeyView = z.object({
  id: z.uuid(),
  source: doorSource,
  label: z.string(),
  /** The key's first characters, to recognise it by. */
  hint: z.string(),
  createdAt: z.int(),
  lastUsedAt: z.int().nullable(),
  revokedAt: z.int().nullable(),
});
export type DoorKeyView = z.infer<typeof doorKeyView>;

/** The only time that the key itself is shown. */
export const doorKeyMade = doorKeyView.extend({ key: z.string() });
export type DoorKeyMade = z.infer<typeof doorKeyMade>;
