import type { Language } from '@zhiban/wire';

/** Nothing to show: nobody waits, nothing to divide by, or too old. */
export const nothing = '—';

/** `m:ss` up to an hour, then `h:mm:ss`. Negative lengths (clocks disagree by a moment) count as zero. */
export function duration(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const rest = two(total % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** Mean durations are rounded to the second, running ones are cut. */
export function meanDuration(ms: number | null): string {
  return ms === null ? nothing : duration(Math.round(ms / 1000) * 1000);
}

/**
 * Per cent of a ratio 0…1 without its unit. A ratio just short of 1 never reads as 100, nor does one short of the
 * target `under` read as if it had reached it.
 */
export function percent(ratio: number | null, decimals = 0, under = 1): string {
  if (ratio === null) return nothing;
  const scale = 10 ** decimals;
  const rounded = Math.round(ratio * 100 * scale) / scale;
  const flatters = [1, under].some((target) => ratio < target && rounded >= target * 100);
  return (flatters ? rounded - 1 / scale : rounded).toFixed(decimals);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(language: Language, timeZone: string, kind: string, options: Intl.DateTimeFormatOptions) {
  const key = `${language} ${timeZone} ${kind}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { ...options, timeZone });
    formats.set(key, format);
  }
  return format;
}

/** Clock of the centre, never of the screen: `14:02:31`. */
export function clockTime(at: number, timeZone: string): string {
  return formatFor('en', timeZone, 'clock', { timeStyle: 'medium', hourCycle: 'h23' }).format(at);
}

/** `14:02` in the centre's time zone. */
export function hourMinute(at: number, timeZone: string): string {
  return formatFor('en', timeZone, 'minute', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** `14` in the centre's time zone: a label of an axis. */
export function hourOf(at: number, timeZone: string): string {
  return hourMinute(at, timeZone).slice(0, 2);
}

/** `11月19日周四`, `Thu 19 Nov`. */
export function dayName(at: number, timeZone: string, language: Language): string {
  const format = formatFor(language, timeZone, 'day', { weekday: 'short', day: 'numeric', month: 'short' });
  if (language === 'en') return format.format(at).replace(',', '');
  const part = (type: string) => format.formatToParts(at).find((p) => p.type === type)?.value ?? '';
  return `${part('month').replace('月', '')}月${part('day')}日 ${part('weekday')}`;
}

/** Date and time for tables: `2026-11-19 14:02:31` in the centre's time zone. */
export function dateTime(at: number, timeZone: string): string {
  const parts = formatFor('en', timeZone, 'date', { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(
    at,
  );
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${clockTime(at, timeZone)}`;
}

/** When a day (`2026-11-19`) begins in a time zone. */
export function dayStart(day: string, timeZone: string): number {
  const wanted = Date.parse(`${day}T00:00:00Z`);
  const shown = (at: number) => Date.parse(`${dateTime(at, timeZone).replace(' ', 'T')}Z`);
  // The offset of the guess may be that of the other side of a clock change; that of the second one is right.
  const guess = wanted - (shown(wanted) - wanted);
  return guess - (shown(guess) - wanted);
}

/** Counts with thousands apart. */
export function count(n: number): string {
  return n.toLocaleString('en-US');
}

/** Calendar date in a time zone, as `YYYY-MM-DD`. */
export function dateIn(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
}
