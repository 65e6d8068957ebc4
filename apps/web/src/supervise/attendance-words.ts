import type { AttendanceCounts, Standing } from '@zhiban/wire';
import { hourMinute } from '../platform/format';

type Texts = (key: string, named?: Record<string, unknown>) => string;

/** `12 min`, `2 h 5 min`. */
export function minutesWords(since: number, now: number, t: Texts): string {
  const minutes = Math.max(0, Math.floor((now - since) / 60_000));
  return minutes < 60
    ? t('attendance.minutes', { n: minutes })
    : t('attendance.hours', { h: Math.floor(minutes / 60), n: minutes % 60 });
}

/** How somebody is there, and for how long where that matters. */
export function standingWords(
  { standing, since }: { standing: Standing; since: number | null },
  now: number,
  t: Texts,
) {
  const word = t(`attendance.standing.${standing}`);
  return since === null ? word : `${word} · ${minutesWords(since, now, t)}`;
}

/** `08:00–16:00` on the centre's clock. */
export const shiftWords = ({ from, to }: { from: number; to: number }, timeZone: string): string =>
  `${hourMinute(from, timeZone)}–${hourMinute(to, timeZone)}`;

const facts = ['onBreak', 'awaited', 'missing', 'unknown', 'extra'] as const;

/** What is not plain presence: how many on a break, missing … Noughts are left out. */
export const factWords = (counts: AttendanceCounts, t: Texts): string =>
  facts.flatMap((fact) => (counts[fact] > 0 ? [t(`attendance.fact.${fact}`, { n: counts[fact] })] : [])).join(' · ');

export const presentOfRostered = ({ present, rostered }: AttendanceCounts): string => `${present} / ${rostered}`;
