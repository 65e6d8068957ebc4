import type { LocationQuery } from 'vue-router';
import {
  isAbsent,
  type AbsentPerson,
  type CallView,
  type QueueId,
  type QueueView,
  type SeatAttendance,
  type SeatState,
  type SeatView,
} from '@zhiban/wire';
import { seatShape } from '../wallboard/seat-states';
import { levelSeverity, seatSeverity, waitSeverity } from '../wallboard/severity';

/** What a supervisor wants to see of the floor; empty: everything. It stands in the address. */
export interface FloorFilter {
  queue: string;
  site: string;
  team: string;
  state: SeatState | '';
  /** Only what is beyond a limit. */
  over: boolean;
  /** Only who should be here and is not, or is here and not rostered. */
  missing: boolean;
  /** A part of a name, a seat's label or a number. */
  search: string;
}

export const noFilter: FloorFilter = {
  queue: '',
  site: '',
  team: '',
  state: '',
  over: false,
  missing: false,
  search: '',
};
const states = Object.keys(seatShape) as SeatState[];
const keys = ['queue', 'site', 'team', 'state', 'over', 'missing', 'search'] as const;

export function filterOf(query: LocationQuery): FloorFilter {
  const text = (key: string) => (typeof query[key] === 'string' ? query[key] : '');
  const state = states.find((known) => known === query['state']) ?? '';
  const [queue, site, team, search] = [text('queue'), text('site'), text('team'), text('search')];
  return { queue, site, team, state, over: query['over'] === '1', missing: query['missing'] === '1', search };
}

/** The rest of the query stays. */
export function withFilter(query: LocationQuery, filter: FloorFilter): LocationQuery {
  const rest = Object.entries(query).filter(([key]) => !keys.includes(key as (typeof keys)[number]));
  const set = keys.flatMap((key): [string, string][] => {
    const value = filter[key];
    return value === '' || value === false ? [] : [[key, value === true ? '1' : value]];
  });
  return Object.fromEntries([...rest, ...set]);
}

export const isFiltering = (filter: FloorFilter): boolean => keys.some((key) => filter[key] !== noFilter[key]);

const holds = (texts: readonly (string | null)[], search: string): boolean => {
  const wanted = search.trim().toLowerCase();
  return wanted === '' || texts.some((text) => text?.toLowerCase().includes(wanted));
};

/** A ring that was missed and a raised hand want somebody as much as a limit does. */
export const wantsSomebody = (seat: SeatView, now: number): boolean =>
  seat.state !== 'logged-out' &&
  (seat.missedRingAt !== null || seat.handSince !== null || seatSeverity(seat, now) !== 'normal');

export function seatFits(seat: SeatView, filter: FloorFilter, now: number, attendance?: SeatAttendance): boolean {
  if (filter.queue !== '' && !seat.queues.includes(filter.queue)) return false;
  if (filter.site !== '' && seat.site !== filter.site) return false;
  if (filter.team !== '' && seat.team !== filter.team) return false;
  if (filter.state !== '' && seat.state !== filter.state) return false;
  if (filter.over && !wantsSomebody(seat, now)) return false;
  if (filter.missing && !isOffRoster(attendance)) return false;
  return holds([seat.label, seat.name, seat.seat, seat.call?.caller ?? null], filter.search);
}

/** Somebody should be here and is not, or is here and should not be. */
export const isOffRoster = (attendance: SeatAttendance | undefined): boolean =>
  attendance !== undefined && (isAbsent(attendance.standing) || attendance.standing === 'not-rostered');

/** Of those who have no seat, or whose seat is empty. Their state is not asked for. */
export function absentFits(person: AbsentPerson, filter: FloorFilter): boolean {
  if (filter.queue !== '' && !person.queues.includes(filter.queue)) return false;
  if (filter.site !== '' && person.site !== filter.site) return false;
  if (filter.team !== '' && person.team !== filter.team) return false;
  return holds([person.name, person.nameEn], filter.search);
}

/** Site, team and state are of seats: they hide no queue. */
export function queueFits(id: QueueId, queue: QueueView, filter: FloorFilter, now: number): boolean {
  if (filter.queue !== '' && filter.queue !== id) return false;
  const beyond =
    waitSeverity(queue.oldestSince, now, queue) !== 'normal' ||
    levelSeverity(queue.windows.m15?.sl ?? null, queue) !== 'normal';
  if (filter.over && !beyond) return false;
  return holds([queue.zh, queue.en, queue.queue], filter.search);
}

/** A call that waits belongs to no seat yet, so what asks for seats hides none of those. */
export function callFits(
  call: CallView,
  seat: SeatView | null,
  queue: QueueView,
  filter: FloorFilter,
  now: number,
): boolean {
  if (call.talk === null) {
    if (filter.over && waitSeverity(call.since, now, queue) === 'normal') return false;
    return holds([call.caller], filter.search);
  }
  if (!seat) return !isFiltering({ ...filter, queue: '', search: '' }) && holds([call.caller], filter.search);
  return (
    seatFits(seat, { ...filter, queue: '', search: '' }, now) &&
    holds([call.caller, seat.label, seat.name], filter.search)
  );
}
