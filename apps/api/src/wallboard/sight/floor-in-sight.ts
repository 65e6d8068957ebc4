import {
  placeOfAlarm,
  reaches,
  type AlarmView,
  type QueueId,
  type QueueView,
  type ReachedPlaces,
  type SeatCounts,
  type SeatId,
  type SeatView,
} from '@zhiban/wire';
import { noSeatCounts } from '../boards/queue-view';
import { countedSeats } from '../figures/seat-counts';

export type Seats = Readonly<Record<SeatId, SeatView>>;
export type Queues = Readonly<Record<QueueId, QueueView>>;
export type Alarms = Readonly<Record<string, AlarmView>>;

export const seatsInSight = (seats: Seats, reach: ReachedPlaces): Record<SeatId, SeatView> =>
  chosen(seats, (seat) => reaches(reach, seat));

/** Those of queues, of sources and of the centre are everybody's. */
export function alarmsInSight(alarms: Alarms, reach: ReachedPlaces): Record<string, AlarmView> {
  return chosen(alarms, (alarm) => {
    const place = placeOfAlarm(alarm);
    return place === null || reaches(reach, place);
  });
}

/** How many of these seats are in which state: all of them, and by queue. A seat of several queues counts in each. */
export interface SeatTally {
  all: SeatCounts;
  byQueue: ReadonlyMap<QueueId, SeatCounts>;
}

export function seatTally(seats: Seats): SeatTally {
  const byQueue = new Map<QueueId, SeatView[]>();
  for (const seat of Object.values(seats)) {
    for (const queue of seat.queues) {
      const members = byQueue.get(queue);
      if (members) members.push(seat);
      else byQueue.set(queue, [seat]);
    }
  }
  const counted = [...byQueue].map(([queue, members]) => [queue, countedSeats(members)] as const);
  return { all: countedSeats(Object.values(seats)), byQueue: new Map(counted) };
}

/** Queues as they are, but for their seats: of those only the ones that were counted. */
export function queuesInSight(queues: Queues, { byQueue }: SeatTally): Record<QueueId, QueueView> {
  const entries = Object.entries(queues).map(([id, view]) => [
    id,
    { ...view, seats: byQueue.get(id) ?? noSeatCounts() },
  ]);
  return Object.fromEntries(entries) as Record<QueueId, QueueView>;
}

function chosen<T>(all: Readonly<Record<string, T>>, isIn: (one: T) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([, one]) => isIn(one)));
}
