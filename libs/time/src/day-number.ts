/** Calendar days as whole numbers (0 is 1970-01-01), for sums over many days; no time zone is in them. */
export type DayNumber = number;

const dayMs = 86_400_000;

export const dayNumber = (date: string): DayNumber =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / dayMs;

export const dateOfDay = (day: DayNumber): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** Weeks from Monday to Sunday, numbered through; 1970-01-01 was a Thursday. */
export const weekOfDay = (day: DayNumber): number => Math.floor((day + 3) / 7);

export const mondayOf = (week: number): DayNumber => week * 7 - 3;

/** 1 is Monday, 7 Sunday. */
export const weekdayOfDay = (day: DayNumber): number => day - mondayOf(weekOfDay(day)) + 1;

/** Months numbered through: year × 12 + month, January being 0. */
export function monthOfDay(day: DayNumber): number {
  const date = new Date(day * dayMs);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

export const firstOfMonth = (month: number): DayNumber => Date.UTC(Math.floor(month / 12), month % 12, 1) / dayMs;
