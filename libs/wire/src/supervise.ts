import { z } from 'zod';
import type { QueueId, SeatId } from './board';
import type { MeasuredFigure } from './figure';

/** What a supervisor opens from the floor: one call, one seat. Instants are ms. */
export const callStepKinds = [
  'queued',
  'rang',
  'rung-out',
  'ring-taken-back',
  'picked-up',
  'answered',
  'held',
  'resumed',
  'completed',
  'abandoned',
  'left',
] as const;
export type CallStepKind = (typeof callStepKinds)[number];

const instant = z.int();

export const callStep = z.object({
  at: instant,
  kind: z.enum(callStepKinds),
  queue: z.string().nullable(),
  /** `null`: of no seat, or of one that the reader may not see. */
  seat: z.string().nullable(),
  /** Of an answer and of who left: the wait. Of a ring that ended: the ring. Of a talk that ended: the talk. */
  ms: z.int().nullable(),
  /** How a visit was left, or who ended the talk. */
  how: z.string().nullable(),
});
export type CallStep = z.infer<typeof callStep>;

/** How a call went so far, over all queues that it visited. */
export const callStory = z.object({
  at: instant,
  visit: z.string(),
  /** Masked. */
  caller: z.string().nullable(),
  steps: z.array(callStep),
  /** The caller is no longer there. */
  over: z.boolean(),
});
export type CallStory = z.infer<typeof callStory>;

export interface SeatMembership {
  queue: QueueId;
  /** Since when, as far as the exchange says or the floor has seen. */
  since: number;
  penalty: number;
  paused: { since: number; zh: string; en: string } | null;
}

/** `GET /api/v1/live/seats/:seat`. */
export interface SeatSheet {
  at: number;
  seat: SeatId;
  /** Employee number; `null`: nobody of the people is known to sit there. */
  person: string | null;
  memberships: SeatMembership[];
  /** Of the business day, over all seats of the person. */
  figures: MeasuredFigure[];
}
