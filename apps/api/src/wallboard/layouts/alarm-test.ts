import type { AlarmRecord, BoardTile, QueueId, SeatId, SeatView } from '@zhiban/wire';
import { seatTest } from './seat-test';
import { queueTest, showsAllQueues, teamTest } from './tile-parts';

type Concern = Pick<AlarmRecord, 'subject' | 'queue' | 'seat' | 'source' | 'team'>;

/** What the floor has of the queues and seats that a board may show. */
interface KnownFloor {
  queues: ReadonlyMap<QueueId, unknown>;
  seats: ReadonlyMap<SeatId, SeatView>;
}

/**
 * Which alarms concern what a board shows: of its queues and their seats, of its seats and teams, of the sources behind
 * them. What belongs to no part of the floor concerns the boards that show all of it. A rotation stays on a board for these.
 */
export function alarmTest(tiles: readonly BoardTile[], floor: KnownFloor): (alarm: Concern) => boolean {
  if (showsAllQueues(tiles)) return () => true;
  const isQueue = queueTest(tiles);
  const isTeam = teamTest(tiles);
  const seatTests = tiles.flatMap((tile) => seatTest(tile) ?? []);
  const isSeat = (id: SeatId, seat: SeatView) =>
    seatTests.some((isOn) => isOn(id, seat)) || seat.queues.some(isQueue) || (seat.team !== null && isTeam(seat.team));
  const feeds = (source: string) =>
    [...floor.queues.keys()].some((id) => sourceOf(id) === source && isQueue(id)) ||
    [...floor.seats].some(([id, seat]) => seat.source === source && isSeat(id, seat));
  return ({ subject, queue, seat, source, team }) => {
    const view = seat === null ? undefined : floor.seats.get(seat);
    if (subject === 'seat') return seat !== null && view !== undefined && isSeat(seat, view);
    if (subject === 'queue') return queue !== null && isQueue(queue);
    if (subject === 'team') return team !== null && isTeam(team);
    return subject === 'source' && source !== null && feeds(source);
  };
}

const sourceOf = (id: QueueId): string => id.slice(0, id.indexOf('/'));
