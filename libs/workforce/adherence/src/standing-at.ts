import type { Instant, Interval } from '@zhiban/time';
import type { AttendanceRules, Standing } from '@zhiban/wire';
import { awayAt, isHere, type Away, type SeatSeen } from './seat-seen';
import type { Stretch } from './stretch';

const minuteMs = 60_000;

/** What is rostered for one person, and what the floor sees of them. */
export interface Attending {
  /** Of the published shifts around the instant, in order. */
  stretches: readonly Stretch[];
  /** One for each agent of the person. */
  seats: readonly SeatSeen[];
  /** A roster is published for the person's day. Without one nobody is here against it. */
  published: boolean;
}

export interface Stands {
  /** `null`: neither rostered nor here, or there is nothing to hold it against. */
  standing: Standing | null;
  /** Since when it is so, or should have been otherwise. */
  since: Instant | null;
  /** Until then it stays so, as long as the seats do. */
  until: Instant;
}

/** How somebody's seats fit the published roster at an instant. Shifts are instants, so midnight and clock changes are none. */
export function standingAt(now: Instant, attending: Attending, rules: AttendanceRules): Stands {
  const stretch = attending.stretches.find(({ from, to }) => from <= now && now < to);
  if (!stretch) return offDuty(now, attending, rules);
  const { seats } = attending;
  if (!seats.some(isHere) && (seats.length === 0 || seats.some(({ seen }) => !seen)))
    return { standing: 'unknown', since: null, until: stretch.to };
  const away = awayAt(seats);
  if (!away) return { standing: 'working', since: null, until: stretch.to };
  return (
    onBreak(now, stretch, away, rules) ??
    (away.kind === 'paused' ? paused(stretch, now, rules) : gone(now, stretch, away, rules))
  );
}

/** No shift holds: who is here is early, stays on, or is not rostered. */
function offDuty(now: Instant, { stretches, seats, published }: Attending, rules: AttendanceRules): Stands {
  const next = stretches.find(({ from }) => from > now)?.from ?? Infinity;
  const last = stretches.findLast(({ to }) => to <= now)?.to ?? -Infinity;
  const arrives = next - rules.beforeMinutes * minuteMs;
  const leaves = last + rules.afterMinutes * minuteMs;
  if (!published || !seats.some(isHere) || now >= arrives) return { standing: null, since: null, until: next };
  if (now < leaves) return { standing: null, since: null, until: Math.min(leaves, next) };
  return { standing: 'not-rostered', since: null, until: arrives };
}

/**
 * The break that somebody is on. It lasts as long as was rostered, from when it is begun: who goes late because of a call
 * has the whole of it. `null`: away, but on no rostered break.
 */
function onBreak(now: Instant, { breaks, to }: Stretch, away: Away, rules: AttendanceRules): Stands | null {
  const found = breaks.find((pause) => isOn(pause, now, away, rules));
  if (!found) return null;
  const due = Math.max(away.since ?? found.from, found.from) + (found.to - found.from);
  const over = due + rules.breakMinutes * minuteMs;
  if (now < over) return { standing: 'on-break', since: away.since, until: Math.min(over, to) };
  return { standing: 'break-over', since: due, until: to };
}

/** Who signed out long before a break is not on it; who is known to be out, not since when, is on it while it lasts. */
function isOn(pause: Interval, now: Instant, { kind, since }: Away, rules: AttendanceRules): boolean {
  const early = pause.from - rules.lateMinutes * minuteMs;
  if (now < early) return false;
  if (since === null) return now < pause.to + rules.breakMinutes * minuteMs;
  return since < pause.to && (kind === 'paused' || since >= early);
}

/** A pause that is no rostered break has limits of its own (LIVE-3). It becomes one when a break begins. */
function paused({ breaks, to }: Stretch, now: Instant, rules: AttendanceRules): Stands {
  const begins = breaks.map(({ from }) => from - rules.lateMinutes * minuteMs).filter((at) => at > now);
  return { standing: 'working', since: null, until: Math.min(to, ...begins) };
}

/** Signed out, and on no break. */
function gone(now: Instant, stretch: Stretch, { since }: Away, rules: AttendanceRules): Stands {
  const tolerance = rules.lateMinutes * minuteMs;
  const wasHere = since !== null && since > stretch.from;
  if (wasHere && since >= stretch.to - tolerance) return { standing: null, since: null, until: stretch.to };
  const missed = wasHere ? since : stretch.from;
  const until = nextTurn(stretch, now, rules);
  if (now < missed + tolerance)
    return { standing: 'awaited', since: missed, until: Math.min(missed + tolerance, until) };
  return { standing: wasHere ? 'left-early' : 'missing', since: missed, until };
}

/** When a break may take it over, or the shift ends. */
function nextTurn({ breaks, to }: Stretch, now: Instant, { lateMinutes, breakMinutes }: AttendanceRules): Instant {
  const turns = breaks.flatMap((pause) => [pause.from - lateMinutes * minuteMs, pause.to + breakMinutes * minuteMs]);
  return Math.min(to, ...turns.filter((at) => at > now));
}
