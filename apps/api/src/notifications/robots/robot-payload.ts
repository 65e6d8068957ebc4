import { z } from 'zod';

export const robotChannelName = 'robot';

/** Words in the target's language. Address, secret and whom to call are looked up when it is sent. */
export const robotPayload = z.object({
  target: z.uuid(),
  title: z.string(),
  sentence: z.string(),
  /** `label: value`. */
  lines: z.array(z.string()),
  link: z.object({ text: z.string(), url: z.string() }),
  /** Accounts that may be called by number. */
  call: z.array(z.uuid()),
});
export type RobotPayload = z.infer<typeof robotPayload>;

/** What a robot is to say. */
export type RobotWords = Omit<RobotPayload, 'target' | 'call'> & { mobiles: readonly string[] };
