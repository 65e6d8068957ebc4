import type { FactOf } from '@zhiban/acd-days';
import { event, type AmiEvent, type Line } from '../ami/block';
import { bridgeLines, channelLines } from '../ami/lines';
import { seatChanged } from './rings';
import type { Stage, Telling } from './stage';
import {
  dialEnds,
  musicStarts,
  musicStops,
  newState,
  offHold,
  ofCaller,
  ofPair,
  onHold,
  varSet,
  varSets,
} from './words';

const second = (ms: number): number => Math.floor(ms / 1000);

function memberVariables({ talk }: FactOf<'visit-answered'>): Line[] {
  const member = talk.seat.members.find((m) => m.queue === talk.visit.queue);
  return [
    ['MEMBERINTERFACE', talk.seat.agent.seat],
    ['MEMBERNAME', talk.seat.agent.name],
    ['MEMBERCALLS', member?.callsTaken ?? 0],
    ['MEMBERLASTCALL', second(member?.lastCallAt ?? 0)],
    ['MEMBERPENALTY', member?.penalty ?? 0],
    ['MEMBERDYNAMIC', 1],
    ['MEMBERREALTIME', 0],
  ];
}

function answered(fact: FactOf<'visit-answered'>, stage: Stage): AmiEvent[] {
  const { talk, position, waitSeconds, ringSeconds } = fact;
  const { visit, seat } = talk;
  const before = { memberInterface: '', bridge: null };
  const caller = visit.call.channel;
  const agent = talk.channel;
  const queueLines: Line[] = [
    ['QEHOLDTIME', waitSeconds],
    ['QEORIGINALPOS', visit.originalPosition],
  ];
  return [
    newState({ ...agent, ...before }),
    dialEnds({ ...caller, ...before }, { ...agent, ...before }, 'ANSWER'),
    ...seatChanged(seat, stage, true),
    musicStops({ ...caller, ...before }),
    ...varSets(caller, memberVariables(fact)),
    ...varSets(agent, memberVariables(fact)),
    ...varSets(caller, queueLines),
    ...varSets(agent, queueLines),
    ...stage.lamps.waiting(visit.queue),
    ofCaller('QueueCallerLeave', caller, [
      ['Queue', visit.queue.plan.queue],
      ['Position', position],
      ['Count', visit.queue.waiting.length],
    ]),
    ...varSets(caller, [
      ['QUEUEPOSITION', position],
      ['QUEUEWAIT', waitSeconds],
      ['QUEUEWAIT_MS', waitSeconds * 1000],
    ]),
    ofPair('AgentConnect', caller, agent, [
      ['Queue', visit.queue.plan.queue],
      ['Interface', seat.agent.seat],
      ['MemberName', seat.agent.name],
      ['HoldTime', waitSeconds],
      ['RingTime', ringSeconds],
    ]),
    event('BridgeCreate', 'call', bridgeLines(talk.bridge, 'simple_bridge', 0)),
    event('BridgeEnter', 'call', [...bridgeLines(talk.bridge, 'simple_bridge', 1), ...channelLines(agent)]),
    event('BridgeEnter', 'call', [...bridgeLines(talk.bridge, 'simple_bridge', 2), ...channelLines(caller)]),
    varSet(caller, 'BRIDGEPEER', agent.name),
    varSet(agent, 'BRIDGEPEER', caller.name),
  ];
}

/** An agent answers; holds and comes back. */
export const answers: Telling = {
  'visit-answered': answered,
  'hold-started': ({ talk }) => [onHold(talk.channel), musicStarts(talk.visit.call.channel)],
  'hold-ended': ({ talk }) => [offHold(talk.channel), musicStops(talk.visit.call.channel)],
};
