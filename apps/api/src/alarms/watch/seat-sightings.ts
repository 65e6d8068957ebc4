import { awayLimits } from '@zhiban/live-state';
import type { AlarmRule, AlarmScope, AwayClass, SeatId, SeatView } from '@zhiban/wire';
import type { AlarmFacts } from './alarm-facts';
import type { FloorView } from './floor-view';
import { levelsOf, markLevels } from './levels-of';
import { subjectOf, type Sighting } from './sighting';

/** What a rule sees of the seats in its scope; seats about which there is nothing to say are left out. */
export function seatSightings(rule: AlarmRule, floor: FloorView, facts: AlarmFacts): Sighting[] {
  if (rule.watch.measure === 'raised-hand') return handSightings(rule, floor, facts);
  const sightings: Sighting[] = [];
  for (const [id, seat] of floor.seats) {
    if (seat.state === 'logged-out' || !inScope(rule.scope, id, seat)) continue;
    if (floor.trouble.get(seat.source) !== null) continue;
    const seen = rule.watch.measure === 'seat-away' ? away(rule, seat, floor) : rungOut(rule, seat);
    if (seen) sightings.push({ ...seen, subject: `seat:${id}`, describe: () => describeSeat(id, seat) });
  }
  return sightings;
}

type Seen = Pick<Sighting, 'value' | 'since' | 'levels'> | null;

/** LIVE-3: how long a pause has lasted, against the limits of its reason. */
function away({ watch, levels }: AlarmRule, seat: SeatView, floor: FloorView): Seen {
  const { state, since } = seat;
  if (watch.measure !== 'seat-away' || state !== 'not-ready' || since === null) return null;
  const said = floor.saidReason(seat);
  const limits = awayLimits(floor.settings, said, since);
  if (!watch.classes.includes(classOf(said, limits.reason?.class))) return null;
  const after = (at: number | null) => (at === null ? null : (at - since) / 1000);
  const settings = { warn: after(limits.warnAt), alarm: after(limits.alarmAt) };
  return { value: (floor.at - since) / 1000, since, levels: levelsOf(levels, settings) };
}

const classOf = (said: string | null, known: AwayClass | undefined): AwayClass =>
  known ?? ((said ?? '').trim() === '' ? 'without-reason' : 'other');

/** LIVE-4: until the next ring that the seat answers. */
function rungOut({ levels }: AlarmRule, { missedRingAt }: SeatView): Seen {
  return missedRingAt === null ? null : { value: 1, since: missedRingAt, levels: markLevels(levels, 'warn') };
}

/** LIVE-7: until the area that tells of it lets go. */
function handSightings({ scope, levels }: AlarmRule, floor: FloorView, facts: AlarmFacts): Sighting[] {
  return facts.of('raised-hand').flatMap(({ subject: id, since, severity }) => {
    const seat = floor.seats.get(id);
    if (!seat || !inScope(scope, id, seat)) return [];
    const describe = () => describeSeat(id, seat);
    return [{ subject: `seat:${id}`, value: 1, since, levels: markLevels(levels, severity), describe }];
  });
}

function inScope(scope: AlarmScope, id: SeatId, seat: SeatView): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'queue':
      return seat.queues.includes(scope.queue);
    case 'team':
      return seat.team === scope.team;
    case 'seat':
      return scope.seat === id;
  }
}

/** A seat of several queues belongs to none of them alone. */
function describeSeat(id: SeatId, { source, label, name, site, team, queues }: SeatView) {
  const queue = queues.length === 1 ? (queues[0] ?? null) : null;
  const person = name === label ? null : name;
  return subjectOf({ subject: 'seat', seat: id, queue, source, site, team, zh: label, en: label, person });
}
