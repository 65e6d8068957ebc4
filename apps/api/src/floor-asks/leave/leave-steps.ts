import type { LeaveState } from '@zhiban/wire';

/** Who may do what when. `turn`: the team has room again for who waits. `lapse`: nobody did anything for too long. */
export const leaveSteps = {
  asked: { grant: 'granted', queue: 'queued', refuse: 'refused', withdraw: 'withdrawn', lapse: 'lapsed' },
  queued: { turn: 'granted', refuse: 'refused', withdraw: 'withdrawn', lapse: 'lapsed' },
  granted: { leave: 'out', refuse: 'refused', withdraw: 'withdrawn', lapse: 'lapsed' },
  out: { return: 'back' },
} as const satisfies Partial<Record<LeaveState, Record<string, LeaveState>>>;

export type LeaveStep = 'grant' | 'queue' | 'turn' | 'refuse' | 'withdraw' | 'lapse' | 'leave' | 'return';
export const openLeaveStates = Object.keys(leaveSteps) as (keyof typeof leaveSteps)[];

/** So long who asked in vain is told so on the own page. */
export const inVainForMs = 30 * 60_000;

/** Where a step leads; `null`: it cannot be taken from here. */
export function afterStep(state: LeaveState, step: LeaveStep): LeaveState | null {
  const steps: Partial<Record<LeaveState, Partial<Record<LeaveStep, LeaveState>>>> = leaveSteps;
  return steps[state]?.[step] ?? null;
}

/** LIVE-3: never together with another of the team, unless the centre says how many may. */
export function hasRoom(states: readonly LeaveState[], perTeam: number): boolean {
  return states.filter((state) => state === 'granted' || state === 'out').length < perTeam;
}
