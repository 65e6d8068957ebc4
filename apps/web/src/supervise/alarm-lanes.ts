import type { AlarmRecord, AlarmSeverity } from '@zhiban/wire';

/** A time on the track, as a share of it. */
export interface Mark {
  kind: 'acknowledged' | 'snoozed';
  at: number;
  /** End of a snooze. */
  to: number;
}

export interface AlarmBar {
  alarm: AlarmRecord;
  /** Shares of the track, 0…1. */
  from: number;
  to: number;
  /** It began before the track does. */
  cut: boolean;
  open: boolean;
  /** As bad as it is now; of one that is over, as bad as it was. */
  severity: AlarmSeverity;
  marks: Mark[];
  /** Row within the lane, from 0: what overlaps lies below each other. */
  row: number;
}

export interface AlarmLane {
  key: string;
  /** Whose alarms these are, as its first alarm names it. */
  of: AlarmRecord;
  bars: AlarmBar[];
  rows: number;
}

export interface Track {
  from: number;
  /** The present moment; the track ends a little later, so that what is open does not touch its edge. */
  now: number;
  to: number;
}

export const trackOf = (now: number, hours: number): Track => {
  const length = hours * 3_600_000;
  return { from: now - length, now, to: now + length * 0.02 };
};

export const shareOf = (track: Track, at: number): number =>
  Math.min(1, Math.max(0, (at - track.from) / (track.to - track.from)));

const laneKey = ({ subject, queue, seat, source, team, zh }: AlarmRecord) =>
  `${subject} ${queue ?? seat ?? team ?? source ?? zh}`;

/** A bar is never narrower than what a finger or an eye can find; it grows back in time, for nothing is known ahead. */
const leastShare = 0.012;

function barOf(alarm: AlarmRecord, track: Track): AlarmBar {
  const to = shareOf(track, alarm.clearedAt ?? track.now);
  const from = Math.max(0, Math.min(shareOf(track, alarm.raisedAt), to - leastShare));
  return {
    alarm,
    from,
    to: Math.max(to, from + leastShare),
    cut: alarm.raisedAt < track.from,
    open: alarm.clearedAt === null,
    severity: alarm.clearedAt === null ? alarm.severity : alarm.worst,
    marks: marksOf(alarm, track),
    row: 0,
  };
}

function marksOf({ acknowledgedAt, snoozedUntil, clearedAt }: AlarmRecord, track: Track): Mark[] {
  const marks: Mark[] = [];
  if (acknowledgedAt !== null && acknowledgedAt >= track.from) {
    const at = shareOf(track, acknowledgedAt);
    marks.push({ kind: 'acknowledged', at, to: at });
  }
  if (snoozedUntil !== null && clearedAt === null && snoozedUntil > track.now)
    marks.push({ kind: 'snoozed', at: shareOf(track, track.now), to: shareOf(track, snoozedUntil) });
  return marks;
}

/** Each bar into the first row where it fits. Answers how many rows there are. */
function pack(bars: AlarmBar[]): number {
  const ends: number[] = [];
  for (const bar of bars) {
    const free = ends.findIndex((end) => end <= bar.from);
    bar.row = free < 0 ? ends.length : free;
    ends[bar.row] = bar.to;
  }
  return ends.length;
}

/** Alarms by whom they are of. What is open comes first, then what was raised last. */
export function alarmLanes(alarms: readonly AlarmRecord[], track: Track): AlarmLane[] {
  const lanes = new Map<string, AlarmBar[]>();
  const shown = alarms.filter(
    ({ clearedAt, raisedAt }) => (clearedAt ?? track.now) >= track.from && raisedAt <= track.to,
  );
  for (const alarm of shown.toSorted((a, b) => a.raisedAt - b.raisedAt)) {
    const bars = lanes.get(laneKey(alarm)) ?? [];
    bars.push(barOf(alarm, track));
    lanes.set(laneKey(alarm), bars);
  }
  return [...lanes]
    .flatMap(([key, bars]) => {
      const last = bars.at(-1);
      return last ? [{ key, of: last.alarm, bars, rows: pack(bars) }] : [];
    })
    .sort(
      (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.of.raisedAt - a.of.raisedAt || a.key.localeCompare(b.key),
    );
}

export const isOpen = (lane: AlarmLane): boolean => lane.bars.some(({ open }) => open);

/** Round moments on the track, a handful of them. */
export function ticksOf({ from, now }: Track, hours: number): number[] {
  const step = hours <= 1 ? 10 * 60_000 : hours <= 4 ? 30 * 60_000 : hours <= 8 ? 3_600_000 : 3 * 3_600_000;
  const ticks: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= now; at += step) ticks.push(at);
  return ticks;
}
