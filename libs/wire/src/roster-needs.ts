import { z } from 'zod';
import { skillHeld } from './employment';

/** What a roster is held against: queues, desks and work, the people each interval needs there, and what is to come in. */

const numbers = z.array(z.number());
const instant = z.int();

export const rosterPost = z.object({
  id: z.string(),
  zh: z.string(),
  en: z.string(),
  skills: z.array(skillHeld),
  /** The most that is ever asked for; when, says the requirement. */
  minimum: z.number(),
  /** Posts that share people: a shift that counts for one of these counts here, once. Without it, it is a post by itself. */
  anyOf: z.array(z.string()).optional(),
});
export type RosterPost = z.infer<typeof rosterPost>;

export const rosterRequirement = z.object({
  post: z.string(),
  from: instant,
  intervalMinutes: z.int(),
  /** Interval by interval from `from` on, with a reserve for what no roster shows, as sickness; 0: closed. */
  seats: numbers,
  /** LIVE-6, interval by interval; left out: the post's own minimum while it is open. */
  minimum: numbers.optional(),
});
export type RosterRequirement = z.infer<typeof rosterRequirement>;

/** What is expected to arrive at a post, interval by interval from an instant on, and what was promised. */
export const rosterLoad = z.object({
  post: z.string(),
  from: instant,
  intervalMinutes: z.int(),
  contacts: numbers,
  /** `null`: nobody has said how long a contact takes. */
  ahtSeconds: z.array(z.number().nullable()),
  target: z.object({ share: z.number(), withinSeconds: z.number() }),
  /** `null`: callers never give up. */
  patienceSeconds: z.number().nullable(),
  /** Share of those rostered who will be there: the rest is the reserve. */
  present: z.number(),
  /** Several loads of one post: the share of its people that this one gets, interval by interval; `null`: all of them. */
  share: numbers.nullable(),
});
export type RosterLoad = z.infer<typeof rosterLoad>;
