import type { QuietHours, Subscription } from '@zhiban/wire';
import type { Fact } from './fact';

export interface Listener {
  enabled: boolean;
  subscriptions: readonly Subscription[];
  quiet: QuietHours | null;
}

/** Whether a fact is told to a target, `time` (`HH:MM`) being the centre's wall clock. */
export function hears({ enabled, subscriptions, quiet }: Listener, fact: Fact, time: string): boolean {
  if (!enabled || (quiet && isQuiet(quiet, time))) return false;
  return subscriptions.some((one) => one.kind === fact.kind && reaches(one, fact) && concerns(one, fact));
}

/** Requests of people are no more or less of an alarm. */
const reaches = ({ kind, level }: Subscription, fact: Fact): boolean =>
  kind === 'request' || level === 'warn' || fact.level === 'alarm';

/** What belongs to no queue and no team concerns everybody. */
function concerns({ queues, teams }: Subscription, { queue, team, alsoTeams = [] }: Fact): boolean {
  if (queues.length === 0 && teams.length === 0) return true;
  if (!queue && !team) return true;
  return (!!queue && queues.includes(queue)) || [team, ...alsoTeams].some((one) => !!one && teams.includes(one));
}

/** At this time of day (`HH:MM`). */
export function isQuiet({ from, to }: QuietHours, time: string): boolean {
  return from < to ? from <= time && time < to : from <= time || time < to;
}
