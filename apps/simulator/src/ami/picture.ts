import type { Channel, FloorWorld, Member, QueueState } from '@zhiban/acd-days';
import { clockSeconds } from '@zhiban/acd-days';
import type { Line } from './block';
import { channelLines, deviceWord, memberCounters } from './lines';

/** A list that answers an action: its head's message, its items without their ActionID, the name of its end. */
export interface AmiList {
  message: string;
  /** Where Asterisk puts the ActionID of an item: behind the event's name or at its end. */
  actionIdFirst: boolean;
  items: { event: string; lines: Line[] }[];
  complete: string;
}

const percent = (part: number, whole: number): string => (whole === 0 ? 0 : (100 * part) / whole).toFixed(1);
const mean = (sum: number, n: number): number => (n === 0 ? 0 : Math.floor(sum / n));

function paramLines(queue: QueueState): Line[] {
  const inTime = percent(queue.answeredInTime, queue.answered);
  const ofAll = percent(queue.answeredInTime, queue.answered + queue.abandoned);
  return [
    ['Queue', queue.plan.queue],
    ['Max', 0],
    ['Strategy', 'leastrecent'],
    ['Calls', queue.waiting.length],
    ['Holdtime', mean(queue.holdSeconds, queue.answered)],
    ['TalkTime', mean(queue.talkSeconds, queue.completed)],
    ['Completed', queue.completed],
    ['Abandoned', queue.abandoned],
    ['ServiceLevel', 20],
    ['ServicelevelPerf', inTime],
    ['ServicelevelPerf2', ofAll],
    ['Weight', 0],
  ];
}

const memberItem = (member: Member): Line[] => [
  ['Queue', member.queue.plan.queue],
  ['Name', member.seat.agent.name],
  ['Location', member.seat.agent.seat],
  ...memberCounters(member),
  ['Wrapuptime', 0],
];

function entryLines(queue: QueueState, now: number): Line[][] {
  return queue.waiting.map(({ call, joinedAt }, place): Line[] => [
    ['Queue', queue.plan.queue],
    ['Position', place + 1],
    ['Channel', call.channel.name],
    ['Uniqueid', call.channel.uniqueid],
    ['CallerIDNum', call.channel.number],
    ['CallerIDName', call.channel.callerName ?? 'unknown'],
    ['ConnectedLineNum', call.channel.peerNumber ?? 'unknown'],
    ['ConnectedLineName', call.channel.peerName ?? 'unknown'],
    ['Wait', clockSeconds(joinedAt, now)],
    ['Priority', 0],
  ]);
}

export function queueStatus(world: FloorWorld, only: string | null): AmiList {
  const queues = [...world.queues.values()].filter((q) => only === null || q.plan.queue === only);
  const items = queues.flatMap((queue) => [
    { event: 'QueueParams', lines: paramLines(queue) },
    ...queue.members.map((member) => ({ event: 'QueueMember', lines: memberItem(member) })),
    ...entryLines(queue, world.now).map((lines) => ({ event: 'QueueEntry', lines })),
  ]);
  return { message: 'Queue status will follow', actionIdFirst: false, items, complete: 'QueueStatusComplete' };
}

export function queueSummary(world: FloorWorld, only: string | null): AmiList {
  const queues = [...world.queues.values()].filter((q) => only === null || q.plan.queue === only);
  const items = queues.map((queue) => {
    const first = queue.waiting[0];
    const lines: Line[] = [
      ['Queue', queue.plan.queue],
      ['LoggedIn', queue.members.length],
      ['Available', queue.members.filter((m) => !m.paused && m.seat.device === 'idle').length],
      ['Callers', queue.waiting.length],
      ['HoldTime', mean(queue.holdSeconds, queue.answered)],
      ['TalkTime', mean(queue.talkSeconds, queue.completed)],
      ['LongestHoldTime', first ? clockSeconds(first.joinedAt, world.now) : 0],
    ];
    return { event: 'QueueSummary', lines };
  });
  return { message: 'Queue summary will follow', actionIdFirst: false, items, complete: 'QueueSummaryComplete' };
}

function duration(ms: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const seconds = Math.max(0, ms / 1000);
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function channels(world: FloorWorld): Channel[] {
  return [...world.calls.values()].flatMap(({ channel, visit, talk }) => {
    const agent = talk?.channel ?? visit?.ring?.channel;
    return agent ? [channel, agent] : [channel];
  });
}

export function coreShowChannels(world: FloorWorld): AmiList {
  const items = channels(world).map((channel) => {
    const lines: Line[] = [
      ...channelLines(channel),
      ['Application', channel.application],
      ['ApplicationData', channel.appData],
      ['Duration', duration(world.now - channel.createdAt)],
      ['BridgeId', channel.bridge ?? ''],
    ];
    return { event: 'CoreShowChannel', lines };
  });
  return { message: 'Channels will follow', actionIdFirst: true, items, complete: 'CoreShowChannelsComplete' };
}

export function deviceStateList(world: FloorWorld): AmiList {
  const item = (device: string, state: string) => {
    const lines: Line[] = [
      ['Device', device],
      ['State', state],
    ];
    return { event: 'DeviceStateChange', lines };
  };
  const pauses = world.seats.flatMap((seat) =>
    seat.members.map((m) =>
      item(`Queue:${m.queue.plan.queue}_pause_${seat.agent.seat}`, m.paused ? 'INUSE' : 'NOT_INUSE'),
    ),
  );
  const items = [
    item('PJSIP/trunk', world.calls.size > 0 ? 'INUSE' : 'NOT_INUSE'),
    ...pauses,
    ...world.seats.map((seat) => item(seat.agent.seat, deviceWord(seat.device))),
  ];
  return {
    message: 'Device State Changes will follow',
    actionIdFirst: true,
    items,
    complete: 'DeviceStateListComplete',
  };
}
