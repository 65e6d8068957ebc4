const dayMs = 86_400_000;

export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** 1 is Monday. */
export const weekdayOfDate = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

export const mondayOf = (date: string): string => plusDays(date, 1 - weekdayOfDate(date));
