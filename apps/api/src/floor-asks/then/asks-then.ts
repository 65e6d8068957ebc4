import type { RaisedHandEntity } from '../hand/raised-hand.entity';
import type { ShortLeaveEntity } from '../leave/short-leave.entity';

const by = (instant: Date | null, at: number): boolean => instant !== null && instant.getTime() <= at;

/** How a short leave stood at an instant (ms); `null`: it had not been asked for, or was over. */
export function leaveThen(leave: ShortLeaveEntity, at: number): ShortLeaveEntity | null {
  if (!by(leave.askedAt, at) || by(leave.endedAt, at)) return null;
  const then = { ...leave, endedAt: null, reason: null };
  if (by(leave.leftAt, at)) return { ...then, state: 'out' };
  const waits = { ...then, leftAt: null, dueAt: null, bySeat: false };
  if (by(leave.grantedAt, at)) return { ...waits, state: 'granted' };
  if (by(leave.decidedAt, at)) return { ...waits, state: 'queued', grantedAt: null };
  return { ...waits, state: 'asked', grantedAt: null, decidedAt: null, decidedBy: null };
}

/** A hand that was up at an instant (ms); `null`: it was not. */
export function handThen(hand: RaisedHandEntity, at: number): RaisedHandEntity | null {
  if (!by(hand.raisedAt, at) || by(hand.endedAt, at)) return null;
  return { ...hand, endedAt: null, takenBy: null };
}
