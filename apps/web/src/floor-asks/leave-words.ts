import type { MyFloor } from '@zhiban/wire';
import { duration } from '../platform/format';

export interface LeaveWords {
  /** Key of the headline and of the line below it. */
  key: string;
  /** What stands large: time left, or over; `null`: nothing runs. */
  clock: string | null;
  tone: 'plain' | 'accent' | 'warn' | 'alarm';
}

const warnMs = 120_000;

/** How a short leave stands at `now` (server clock, ms). */
export function leaveWords(leave: NonNullable<MyFloor['leave']>, now: number): LeaveWords {
  const { state, dueAt, goBy } = leave;
  if (state === 'granted') return { key: state, clock: goBy === null ? null : duration(goBy - now), tone: 'accent' };
  if (state !== 'out') return { key: state, clock: null, tone: 'plain' };
  if (dueAt === null) return { key: state, clock: null, tone: 'accent' };
  const left = dueAt - now;
  return { key: state, clock: duration(Math.abs(left)), tone: left < 0 ? 'alarm' : left < warnMs ? 'warn' : 'accent' };
}
