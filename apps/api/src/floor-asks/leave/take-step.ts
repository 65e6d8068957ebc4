import type { LeaveState } from '@zhiban/wire';
import { afterStep, hasRoom, type LeaveStep } from './leave-steps';
import type { ShortLeaveEntity } from './short-leave.entity';

export interface StepTaken {
  at: number;
  /** Who decided; `null`: the floor itself told it. */
  by: string | null;
  reason?: string;
  /** Instant (ms) at which the leave has lasted as long as it may; `null`: it may last. */
  dueAt?: number | null;
  bySeat?: boolean;
}

const ended = new Set<LeaveState>(['back', 'refused', 'withdrawn', 'lapsed']);

/** The leave after a step; `null`: the step cannot be taken from where it is. */
export function takeStep(leave: ShortLeaveEntity, step: LeaveStep, taken: StepTaken): ShortLeaveEntity | null {
  const state = afterStep(leave.state, step);
  if (state === null) return null;
  const at = new Date(taken.at);
  const decided = step === 'grant' || step === 'queue' || step === 'refuse';
  return {
    ...leave,
    state,
    ...(decided && { decidedAt: at, decidedBy: taken.by }),
    ...(state === 'granted' && { grantedAt: at }),
    ...(step === 'leave' && {
      leftAt: at,
      dueAt: taken.dueAt == null ? null : new Date(taken.dueAt),
      bySeat: taken.bySeat ?? false,
    }),
    ...(taken.reason !== undefined && { reason: taken.reason }),
    ...(ended.has(state) && { endedAt: at }),
  };
}

export const sameTeam = (a: ShortLeaveEntity, b: ShortLeaveEntity): boolean => a.site === b.site && a.team === b.team;

/** Who of a team may go now that somebody is back: the longest approved, for as long as there is room. */
export function whoseTurn(team: readonly ShortLeaveEntity[], perTeam: number): ShortLeaveEntity[] {
  const states = team.map(({ state }) => state);
  const turns: ShortLeaveEntity[] = [];
  for (const leave of team) {
    if (leave.state !== 'queued' || !hasRoom(states, perTeam)) continue;
    turns.push(leave);
    states.push('granted');
  }
  return turns;
}
