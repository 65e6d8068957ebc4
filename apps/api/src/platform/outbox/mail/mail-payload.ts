import { z } from 'zod';

/** What the e-mail channel needs. Text only: no page of ours is ever interpreted by somebody's mail program. */
export const mailPayload = z.object({
  to: z.email(),
  subject: z.string(),
  text: z.string(),
  /** Base64, so that it fits into the box; together at most 12 MB of it. */
  attachments: z
    .array(z.object({ name: z.string(), type: z.string(), base64: z.string() }))
    .max(10)
    .refine((all) => all.reduce((sum, { base64 }) => sum + base64.length, 0) <= 12_000_000)
    .optional(),
});
export type MailPayload = z.infer<typeof mailPayload>;
