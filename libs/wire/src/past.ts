import { z } from 'zod';
import { boardKey, type BoardJoined, type BoardStroke } from './board';
import { pastSpeeds } from './past-speeds';

export const pastSpeed = z.literal(pastSpeeds);
export type PastSpeed = z.infer<typeof pastSpeed>;

const instant = z.int().positive();

/** Opens the past of this page, or turns the one that is open to another board or moment. */
export const openPast = z.strictObject({ board: boardKey, at: instant, speed: pastSpeed });
export const seekPast = z.strictObject({ at: instant });
export const pacePast = z.strictObject({ speed: pastSpeed });
export const closePast = z.strictObject({});

export interface PastPace {
  speed: PastSpeed;
  /** The past has caught up with the present and stands still. */
  caughtUp: boolean;
}

/** A board as it stood; `at` is the past instant. */
export type PastJoined = BoardJoined & PastPace;

/** A numbered stroke of a past board; `at` is the past instant to which it leads. */
export type PastStroke = BoardStroke & PastPace;

export interface PastProgress {
  /** Part 0…1 of the events that are told again. */
  share: number;
}

export const pastDay = z.object({
  /** `YYYY-MM-DD`, the date on which the business day starts. */
  date: z.string(),
  from: z.int(),
  to: z.int(),
});
export type PastDay = z.infer<typeof pastDay>;

/** The business days of which anything can be played, oldest first, and the first and last instant of all. */
export const pastDays = z.object({
  timeZone: z.string(),
  from: z.int().nullable(),
  to: z.int(),
  days: z.array(pastDay),
});
export type PastDays = z.infer<typeof pastDays>;

export const curveQuery = z.strictObject({ board: boardKey.default('centre'), at: z.coerce.number().int().positive() });
export type CurveQuery = z.infer<typeof curveQuery>;

/** Contacts of each closed interval of the business day in which an instant lies. */
export const pastCurve = z.object({
  from: z.int(),
  to: z.int(),
  points: z.array(z.object({ from: z.int(), to: z.int(), offered: z.int(), gap: z.boolean() })),
});
export type PastCurve = z.infer<typeof pastCurve>;
