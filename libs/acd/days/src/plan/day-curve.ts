import { zoned } from '@zhiban/time';

/**
 * How busy a bank's service line is over its local day, 1 at the height: one peak before noon, one in the afternoon,
 * little at night. Hour and level; straight lines between.
 */
const points: readonly (readonly [hour: number, level: number])[] = [
  [0, 0.035],
  [3, 0.015],
  [6, 0.03],
  [7, 0.05],
  [7.75, 0.07],
  [8, 0.46],
  [9, 0.7],
  [10, 0.94],
  [10.75, 1],
  [12, 0.84],
  [13, 0.72],
  [14, 0.87],
  [15, 0.94],
  [16, 0.88],
  [17, 0.76],
  [18, 0.62],
  [19, 0.5],
  [19.75, 0.36],
  [20, 0.2],
  [21, 0.14],
  [22, 0.04],
  [24, 0.035],
];

const weekdays = [1.04, 1, 0.98, 0.97, 1, 0.86, 0.8];

/** Level at an hour of the local day (0…24). */
export function levelAtHour(hour: number): number {
  const after = points.findIndex(([to]) => to >= hour);
  const [toHour, to] = points[after] ?? [24, 0.035];
  const [fromHour, from] = points[after - 1] ?? [0, to];
  if (toHour === fromHour) return to;
  return from + ((to - from) * (hour - fromHour)) / (toHour - fromHour);
}

/** Level at an instant, by the clock and the weekday of the time zone. Never above `highestLevel`. */
export function levelAt(at: number, timeZone: string): number {
  const local = zoned(at, timeZone);
  return levelAtHour(local.hour + local.minute / 60) * (weekdays[local.dayOfWeek - 1] ?? 1);
}

export const highestLevel = Math.max(...weekdays);
