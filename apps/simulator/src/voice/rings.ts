import type { Channel, Ring, SeatState } from '@zhiban/acd-days';
import { event, type AmiEvent } from '../ami/block';
import { deviceWord, memberLines } from '../ami/lines';
import type { Stage, Telling } from './stage';
import {
  deviceChange,
  dialBegins,
  dialEnds,
  dialRings,
  hangup,
  newChannel,
  newConnectedLine,
  newExten,
  newState,
  ofPair,
  varSet,
} from './words';

/** The phone's new state, and with it each membership of the seat. */
export function seatChanged(seat: SeatState, { world, lamps }: Stage, answering = false): AmiEvent[] {
  return [
    deviceChange(seat.agent.seat, deviceWord(seat.device)),
    ...seat.members.map((m) => event('QueueMemberStatus', 'agent', memberLines(m, answering))),
    ...lamps.available(world, seat.members),
  ];
}

function began({ visit, seat, channel }: Ring): AmiEvent[] {
  const caller = visit.call.channel;
  const fresh: Channel = { ...channel, exten: 's', peerNumber: null, peerName: null };
  const connected: Channel = { ...caller, peerNumber: seat.agent.extension, peerName: seat.agent.name };
  return [
    newChannel(fresh),
    newExten(channel, channel.application, channel.appData),
    newConnectedLine(channel),
    varSet(channel, 'DIALEDPEERNUMBER', seat.agent.extension),
    ofPair('AgentCalled', caller, channel, [
      ['Queue', visit.queue.plan.queue],
      ['Interface', seat.agent.seat],
      ['MemberName', seat.agent.name],
    ]),
    dialBegins(caller, channel, seat.agent.seat),
    newConnectedLine(connected),
  ];
}

/** A phone rings, and is not answered. */
export const rings: Telling = {
  'ring-started': ({ ring }) => began(ring),
  'ring-heard': ({ ring }, stage) => [
    newState(ring.channel),
    dialRings(ring.visit.call.channel, ring.channel),
    ...seatChanged(ring.seat, stage),
  ],
  'ring-missed': ({ ring, ringSeconds }, stage) => {
    const caller = ring.visit.call.channel;
    return [
      ofPair('AgentRingNoAnswer', caller, ring.channel, [
        ['Queue', ring.visit.queue.plan.queue],
        ['Interface', ring.seat.agent.seat],
        ['MemberName', ring.seat.agent.name],
        ['RingTime', ringSeconds * 1000],
      ]),
      dialEnds(caller, ring.channel, 'NOANSWER'),
      dialEnds(caller, ring.channel, 'CANCEL'),
      hangup(ring.channel, 0),
      ...seatChanged(ring.seat, stage),
    ];
  },
  'ring-cancelled': ({ ring }, stage) => [
    dialEnds(ring.visit.call.channel, ring.channel, 'CANCEL'),
    dialEnds(ring.visit.call.channel, ring.channel, 'CANCEL'),
    hangup(ring.channel, 0),
    ...seatChanged(ring.seat, stage),
  ],
};
