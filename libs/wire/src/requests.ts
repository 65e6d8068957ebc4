import { z } from 'zod';

/** What waits for the reader: requests that they may decide on, and colleagues who ask them for a swap. */
export const requestCounts = z.object({ decide: z.int(), asked: z.int() });
export type RequestCounts = z.infer<typeof requestCounts>;
