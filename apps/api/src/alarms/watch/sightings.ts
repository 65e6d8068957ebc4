import { measures } from '@zhiban/live-alarms';
import type { AlarmRule } from '@zhiban/wire';
import type { AlarmFacts } from './alarm-facts';
import { anyTrouble, type FloorView } from './floor-view';
import { factSightings, sourceSightings } from './mark-sightings';
import { queueSightings } from './queue-sightings';
import { seatSightings } from './seat-sightings';
import type { Sighting } from './sighting';

/** Kinds of facts that a rule of their own looks at. */
export const namedKinds = (rules: readonly AlarmRule[]): Set<string> =>
  new Set([
    'raised-hand',
    ...rules.flatMap(({ watch }) => (watch.measure === 'fact' && watch.fact !== '*' ? [watch.fact] : [])),
  ]);

/** Everything that a rule sees of the floor. */
export function sightingsOf(
  rule: AlarmRule,
  floor: FloorView,
  facts: AlarmFacts,
  named: ReadonlySet<string>,
): Sighting[] {
  switch (measures[rule.watch.measure].of) {
    case 'queue':
    case 'team':
      return queueSightings(rule, floor);
    case 'seat':
      return seatSightings(rule, floor, facts);
    case 'source':
      return sourceSightings(rule, floor);
    case 'other':
      return factSightings(rule, facts, named);
  }
}

/** Whether a subject of a rule cannot be seen now. */
export function blindTo(rule: AlarmRule, floor: FloorView, facts: AlarmFacts): (subject: string) => boolean {
  const { watch } = rule;
  if (watch.measure === 'source-lost') return () => false;
  if (watch.measure === 'raised-hand') return () => facts.awaits('raised-hand');
  if (watch.measure === 'fact') return (subject) => facts.awaits(subject.slice(0, subject.indexOf(':')));
  if (rule.scope.kind === 'team' && measures[watch.measure].of === 'queue') return () => anyTrouble(floor);
  return (subject) => {
    const source = subject.slice(subject.indexOf(':') + 1).split('/', 1)[0] ?? '';
    return (floor.trouble.get(source) ?? null) !== null;
  };
}
