import type { AcdEvent } from '@zhiban/wire';
import type { FactOf, FloorFact, FloorFactType, SeatState } from '../floor/floor.types';
import { canonicalMember, deviceOf } from './canonical-picture';

type WithoutBase<E> = E extends AcdEvent ? Omit<E, 'id' | 'at'> : never;
export type Undated = WithoutBase<AcdEvent>;

const device = (seat: SeatState): Undated => ({ type: 'seat-device', seat: seat.agent.seat, device: deviceOf(seat) });
const seatOf = (member: { seat: SeatState }): string => member.seat.agent.seat;
const seconds = (n: number): number => n * 1000;

type Telling = { [T in FloorFactType]?: (fact: FactOf<T>) => Undated[] };

/** What each fact is in canonical words: the same as the AMI translator makes of the events that tell it. */
const tellings: Telling = {
  'visit-joined': ({ visit }) => [
    {
      type: 'visit-offered',
      visit: visit.id,
      call: visit.call.channel.uniqueid,
      queue: visit.queue.plan.queue,
      caller: visit.call.channel.number,
      position: visit.originalPosition,
    },
  ],
  'ring-started': ({ ring }) => [{ type: 'ring-started', visit: ring.visit.id, ...placeOf(ring) }],
  'ring-heard': ({ ring }) => [device(ring.seat)],
  'ring-missed': ({ ring, ringSeconds }) => [
    {
      type: 'ring-ended',
      visit: ring.visit.id,
      ...placeOf(ring),
      how: 'no-answer',
      ringMs: seconds(ringSeconds),
    },
    device(ring.seat),
  ],
  'ring-cancelled': ({ ring }) => [
    { type: 'ring-ended', visit: ring.visit.id, ...placeOf(ring), how: 'cancelled', ringMs: null },
    device(ring.seat),
  ],
  'visit-answered': ({ talk, waitSeconds, ringSeconds }) => [
    device(talk.seat),
    {
      type: 'visit-answered',
      visit: talk.visit.id,
      ...placeOf(talk),
      waitMs: seconds(waitSeconds),
      ringMs: seconds(ringSeconds),
    },
  ],
  'visit-abandoned': ({ visit, waitSeconds }) => [
    { type: 'visit-abandoned', visit: visit.id, waitMs: seconds(waitSeconds) },
  ],
  'visit-timed-out': ({ visit, waitSeconds }) => [
    { type: 'visit-left', visit: visit.id, how: 'timed-out', waitMs: seconds(waitSeconds) },
  ],
  'visit-left-by-key': ({ visit, waitSeconds }) => [
    { type: 'visit-left', visit: visit.id, how: 'exited-by-key', waitMs: seconds(waitSeconds) },
  ],
  'hold-started': ({ talk }) => [{ type: 'hold-started', seat: seatOf(talk), call: talk.visit.call.channel.uniqueid }],
  'hold-ended': ({ talk }) => [{ type: 'hold-ended', seat: seatOf(talk), call: talk.visit.call.channel.uniqueid }],
  'talk-ended': ({ talk, by, talkSeconds }) => [completed(talk, talkSeconds, by), device(talk.seat)],
  'talk-transferred': ({ talk, talkSeconds }) => [completed(talk, talkSeconds, 'blind-transfer'), device(talk.seat)],
  'seat-connected': ({ seat }) => [device(seat)],
  'seat-disconnected': ({ seat }) => [device(seat)],
  'member-added': ({ member }) => [
    { type: 'member-added', queue: member.queue.plan.queue, ...canonicalMember(member) },
  ],
  'member-removed': ({ member }) => [{ type: 'member-removed', queue: member.queue.plan.queue, seat: seatOf(member) }],
  'member-paused': ({ member }) => [
    {
      type: 'member-paused',
      queue: member.queue.plan.queue,
      seat: seatOf(member),
      paused: member.paused,
      reason: canonicalMember(member).reason,
    },
  ],
};

function placeOf(where: FactOf<'ring-started'>['ring'] | FactOf<'visit-answered'>['talk']): {
  queue: string;
  seat: string;
} {
  return { queue: where.visit.queue.plan.queue, seat: where.seat.agent.seat };
}

function completed(
  talk: FactOf<'talk-ended'>['talk'],
  talkSeconds: number,
  endedBy: 'agent' | 'caller' | 'blind-transfer',
): Undated {
  return { type: 'visit-completed', visit: talk.visit.id, ...placeOf(talk), talkMs: seconds(talkSeconds), endedBy };
}

/** A fact in canonical words; nothing for what only the exchange itself cares about. */
export function canonicalOf<T extends FloorFactType>(fact: FloorFact & { type: T }): Undated[] {
  const telling: ((fact: FactOf<T>) => Undated[]) | undefined = tellings[fact.type];
  return telling ? telling(fact as FactOf<T>) : [];
}
