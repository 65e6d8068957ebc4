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

export const shiftWords = ({ from, to }: { from: number; to: number }, timeZone: string, t: Texts): string =>
  t('attendance.shift', { from: hourMinute(from, timeZone), to: hourMinute(to, timeZone) });

export const presentOfRostered = ({ present, rostered }: AttendanceCounts): string => `${present} / ${rostered}`;
