import { z } from 'zod';

/** One line of the record of who changed what. */
export const auditEntry = z.object({
  id: z.int(),
  /** Milliseconds since 1970-01-01 UTC. */
  at: z.int(),
  actor: z.string(),
  /** What was done, as `area.verb`. */
  action: z.string(),
  /** To what. */
  subject: z.string(),
  /** From which address; `null`: the server itself, or not told. */
  address: z.string().nullable(),
  /** What was true before and after; `null`: nothing, or not told. */
  before: z.unknown(),
  after: z.unknown(),
  correlationId: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

export const auditQuery = z.strictObject({
  /** Only entries with a smaller `id`: the next page. */
  before: z.coerce.number().int().min(1).optional(),
  /** Anywhere in actor, action, subject, address, before or after; without regard to case. */
  text: z.string().trim().max(100).optional(),
  actor: z.string().trim().max(60).optional(),
  /** `area.verb`, or an area alone. */
  action: z
    .string()
    .regex(/^[a-z][a-z-]*(\.[a-z][a-z-]*)?$/)
    .optional(),
  /** At or after, and before; milliseconds since 1970-01-01 UTC. */
  from: z.coerce.number().int().optional(),
  to: z.coerce.number().int().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditQuery = z.infer<typeof auditQuery>;

/** Newest first. */
export const auditPage = z.object({ entries: z.array(auditEntry) });
export type AuditPage = z.infer<typeof auditPage>;
