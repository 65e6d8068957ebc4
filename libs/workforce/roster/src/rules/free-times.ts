import type { Instant, Interval } from '@zhiban/time';
import type { Remedy } from '@zhiban/wire';
import { aboutShifts, type Finding } from '../verdicts/verdict';
import type { Duty } from '../world/schedule';
import { sharedMinutes } from '../world/work-time';

/** The free times that touch [from, to). */
export type FreeTimes = (from: Instant, to: Instant) => readonly Interval[];

/** A shift that lies in times that are to stay free; nothing where they only touch. */
export function inFreeTimes(duty: Duty, free: FreeTimes, about: string | null = null): Finding[] {
  const met = free(duty.from, duty.to);
  const actual = met.reduce((sum, time) => sum + sharedMinutes(duty, time), 0);
  if (actual === 0) return [];
  const remedies = aside(duty, met).filter((remedy) => isFree(remedy, duty, free));
  return [aboutShifts(duty.day, [duty], { actual, limit: 0, unit: 'minutes', about, remedies })];
}

type Aside = Extract<Remedy, { do: 'start-later' | 'end-earlier' }>;

/** Before the free time where the shift begins before it, otherwise after it. */
function aside({ from, shift }: Duty, met: readonly Interval[]): Aside[] {
  const begins = Math.min(...met.map((time) => time.from));
  if (begins > from) return [{ do: 'end-earlier', shift: shift.id, to: begins }];
  return [{ do: 'start-later', shift: shift.id, from: Math.max(...met.map((time) => time.to)) }];
}

function isFree(remedy: Aside, { from, to }: Duty, free: FreeTimes): boolean {
  const begins = remedy.do === 'start-later' ? remedy.from : remedy.to - (to - from);
  return free(begins, begins + to - from).length === 0;
}
