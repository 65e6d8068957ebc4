import { z } from 'zod';

/** A refusal as the api says it (RFC 9457, `application/problem+json`). `code` is what programs test, `detail` is a sentence in the reader's language. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  /** Where the input is wrong: dotted path of each field with its own sentence. */
  fields: z.array(z.object({ path: z.string(), code: z.string(), detail: z.string() })).optional(),
  correlationId: z.string(),
});
export type Problem = z.infer<typeof problem>;

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
