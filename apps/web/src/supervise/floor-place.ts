import type { LocationQuery, RouteLocationRaw, RouteParams } from 'vue-router';
import type { QueueId, SeatId } from '@zhiban/wire';

/** Where on the floor a supervisor looks: the whole of it, a queue, one of its calls, a seat. */
export interface FloorPlace {
  queue: QueueId | null;
  /** By visit. */
  call: string | null;
  seat: SeatId | null;
}
export type FloorLevel = 'floor' | 'queue' | 'call' | 'seat';

export const wholeFloor: FloorPlace = { queue: null, call: null, seat: null };

/** Every place has an address of its own, so that it can be sent to somebody and survives a reload. */
export const floorPaths = {
  floor: '',
  'floor-queue': 'queue/:queue',
  'floor-call': 'queue/:queue/call/:call',
  'floor-call-seat': 'queue/:queue/call/:call/seat/:seat',
  'floor-queue-seat': 'queue/:queue/seat/:seat',
  'floor-seat': 'seat/:seat',
} as const;

export function placeOf(params: RouteParams): FloorPlace {
  const one = (name: string) => {
    const value = params[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return { queue: one('queue'), call: one('call'), seat: one('seat') };
}

export function levelOf({ queue, call, seat }: FloorPlace): FloorLevel {
  if (seat !== null) return 'seat';
  if (call !== null) return 'call';
  return queue === null ? 'floor' : 'queue';
}

/** Filters and the choice of the timeline come along; an alarm that was open does not. */
export function routeTo(place: FloorPlace, query: LocationQuery = {}): RouteLocationRaw {
  const { alarm: _, ...kept } = query;
  const parts = Object.entries(place).filter((part): part is [string, string] => part[1] !== null);
  const name = ['floor', ...parts.map(([part]) => part)].join('-').replace('queue-call', 'call');
  return { name, params: Object.fromEntries(parts), query: kept };
}

/** One step back out; `null`: there is none. */
export function parentOf(place: FloorPlace): FloorPlace | null {
  if (place.seat !== null) return { ...place, seat: null };
  if (place.call !== null) return { ...place, call: null };
  return place.queue === null ? null : wholeFloor;
}

/** The way here, from the whole floor on. */
export function wayTo(place: FloorPlace): FloorPlace[] {
  const parent = parentOf(place);
  return parent ? [...wayTo(parent), place] : [place];
}
