/** The words of Asterisk 22 for the steps of a queue call, key by key as its captures have them. */
export interface CallWords {
  id: string;
  dest: string;
  caller: string;
  queue: string;
  extension: string;
  name: string;
}

export interface MemberWords {
  queue: string;
  seat: string;
  name: string;
  status: number;
  callsTaken: number;
  lastCall: number;
  loginTime: number;
}

const block = (event: string, lines: readonly string[]) =>
  `Event: ${event}\r\nPrivilege: agent,all\r\n${lines.join('\r\n')}\r\n\r\n`;

function callerLines(call: CallWords): string[] {
  return [
    `Channel: PJSIP/trunk-${call.id.replace('.', '')}`,
    'ChannelState: 6',
    'ChannelStateDesc: Up',
    `CallerIDNum: ${call.caller}`,
    'CallerIDName: <unknown>',
    `ConnectedLineNum: ${call.extension || '<unknown>'}`,
    `ConnectedLineName: ${call.name || '<unknown>'}`,
    'Language: en',
    'AccountCode: ',
    'Context: from-trunk',
    'Exten: 6001',
    'Priority: 3',
    `Uniqueid: ${call.id}`,
    `Linkedid: ${call.id}`,
  ];
}

function agentLines(call: CallWords): string[] {
  return [
    `DestChannel: PJSIP/${call.extension}-${call.dest.replace('.', '')}`,
    'DestChannelState: 6',
    'DestChannelStateDesc: Up',
    `DestCallerIDNum: ${call.extension}`,
    `DestCallerIDName: ${call.name}`,
    `DestConnectedLineNum: ${call.caller}`,
    'DestConnectedLineName: <unknown>',
    'DestLanguage: en',
    'DestAccountCode: ',
    'DestContext: from-internal',
    'DestExten: 6001',
    'DestPriority: 1',
    `DestUniqueid: ${call.dest}`,
    `DestLinkedid: ${call.id}`,
    `Queue: ${call.queue}`,
    `Interface: PJSIP/${call.extension}`,
    `MemberName: ${call.name}`,
  ];
}

export const newChannel = (call: CallWords) => block('Newchannel', callerLines(call));
export const hangupRequest = (call: CallWords) => block('HangupRequest', callerLines(call));
export const hangup = (call: CallWords) =>
  block('Hangup', [...callerLines(call), 'Cause: 16', 'Cause-txt: Normal Clearing']);
export const varSet = (call: CallWords, variable: string, value: string) =>
  block('VarSet', [...callerLines(call), `Variable: ${variable}`, `Value: ${value}`]);

const inQueue = (call: CallWords, position: number) => [
  ...callerLines(call),
  `Queue: ${call.queue}`,
  `Position: ${position}`,
];
export const callerJoin = (call: CallWords) => block('QueueCallerJoin', [...inQueue(call, 1), 'Count: 1']);
export const callerLeave = (call: CallWords) => block('QueueCallerLeave', [...inQueue(call, 1), 'Count: 0']);
export const callerAbandon = (call: CallWords, holdTime: number) =>
  block('QueueCallerAbandon', [...inQueue(call, 1), 'OriginalPosition: 1', `HoldTime: ${holdTime}`]);

const both = (call: CallWords) => [...callerLines(call), ...agentLines(call)];
export const agentCalled = (call: CallWords) => block('AgentCalled', both(call));
export const dialEnd = (call: CallWords) => block('DialEnd', [...both(call), 'DialStatus: ANSWER']);
export const agentConnect = (call: CallWords, holdTime: number, ringTime: number) =>
  block('AgentConnect', [...both(call), `HoldTime: ${holdTime}`, `RingTime: ${ringTime}`]);
export const agentComplete = (call: CallWords, holdTime: number, talkTime: number) =>
  block('AgentComplete', [...both(call), `HoldTime: ${holdTime}`, `TalkTime: ${talkTime}`, 'Reason: caller']);

function memberLines(member: MemberWords, nameKey: string, seatKey: string): string[] {
  return [
    `Queue: ${member.queue}`,
    `${nameKey}: ${member.name}`,
    `${seatKey}: ${member.seat}`,
    `StateInterface: ${member.seat}`,
    'Membership: dynamic',
    'Penalty: 0',
    `CallsTaken: ${member.callsTaken}`,
    `LastCall: ${member.lastCall}`,
    'LastPause: 0',
    `LoginTime: ${member.loginTime}`,
    `InCall: ${member.status === 2 ? 1 : 0}`,
    `Status: ${member.status}`,
    'Paused: 0',
    'PausedReason: ',
    'Ringinuse: 0',
    'Wrapuptime: 0',
  ];
}

export const memberStatus = (member: MemberWords) =>
  block('QueueMemberStatus', memberLines(member, 'MemberName', 'Interface'));
export const memberItem = (member: MemberWords, tag: string) =>
  `Event: QueueMember\r\n${memberLines(member, 'Name', 'Location').join('\r\n')}\r\n${tag}\r\n`;
