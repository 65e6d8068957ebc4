import { dateOfDay, dayNumber } from '@zhiban/time';
import type { Policy, PolicyVersion, Settlement } from '@zhiban/wire';
import { settlementSpan } from '../rules/spans';

export interface DaysSpan {
  first: string;
  last: string;
}

/** Rests, nights and weeks that reach over the edge. */
const nearDays = 14;
/** Longer runs of days on duty are cut, and with them only how long they are said to be. */
const runDays = 42;
const order: readonly Settlement[] = ['week', 'month', 'quarter', 'year'];

/**
 * The days around some days whose shifts have a say in what the rules find of a change there: whole settlement periods,
 * and the weeks of averages before and behind. Who has more shifts at hand comes to the same verdicts.
 */
export function horizon({ versions }: Policy, settlements: Iterable<Settlement>, { first, last }: DaysSpan): DaysSpan {
  const reach = Math.max(...versions.map(reachOf));
  const longest = longestOf([...settlements, ...versions.flatMap(settlementsOf)]);
  const [from, to] = [dayNumber(first), dayNumber(last)];
  return {
    first: dateOfDay(Math.min(from - reach, settlementSpan(longest, from - nearDays).first)),
    last: dateOfDay(Math.max(to + reach, settlementSpan(longest, to + nearDays).last)),
  };
}

function reachOf({ rules }: PolicyVersion): number {
  const weeks = [rules['average-week'], rules['night-worker-hours']].map(({ on, weeks }) => (on ? weeks : 0));
  const weekly = rules['weekly-rest'].on ? rules['weekly-rest'].days * 2 : 0;
  const runs = rules['consecutive-days'].on || rules['consecutive-nights'].on ? runDays : 0;
  return Math.max(nearDays, weekly, runs, ...weeks.map((count) => count * 7));
}

function settlementsOf({ hours, rules }: PolicyVersion): Settlement[] {
  const own = hours.settlement === null ? [] : [hours.settlement];
  return rules['overtime-a-month'].on ? ['month', ...own] : own;
}

const longestOf = (settlements: readonly Settlement[]): Settlement =>
  settlements.reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), 'week');
