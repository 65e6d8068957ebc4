import type { Channel } from '@zhiban/acd-days';
import type { Line } from '../ami/block';
import type { Telling } from './stage';
import { deviceChange, musicStarts, newChannel, newExten, newState, ofCaller, varSet, varSets } from './words';
import { event } from '../ami/block';

/** Variables that Queue() empties when it begins. */
const emptied: readonly Line[] = [
  ['ANSWEREDTIME', ''],
  ['ANSWEREDTIME_MS', ''],
  ['DIALEDTIME', ''],
  ['DIALEDTIME_MS', ''],
  ['QUEUEWAIT', ''],
  ['QUEUEWAIT_MS', ''],
];

/** A call comes in, and enters a queue. */
export const arrivals: Telling = {
  'call-arrived': ({ call }, { world, lamps }) => {
    const ringing = call.channel;
    const answered: Channel = { ...ringing, priority: 2 };
    return [
      newChannel(ringing),
      varSet(ringing, 'SIPDOMAIN', '127.0.0.1'),
      newExten(ringing, 'NoOp', `inbound ${ringing.number} did ${ringing.exten}`),
      newExten(answered, 'Answer', ''),
      newState({ ...answered, state: 6 }),
      ...lamps.trunk(world),
    ];
  },
  'visit-joined': ({ visit }, { lamps }) => {
    const caller = visit.call.channel;
    const queue = visit.queue.plan.queue;
    return [
      newExten(caller, 'Queue', caller.appData),
      ...varSets(caller, emptied),
      ...lamps.waiting(visit.queue),
      ofCaller('QueueCallerJoin', caller, [
        ['Queue', queue],
        ['Position', visit.originalPosition],
        ['Count', visit.queue.waiting.length],
      ]),
      musicStarts(caller),
    ];
  },
  'seat-connected': ({ seat }) => [
    event('PeerStatus', 'system', [
      ['ChannelType', 'PJSIP'],
      ['Peer', seat.agent.seat],
      ['PeerStatus', 'Reachable'],
    ]),
    deviceChange(seat.agent.seat, 'NOT_INUSE'),
    event('ContactStatus', 'system', [
      ['URI', `sip:${seat.agent.extension}@127.0.0.1:5070`],
      ['ContactStatus', 'NonQualified'],
      ['AOR', seat.agent.extension],
      ['EndpointName', seat.agent.extension],
      ['RoundtripUsec', 0],
    ]),
  ],
  'seat-disconnected': ({ seat }) => [
    event('PeerStatus', 'system', [
      ['ChannelType', 'PJSIP'],
      ['Peer', seat.agent.seat],
      ['PeerStatus', 'Unreachable'],
    ]),
    deviceChange(seat.agent.seat, 'UNAVAILABLE'),
  ],
};
