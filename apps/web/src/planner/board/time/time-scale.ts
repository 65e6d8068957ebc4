import { dayAt, instantOn, midnightOf, zoned, type DayNumber, type DayTable, type Instant } from '@zhiban/time';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How much of the roster is seen at once, and to which minutes of the wall clock a drag snaps. */
export const zooms = {
  month: { hours: 28 * 24, snapMinutes: 1440 },
  week: { hours: 7 * 24, snapMinutes: 60 },
  day: { hours: 26, snapMinutes: 15 },
  hour: { hours: 8, snapMinutes: 5 },
} as const;
export type Zoom = keyof typeof zooms;
export const zoomNames = Object.keys(zooms) as Zoom[];

/** Time on the board in true length: a day on which clocks change is an hour shorter or longer. */
export interface TimeScale {
  days: DayTable;
  first: DayNumber;
  last: DayNumber;
  from: Instant;
  to: Instant;
  pxPerMs: number;
  width: number;
  snapMinutes: number;
}

export function timeScale(days: DayTable, first: DayNumber, last: DayNumber, zoom: Zoom, viewport: number): TimeScale {
  const [from, to] = [midnightOf(days, first), midnightOf(days, last + 1)];
  const shown = Math.min(zooms[zoom].hours * hourMs, to - from);
  const pxPerMs = Math.max(viewport, 1) / shown;
  const width = Math.round((to - from) * pxPerMs);
  return { days, first, last, from, to, pxPerMs, width, snapMinutes: zooms[zoom].snapMinutes };
}

export const xOf = ({ from, pxPerMs }: TimeScale, at: Instant): number => (at - from) * pxPerMs;
export const instantAt = ({ from, pxPerMs }: TimeScale, x: number): Instant => from + x / pxPerMs;

/** The time nearest to an instant that lies on the grid of its day's wall clock. */
export function snapped({ days, snapMinutes }: TimeScale, at: Instant): Instant {
  const midnight = midnightOf(days, dayAt(days, at));
  const step = snapMinutes * minuteMs;
  if (snapMinutes >= 1440) {
    const next = midnightOf(days, dayAt(days, at) + 1);
    return at - midnight < next - at ? midnight : next;
  }
  return midnight + Math.round((at - midnight) / step) * step;
}

/** Time of the wall clock. The calendar is asked only on days on which clocks change: the board asks for a thousand at once. */
export function minutesOfDay({ days }: Pick<TimeScale, 'days'>, at: Instant): number {
  const midnight = midnightOf(days, dayAt(days, at));
  if (midnightOf(days, dayAt(days, at) + 1) - midnight === 24 * hourMs) return Math.floor((at - midnight) / minuteMs);
  const { hour, minute } = zoned(at, days.timeZone);
  return hour * 60 + minute;
}

export function clockOf(scale: Pick<TimeScale, 'days'>, at: Instant): string {
  const minutes = minutesOfDay(scale, at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Where something that began at `at` begins after it was pulled by `by`. Pulled by whole days it keeps its time of the clock. */
export function movedTo(scale: TimeScale, at: Instant, by: number): Instant {
  if (scale.snapMinutes < 1440) return Math.abs(by) < (scale.snapMinutes * minuteMs) / 2 ? at : snapped(scale, at + by);
  const { days } = scale;
  return instantOn(days, dayAt(days, at) + Math.round(by / (24 * hourMs)), minutesOfDay(scale, at));
}

/** One step of the keyboard, forward or back. */
export function stepFrom(scale: TimeScale, at: Instant, direction: 1 | -1): Instant {
  const { days, snapMinutes } = scale;
  if (snapMinutes >= 1440) return instantOn(days, dayAt(days, at) + direction, minutesOfDay(scale, at));
  return at + direction * snapMinutes * minuteMs;
}

export interface DaySpan {
  day: DayNumber;
  from: Instant;
  to: Instant;
}

/** The days that lie in a stretch of the board. */
export function daysIn({ days, first, last }: TimeScale, from: Instant, to: Instant): DaySpan[] {
  const found: DaySpan[] = [];
  for (let day = first; day <= last; day += 1) {
    const span = { day, from: midnightOf(days, day), to: midnightOf(days, day + 1) };
    if (span.to > from && span.from < to) found.push(span);
  }
  return found;
}

const hourSteps = [1, 2, 3, 4, 6, 12];

/** Hours between two labels, so that there are `px` pixels for each; `null`: there is no room for hours. */
export function hoursPerLabel({ pxPerMs }: TimeScale, px: number): number | null {
  return hourSteps.find((hours) => hours * hourMs * pxPerMs >= px) ?? null;
}

/** Times of the wall clock at every so many hours of a day; one that a clock change skips is left out. */
export function hoursOf(
  { days }: TimeScale,
  { day, from, to }: DaySpan,
  every: number,
): { at: Instant; hour: number }[] {
  const found: { at: Instant; hour: number }[] = [];
  for (let hour = every; hour < 24; hour += every) {
    const at = instantOn(days, day, hour * 60);
    if (at > from && at < to && zoned(at, days.timeZone).hour === hour) found.push({ at, hour });
  }
  return found;
}
