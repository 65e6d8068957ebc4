import type { MyFloor } from '@zhiban/wire';
import { duration } from '../platform/format';

export interface LeaveWords {
  /** Key of the headline and of the line below it. */
  key: string;
  /** What stands large: time left, or over; `null`: nothing runs. */
  clock: string | null;
  tone: 'plain' | 'accent' | 'warn' | 'alarm';
  /** Said by shape too; `null`: nothing is wrong. */
  shape: 'triangle' | 'square' | null;
}

const warnMs = 120_000;

const shapes = { plain: null, accent: null, warn: 'triangle', alarm: 'square' } as const;

/** How a short leave stands at `now` (server clock, ms). */
export function leaveWords({ state, dueAt, goBy }: NonNullable<MyFloor['leave']>, now: number): LeaveWords {
  const words = (clock: string | null, tone: LeaveWords['tone']) => ({ key: state, clock, tone, shape: shapes[tone] });
  if (state === 'refused' || state === 'lapsed') return words(null, 'warn');
  if (state === 'granted') return words(goBy === null ? null : duration(goBy - now), 'accent');
  if (state !== 'out') return words(null, 'plain');
  if (dueAt === null) return words(null, 'accent');
  const left = dueAt - now;
  return words(duration(Math.abs(left)), left < 0 ? 'alarm' : left < warnMs ? 'warn' : 'accent');
}
