import { serviceLevel } from '@zhiban/live-metrics';
import { waitingLongerThan } from '@zhiban/live-state';
import type { AlarmRule, AlarmWatch, FigureSet, QueueId, SeatView } from '@zhiban/wire';
import type { QueuePiece } from '../../wallboard';
import { anyTrouble, type FloorView } from './floor-view';
import { levelsOf } from './levels-of';
import { subjectOf, type Sighting } from './sighting';

/** A figure of a queue; `null`: nothing to measure. */
interface Figure {
  value: number;
  since: number | null;
}

const plain = (value: number | null): Figure | null => (value === null ? null : { value, since: null });

/** What a rule sees of the queues in its scope, or of a team's staffing. */
export function queueSightings(rule: AlarmRule, floor: FloorView): Sighting[] {
  const { scope, watch } = rule;
  if (scope.kind === 'team') return teamSightings(rule, scope.team, floor);
  const sightings: Sighting[] = [];
  for (const [id, piece] of floor.queues) {
    if (scope.kind === 'queue' && scope.queue !== id) continue;
    if (floor.trouble.get(piece.full.source) !== null) continue;
    const figure = figureOf(watch, piece, floor);
    if (figure) sightings.push(sightingOf(rule, id, piece, figure));
  }
  return sightings;
}

function sightingOf({ levels }: AlarmRule, queue: QueueId, { full }: QueuePiece, figure: Figure): Sighting {
  const isWait = figure.since !== null;
  const settings = isWait
    ? { warn: full.longestWaitWarnMs / 1000, alarm: full.longestWaitAlarmMs / 1000 }
    : { warn: full.warnRatio, alarm: full.alarmRatio };
  const { source, zh, en } = full;
  const describe = () => subjectOf({ subject: 'queue', queue, source, zh, en });
  return { subject: `queue:${queue}`, ...figure, levels: levelsOf(levels, settings), describe };
}

function figureOf(watch: AlarmWatch, piece: QueuePiece, floor: FloorView): Figure | null {
  const { full } = piece;
  switch (watch.measure) {
    case 'longest-wait':
      return full.oldestSince === null
        ? null
        : { value: (floor.at - full.oldestSince) / 1000, since: full.oldestSince };
    case 'waiting':
      return plain(full.waiting);
    case 'on-duty':
      return plain(full.seats.onDuty);
    case 'available':
      return plain(full.seats.idle);
    case 'service-level':
      return windowed(watch, piece, (set) => levelOf(watch, piece, set, floor));
    case 'abandon-rate':
      return windowed(watch, piece, (set) => set.abandonRate);
    case 'ring-10':
      return windowed(watch, piece, (set) => set.ring10);
    case 'asa':
      return windowed(watch, piece, (set) => (set.asaMs === null ? null : set.asaMs / 1000));
    case 'occupancy':
      return windowed({ ...watch, least: 0 }, piece, (set) => set.occupancy);
    default:
      return null;
  }
}

type Windowed = Extract<AlarmWatch, { window: FigureWindow; least: number }>;
type FigureWindow = keyof QueuePiece['full']['windows'];

function windowed(
  { window, least }: Pick<Windowed, 'window' | 'least'>,
  { full }: QueuePiece,
  value: (set: FigureSet) => number | null,
): Figure | null {
  const set = full.windows[window];
  return !set || set.offered < least ? null : plain(value(set));
}

/** By the queue's own formula and target it stands in the set; by another one it is asked of the figures. */
function levelOf(
  { formula, thresholdSeconds, window }: Extract<AlarmWatch, { measure: 'service-level' }>,
  { floor, queue, full }: QueuePiece,
  set: FigureSet,
  view: FloorView,
): number | null {
  const own =
    (formula ?? full.formula) === full.formula && (thresholdSeconds ?? full.targetSeconds) === full.targetSeconds;
  if (own) return set.sl;
  const targetSeconds = thresholdSeconds ?? full.targetSeconds;
  const { shortAbandonSeconds } = view.rule(full.source, queue);
  const waitingLonger = waitingLongerThan(floor.floor, queue, targetSeconds * 1000, view.at);
  const { tally } = floor.figures.read(window, queue);
  return serviceLevel(formula ?? full.formula, tally, { targetSeconds, shortAbandonSeconds, waitingLonger });
}

/** A team's seats lie in whichever queues: their count is true only while every source is well. */
function teamSightings({ watch, levels }: AlarmRule, team: string, floor: FloorView): Sighting[] {
  if (anyTrouble(floor)) return [];
  const seats = [...floor.seats.values()].filter((seat) => seat.team === team);
  const counts = ({ state }: SeatView) => (watch.measure === 'available' ? state === 'idle' : state !== 'logged-out');
  const value = seats.filter(counts).length;
  const describe = () =>
    subjectOf({ subject: 'team', site: siteOf(team, floor), team, zh: team, en: seats[0]?.teamEn ?? team });
  return [{ subject: `team:${team}`, value, since: null, levels: levelsOf(levels), describe }];
}

/** Teams of one name at several sites are counted together: that alarm is of no site, but of the whole centre. */
function siteOf(team: string, { sitesOfTeam }: FloorView): string | null {
  const [site = null, ...others] = sitesOfTeam(team);
  return others.length === 0 ? site : null;
}
