import type { Visit } from '@zhiban/acd-days';
import { event, type AmiEvent, type Line } from '../ami/block';
import { channelLines } from '../ami/lines';
import type { Stage, Telling } from './stage';
import { hangup, hangupRequest, musicStops, newExten, ofCaller, softHangup, varSet, varSets } from './words';

/** What Queue() leaves behind of a wait without an answer. */
const waitVariables = (waitSeconds: number): Line[] => [
  ['QUEUEWAIT', waitSeconds],
  ['QUEUEWAIT_MS', waitSeconds * 1000],
  ['DIALEDTIME', waitSeconds],
  ['DIALEDTIME_MS', waitSeconds * 1000],
  ['ANSWEREDTIME', 0],
  ['ANSWEREDTIME_MS', 0],
];

interface End {
  visit: Visit;
  position: number;
  waitSeconds: number;
}

const abandonEvent = ({ visit, position, waitSeconds }: End): AmiEvent =>
  ofCaller('QueueCallerAbandon', visit.call.channel, [
    ['Queue', visit.queue.plan.queue],
    ['Position', position],
    ['OriginalPosition', visit.originalPosition],
    ['HoldTime', waitSeconds],
  ]);

const left = ({ visit, position }: End, { lamps }: Stage, channel = visit.call.channel): AmiEvent[] => [
  ...lamps.waiting(visit.queue),
  ofCaller('QueueCallerLeave', channel, [
    ['Queue', visit.queue.plan.queue],
    ['Position', position],
    ['Count', visit.queue.waiting.length],
  ]),
  varSet(channel, 'QUEUEPOSITION', position),
];

/** A wait ends without an answer. */
export const endings: Telling = {
  'caller-hung-up': ({ call }) => [hangupRequest(call.channel)],
  'visit-abandoned': (fact, stage) => {
    const caller = fact.visit.call.channel;
    return [
      musicStops(caller),
      ...varSets(caller, waitVariables(fact.waitSeconds)),
      varSet(caller, 'ABANDONED', 'TRUE'),
      abandonEvent(fact),
      ...left(fact, stage),
    ];
  },
  // Asterisk calls this an abandon, too, and says only afterwards that it was a time-out.
  'visit-timed-out': (fact, stage) => {
    const caller = fact.visit.call.channel;
    return [
      varSet(caller, 'ABANDONED', 'TRUE'),
      abandonEvent(fact),
      ...varSets(caller, waitVariables(fact.waitSeconds)),
      musicStops(caller),
      ...left(fact, stage),
      varSet(caller, 'QUEUESTATUS', 'TIMEOUT'),
      ...(fact.onwards ? [] : [newExten({ ...caller, priority: caller.priority + 1 }, 'Playback', 'beep')]),
    ];
  },
  'visit-left-by-key': (fact, stage) => {
    const caller = fact.visit.call.channel;
    const away = { ...caller, context: 'qexit', exten: '1', priority: 0 };
    return [
      event('DTMFEnd', 'dtmf', [
        ...channelLines(caller),
        ['Digit', '1'],
        ['DurationMs', 160],
        ['Direction', 'Received'],
      ]),
      ...varSets(caller, waitVariables(fact.waitSeconds)),
      newExten(away, 'Queue', caller.appData),
      musicStops(away),
      ...left(fact, stage, away),
      newExten({ ...away, priority: 1 }, 'NoOp', 'exit with key'),
    ];
  },
  'call-hung-up': ({ call, cause }, { world, lamps }) => [
    softHangup(call.channel),
    hangup(call.channel, cause),
    ...lamps.trunk(world),
  ],
};
