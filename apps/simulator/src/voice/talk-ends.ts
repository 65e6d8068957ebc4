import type { Channel, FactOf, Talk } from '@zhiban/acd-days';
import { event, type AmiEvent, type Line } from '../ami/block';
import { bridgeLines, channelLines } from '../ami/lines';
import { seatChanged } from './rings';
import type { Telling } from './stage';
import { hangup, hangupRequest, newExten, ofPair, softHangup, varSet, varSets } from './words';

const leaves = (talk: Talk, channel: Channel, remaining: 0 | 1): AmiEvent =>
  event('BridgeLeave', 'call', [...bridgeLines(talk.bridge, 'native_rtp', remaining), ...channelLines(channel)]);

const destroyed = (talk: Talk): AmiEvent => event('BridgeDestroy', 'call', bridgeLines(talk.bridge, 'native_rtp', 0));

function completed(
  { talk, waitSeconds, talkSeconds }: FactOf<'talk-ended'> | FactOf<'talk-transferred'>,
  reason: 'agent' | 'caller' | 'transfer',
  caller = talk.visit.call.channel,
): AmiEvent {
  return ofPair('AgentComplete', caller, talk.channel, [
    ['Queue', talk.visit.queue.plan.queue],
    ['Interface', talk.seat.agent.seat],
    ['MemberName', talk.seat.agent.name],
    ['HoldTime', waitSeconds],
    ['TalkTime', talkSeconds],
    ['Reason', reason],
  ]);
}

function talkVariables(talk: Talk, at: number, answered = true): Line[] {
  const answeredMs = answered ? at - talk.answeredAt : 0;
  const dialedMs = at - talk.ringStartedAt;
  return [
    ['ANSWEREDTIME', Math.floor(answeredMs / 1000)],
    ['ANSWEREDTIME_MS', answeredMs],
    ['DIALEDTIME', Math.floor(dialedMs / 1000)],
    ['DIALEDTIME_MS', dialedMs],
  ];
}

const lines = (prefix: string, channel: Channel): Line[] => channelLines(channel, prefix);

function blindTransfer(talk: Talk, extension: string): AmiEvent {
  return event('BlindTransfer', 'call', [
    ['Result', 'Success'],
    ...lines('Transferer', talk.channel),
    ...lines('Transferee', talk.visit.call.channel),
    ...bridgeLines(talk.bridge, 'native_rtp', 2),
    ['IsExternal', 'Yes'],
    ['Context', 'from-internal'],
    ['Extension', extension],
  ]);
}

/** A talk ends: either side hangs up, or the agent sends the caller on. */
export const talkEnds: Telling = {
  'talk-ended': (fact, stage) => {
    const { talk, by } = fact;
    const caller = talk.visit.call.channel;
    const first = by === 'agent' ? talk.channel : caller;
    const second = by === 'agent' ? caller : talk.channel;
    return [
      hangupRequest(first),
      completed(fact, by),
      leaves(talk, first, 1),
      leaves(talk, second, 0),
      destroyed(talk),
      ...varSets(caller, talkVariables(talk, fact.at)),
      softHangup(caller),
      hangup(first),
      ...seatChanged(talk.seat, stage),
      hangup(second),
      ...stage.lamps.trunk(stage.world),
    ];
  },
  'talk-transferred': (fact, stage) => {
    const { talk } = fact;
    const caller = talk.visit.call.channel;
    const { extension } = fact.to.plan;
    const onwards: Channel = { ...caller, context: 'from-internal', exten: extension, priority: 1 };
    return [
      varSet(talk.channel, 'BLINDTRANSFER', caller.name),
      varSet(caller, 'BLINDTRANSFER', talk.channel.name),
      blindTransfer(talk, extension),
      leaves(talk, talk.channel, 1),
      completed(fact, 'transfer', onwards),
      hangup(talk.channel),
      newExten(onwards, 'Answer', ''),
      leaves(talk, onwards, 0),
      destroyed(talk),
      ...varSets(onwards, talkVariables(talk, fact.at, false)),
      ...seatChanged(talk.seat, stage),
    ];
  },
};
