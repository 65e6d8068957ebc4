import { dayAt, dayNumber, midnightOf, type Instant } from '@zhiban/time';
import type { World } from '@zhiban/workforce-roster';
import { policyOn } from '../rules/request-rule';
import { workingDaysBefore } from '../rules/working-days-before';

/** A request that somebody may decide. */
export interface Decidable {
  /** Since when. */
  since: Instant;
  /** What it is about begins, and it lapses. */
  begins: Instant;
}

/**
 * A swap is decided as long before its earlier shift as it has to be asked for (SWAP-1), so that those in it know in time.
 * `least`: what whoever decides has in any case; where the notice leaves less, it is decided before it begins.
 */
export function swapDecideBy(asked: Decidable, least: number, world: World): Instant {
  const notice = policyOn(world, dayAt(world.days, asked.begins))?.policy.rules['swap-notice'];
  const noticed = notice?.on ? workingDaysBefore(asked.begins, notice.workingDays, world) : null;
  return inTime(noticed, asked, least);
}

/** Leave is decided before its first day begins. */
export function leaveDecideBy(asked: Decidable & { first: string }, least: number, { days }: World): Instant {
  return inTime(midnightOf(days, dayNumber(asked.first)), asked, least);
}

const inTime = (wanted: Instant | null, { since, begins }: Decidable, least: number): Instant =>
  wanted !== null && wanted <= begins && wanted - since >= least ? wanted : begins;
