import type { Channel, Member } from '@zhiban/acd-days';
import { unknownName, type Line } from './block';

const stateNames: Readonly<Record<Channel['state'], string>> = { 0: 'Down', 4: 'Ring', 5: 'Ringing', 6: 'Up' };

/** A channel as every call event carries it, with the two channel variables that the exchange is set to add. */
export function channelLines(channel: Channel, prefix = ''): Line[] {
  return [
    [`${prefix}Channel`, channel.name],
    [`${prefix}ChannelState`, channel.state],
    [`${prefix}ChannelStateDesc`, stateNames[channel.state]],
    [`${prefix}CallerIDNum`, channel.number],
    [`${prefix}CallerIDName`, channel.callerName ?? unknownName],
    [`${prefix}ConnectedLineNum`, channel.peerNumber ?? unknownName],
    [`${prefix}ConnectedLineName`, channel.peerName ?? unknownName],
    [`${prefix}Language`, 'en'],
    [`${prefix}AccountCode`, ''],
    [`${prefix}Context`, channel.context],
    [`${prefix}Exten`, channel.exten],
    [`${prefix}Priority`, channel.priority],
    [`${prefix}Uniqueid`, channel.uniqueid],
    [`${prefix}Linkedid`, channel.linkedid],
    [`${prefix}ChanVariable`, 'QUEUENAME='],
    [`${prefix}ChanVariable`, `MEMBERINTERFACE=${channel.memberInterface}`],
  ];
}

export function bridgeLines(id: string, technology: 'simple_bridge' | 'native_rtp', channels: number): Line[] {
  return [
    ['BridgeUniqueid', id],
    ['BridgeType', 'basic'],
    ['BridgeTechnology', technology],
    ['BridgeCreator', unknownName],
    ['BridgeName', unknownName],
    ['BridgeNumChannels', channels],
    ['BridgeVideoSourceMode', 'none'],
  ];
}

/** AST_DEVICE_* numbers, as a member's `Status` shows them, and the words of DeviceStateChange. */
const devices = {
  idle: { status: 1, word: 'NOT_INUSE' },
  'in-use': { status: 2, word: 'INUSE' },
  ringing: { status: 6, word: 'RINGING' },
  unavailable: { status: 5, word: 'UNAVAILABLE' },
} as const;

export const deviceStatus = (member: Member): number => devices[member.seat.device].status;
export const deviceWord = (device: keyof typeof devices): string => devices[device].word;

const epoch = (ms: number): number => Math.floor(ms / 1000);

export const inCall = (member: Member): 0 | 1 => (member.seat.talk?.visit.queue === member.queue ? 1 : 0);

/** What a member's events and its entry in a picture have in common. Asterisk keeps LastPause after the pause is over. */
export function memberCounters(member: Member, answering = false): Line[] {
  return [
    ['StateInterface', member.seat.agent.seat],
    ['Membership', 'dynamic'],
    ['Penalty', member.penalty],
    ['CallsTaken', member.callsTaken],
    ['LastCall', epoch(member.lastCallAt)],
    ['LastPause', epoch(member.pausedAt)],
    ['LoginTime', epoch(member.loginAt)],
    ['InCall', answering ? 0 : inCall(member)],
    ['Status', deviceStatus(member)],
    ['Paused', member.paused ? 1 : 0],
    ['PausedReason', member.reason],
  ];
}

export function memberLines(member: Member, answering = false): Line[] {
  return [
    ['Queue', member.queue.plan.queue],
    ['MemberName', member.seat.agent.name],
    ['Interface', member.seat.agent.seat],
    ...memberCounters(member, answering),
    ['Ringinuse', 0],
    ['Wrapuptime', 0],
  ];
}
