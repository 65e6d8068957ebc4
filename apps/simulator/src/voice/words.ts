import type { Channel } from '@zhiban/acd-days';
import { event, type AmiEvent, type Line } from '../ami/block';
import { channelLines } from '../ami/lines';

/** Events of one channel, each a line or two on top of the channel itself. */
const ofChannel = (name: string, channel: Channel, more: readonly Line[] = []): AmiEvent =>
  event(name, 'call', [...channelLines(channel), ...more]);

export const newChannel = (channel: Channel): AmiEvent => ofChannel('Newchannel', channel);
export const newState = (channel: Channel): AmiEvent => ofChannel('Newstate', channel);
export const newConnectedLine = (channel: Channel): AmiEvent => ofChannel('NewConnectedLine', channel);
export const musicStarts = (channel: Channel): AmiEvent =>
  ofChannel('MusicOnHoldStart', channel, [['Class', 'default']]);
export const musicStops = (channel: Channel): AmiEvent => ofChannel('MusicOnHoldStop', channel);
export const hangupRequest = (channel: Channel): AmiEvent => ofChannel('HangupRequest', channel);
export const softHangup = (channel: Channel): AmiEvent => ofChannel('SoftHangupRequest', channel, [['Cause', 16]]);
export const onHold = (channel: Channel): AmiEvent => ofChannel('Hold', channel, [['MusicClass', 'default']]);
export const offHold = (channel: Channel): AmiEvent => ofChannel('Unhold', channel);

const causes = { 0: 'Unknown', 16: 'Normal Clearing' } as const;
export const hangup = (channel: Channel, cause: 0 | 16 = 16): AmiEvent =>
  ofChannel('Hangup', channel, [
    ['Cause', cause],
    ['Cause-txt', causes[cause]],
  ]);

export const varSet = (channel: Channel, variable: string, value: string | number): AmiEvent =>
  event('VarSet', 'dialplan', [...channelLines(channel), ['Variable', variable], ['Value', value]]);

export const varSets = (channel: Channel, values: readonly Line[]): AmiEvent[] =>
  values.map(([variable, value]) => varSet(channel, variable, value));

export const newExten = (channel: Channel, application: string, data: string): AmiEvent =>
  event('Newexten', 'dialplan', [
    ...channelLines(channel),
    ['Extension', channel.exten],
    ['Application', application],
    ['AppData', data],
  ]);

export const deviceChange = (device: string, state: string): AmiEvent =>
  event('DeviceStateChange', 'call', [
    ['Device', device],
    ['State', state],
  ]);

const dial = (name: string, caller: Channel, agent: Channel, more: Line): AmiEvent =>
  event(name, 'call', [...channelLines(caller), ...channelLines(agent, 'Dest'), more]);

export const dialBegins = (caller: Channel, agent: Channel, endpoint: string): AmiEvent =>
  dial('DialBegin', caller, agent, ['DialString', endpoint]);
export const dialRings = (caller: Channel, agent: Channel): AmiEvent =>
  dial('DialState', caller, agent, ['DialStatus', 'RINGING']);
export const dialEnds = (caller: Channel, agent: Channel, status: 'ANSWER' | 'NOANSWER' | 'CANCEL'): AmiEvent =>
  dial('DialEnd', caller, agent, ['DialStatus', status]);

/** Events of the queue about one caller. */
export const ofCaller = (name: string, caller: Channel, more: readonly Line[]): AmiEvent =>
  event(name, 'agent', [...channelLines(caller), ...more]);

/** Events of the queue about a caller and an agent's phone. */
export const ofPair = (name: string, caller: Channel, agent: Channel, more: readonly Line[]): AmiEvent =>
  event(name, 'agent', [...channelLines(caller), ...channelLines(agent, 'Dest'), ...more]);
