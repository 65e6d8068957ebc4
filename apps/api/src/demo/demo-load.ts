import { highestLevel, levelAt, type QueuePlan } from '@zhiban/acd-days';

const minuteMs = 60_000;

/** How busy each interval of a day is on average, as a share of the height of the busiest weekday. */
export const demoLevels = (starts: readonly number[], minutes: number, timeZone: string): number[] =>
  starts.map((from) => levelAt(from + (minutes * minuteMs) / 2, timeZone) / highestLevel);

/** What the simulated floor will have to do on average: arrivals by the day's curve, and talk with the work after it. */
export const demoLoad = (
  { peakPerHour, talk, wrapUpSeconds }: QueuePlan,
  levels: readonly number[],
  minutes: number,
): { contacts: number[]; ahtSeconds: number[] } => ({
  contacts: levels.map((level) => Math.round(((level * peakPerHour * minutes) / 60) * 10) / 10),
  ahtSeconds: levels.map(() => talk.mean + wrapUpSeconds),
});
