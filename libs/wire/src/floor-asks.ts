import { z } from 'zod';
import type { SeatState } from './board';
import type { MeasuredFigure } from './figure';

/** What an agent asks of the duty lead from the seat: short leave (LIVE-3), and a raised hand (LIVE-7). Instants are ms. */
export const leaveStates = ['asked', 'queued', 'granted', 'out', 'back', 'refused', 'withdrawn', 'lapsed'] as const;
export type LeaveState = (typeof leaveStates)[number];

export const leaveAsk = z.strictObject({ note: z.string().trim().max(100).default('') });
export type LeaveAsk = z.infer<typeof leaveAsk>;

export const leaveRefusal = z.strictObject({ reason: z.string().trim().min(2).max(200) });
export type LeaveRefusal = z.infer<typeof leaveRefusal>;

const agent = {
  /** Employee number and name. */
  person: z.string(),
  name: z.string(),
  seatLabel: z.string().nullable(),
  team: z.string().nullable(),
  teamEn: z.string().nullable(),
};

export const shortLeave = z.object({
  id: z.uuid(),
  ...agent,
  site: z.string().nullable(),
  state: z.enum(leaveStates),
  note: z.string(),
  askedAt: z.int(),
  decidedAt: z.int().nullable(),
  decidedBy: z.string().nullable(),
  /** Until when who may go has to have gone; only of `granted`. */
  goBy: z.int().nullable(),
  leftAt: z.int().nullable(),
  /** When the leave has lasted as long as it may. */
  dueAt: z.int().nullable(),
  endedAt: z.int().nullable(),
  /** Why it was refused. */
  reason: z.string().nullable(),
  /** Place in the team's queue, from 1; only of `queued`. */
  place: z.int().nullable(),
});
export type ShortLeave = z.infer<typeof shortLeave>;

export const raisedHand = z.object({
  id: z.uuid(),
  ...agent,
  site: z.string().nullable(),
  note: z.string(),
  raisedAt: z.int(),
});
export type RaisedHand = z.infer<typeof raisedHand>;

/** A seat that is on short leave although nobody granted it. */
export const unaskedLeave = z.object({
  ...agent,
  since: z.int().nullable(),
});
export type UnaskedLeave = z.infer<typeof unaskedLeave>;

/** What waits for the duty lead, of the teams that the reader may see. */
export const floorAsks = z.object({
  at: z.int(),
  timeZone: z.string(),
  /** How many of a team may be out together. */
  perTeam: z.int(),
  hands: z.array(raisedHand),
  leaves: z.array(shortLeave),
  unasked: z.array(unaskedLeave),
});
export type FloorAsks = z.infer<typeof floorAsks>;

/** An agent's own page. */
export interface MyFloor {
  at: number;
  timeZone: string;
  person: { number: string; name: string; seatLabel: string | null; team: string | null; teamEn: string | null };
  /** The person's own seats on exchanges that told of them. */
  seats: {
    label: string;
    state: SeatState;
    since: number | null;
    reason: { zh: string; en: string } | null;
    warnAt: number | null;
    alarmAt: number | null;
    /** The source's figures are too old to be shown. */
    stale: boolean;
  }[];
  /** Of the business day, over all own seats; empty: no seat is known. */
  figures: MeasuredFigure[];
  leave: ShortLeave | null;
  /** What was refused or lapsed in the last half hour, for as long as nothing else is asked. */
  inVain: ShortLeave | null;
  hand: RaisedHand | null;
  /** How many of the team are out now, and how many may be. */
  out: { now: number; most: number };
}
