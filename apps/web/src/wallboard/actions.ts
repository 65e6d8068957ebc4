import type { FigureId, FigureScope, FloorView, QueueId, SeatId, ShownFigure } from '@zhiban/wire';
import type { Health, StaleReason } from './staleness';
import { levelSeverity, seatSeverity, severityRank, waitSeverity } from './severity';

/** Something that a person must act on, found by rule. `since`: from when it is so; `null`: a level, not a moment. */
export type Action = { severity: 'warn' | 'alarm'; since: number | null } & (
  | { kind: 'source'; source: string; reason: StaleReason }
  | { kind: 'wait'; queue: QueueId; limitMs: number }
  | { kind: 'level'; queue: QueueId; ratio: number; target: number }
  | { kind: 'pause'; seat: SeatId; limitMs: number | null }
  | { kind: 'missed-ring'; seat: SeatId }
  /** A figure of a board that people made, past the limits of its tile. */
  | { kind: 'figure'; tile: string; figure: FigureId; scope: FigureScope; shown: ShownFigure }
);

function sourceActions(picture: FloorView, health: Health): Action[] {
  return Object.keys(picture.sources).flatMap((source): Action[] => {
    const stale = health.sources[source];
    return stale ? [{ kind: 'source', severity: 'warn', source, reason: stale.reason, since: stale.since }] : [];
  });
}

function queueActions(picture: FloorView, health: Health, now: number): Action[] {
  const found: Action[] = [];
  for (const [id, queue] of Object.entries(picture.queues)) {
    if (health.sources[queue.source]) continue;
    const wait = waitSeverity(queue.oldestSince, now, queue);
    if (wait !== 'normal') {
      const limitMs = wait === 'alarm' ? queue.longestWaitAlarmMs : queue.longestWaitWarnMs;
      found.push({ kind: 'wait', severity: wait, queue: id, since: queue.oldestSince, limitMs });
    }
    const ratio = queue.windows.m15?.sl ?? null;
    const level = levelSeverity(ratio, queue);
    if (level !== 'normal' && ratio !== null) {
      found.push({ kind: 'level', severity: level, queue: id, since: null, ratio, target: queue.targetRatio });
    }
  }
  return found;
}

function seatActions(picture: FloorView, health: Health, now: number): Action[] {
  const found: Action[] = [];
  for (const [id, seat] of Object.entries(picture.seats)) {
    if (health.sources[seat.source] || seat.state === 'logged-out') continue;
    const severity = seatSeverity(seat, now);
    if (severity !== 'normal') {
      const limit = seat.alarmAt ?? seat.warnAt;
      const limitMs = limit !== null && seat.since !== null ? limit - seat.since : null;
      found.push({ kind: 'pause', severity, seat: id, since: seat.since, limitMs });
    }
    if (seat.missedRingAt !== null) {
      found.push({ kind: 'missed-ring', severity: 'warn', seat: id, since: seat.missedRingAt });
    }
  }
  return found;
}

/** What needs a person, worst first, then what lasts longest. */
export function actionsOf(picture: FloorView, health: Health, now: number): Action[] {
  const all = [
    ...sourceActions(picture, health),
    ...queueActions(picture, health, now),
    ...seatActions(picture, health, now),
  ];
  return worstFirst(all);
}

export const worstFirst = (all: readonly Action[]): Action[] =>
  all.toSorted(
    (a, b) => severityRank(b.severity) - severityRank(a.severity) || (a.since ?? Infinity) - (b.since ?? Infinity),
  );

export function actionKey(action: Action): string {
  const { kind } = action;
  if (kind === 'figure') return `${kind} ${action.tile}`;
  const about = 'queue' in action ? action.queue : 'seat' in action ? action.seat : action.source;
  return `${kind} ${about}`;
}
