import { z } from 'zod';
import { rosterScope } from './roster';

/** How far back fairness looks from the first day of the board. */
export const fairnessMonths = [1, 3, 6, 12] as const;
export type FairnessMonths = (typeof fairnessMonths)[number];

export const askFairness = rosterScope.and(z.object({ months: z.coerce.number().pipe(z.literal(fairnessMonths)) }));
export type AskFairness = z.infer<typeof askFairness>;

/** Days are counted once, however many shifts begin on them. */
export const burdenSums = z.object({
  shifts: z.int(),
  /** Days on which a night shift begins, as the policy knows nights. */
  nights: z.int(),
  /** Saturdays and Sundays with a shift; make-up working days and statutory holidays among them are left out. */
  weekends: z.int(),
  /** Statutory holidays with a shift. */
  holidays: z.int(),
  /** Days with a shift that begins before 8:00 and is no night shift. */
  early: z.int(),
  /** Days with a shift that ends after 20:00 and is no night shift. */
  late: z.int(),
  /** Without unpaid breaks; overtime included. */
  hours: z.number(),
  overtimeHours: z.number(),
});
export type BurdenSums = z.infer<typeof burdenSums>;

export const rosterFairness = z.object({
  /** Published shifts count from this day on until the day before the board, and the draft on the days of the board. */
  from: z.string(),
  people: z.array(z.object({ person: z.string(), past: burdenSums, draft: burdenSums })),
});
export type RosterFairness = z.infer<typeof rosterFairness>;
