import { z } from 'zod';

export const tellingMailName = 'personal-email';

/** Words and address are looked up when it is sent: nothing personal lies in the outbox, and a corrected address serves. */
export const tellingMailPayload = z.object({ telling: z.string() });
export type TellingMailPayload = z.infer<typeof tellingMailPayload>;
