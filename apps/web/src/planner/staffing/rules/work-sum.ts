import { backOfficeSeconds, openSeconds, outboundSeconds, seatsForWork } from '@zhiban/workforce-staffing';
import type { WorkList } from '@zhiban/wire';

export interface WorkSum {
  workHours: number;
  openHours: number;
  seats: number;
}

/** What a list of work takes, as the server will say it; `null`: something is missing yet. */
export function workSum({ amount, hours, from, to, occupancy }: WorkList): WorkSum | null {
  const seconds =
    amount.kind === 'outbound' ? outboundSeconds(amount) : backOfficeSeconds(amount.cases, amount.secondsEach);
  if (!/^\d{4}-\d\d-\d\d$/.test(from) || !/^\d{4}-\d\d-\d\d$/.test(to) || from > to) return null;
  // A slip of the hand in the year is not summed up day by day.
  if (Date.parse(to) - Date.parse(from) > 400 * 86_400_000) return null;
  const open = openSeconds(hours, { from, to });
  if (!(seconds >= 0) || open === 0 || !(occupancy > 0 && occupancy <= 1)) return null;
  return { workHours: seconds / 3600, openHours: open / 3600, seats: seatsForWork(seconds, open, occupancy) };
}
