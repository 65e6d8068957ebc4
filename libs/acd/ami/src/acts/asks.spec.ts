import { describe, expect, test } from 'vitest';
import { buildAction, UnsafeActionError } from '../actions';
import { agentChannel } from './agent-channel';
import { hearingAsk, pauseAsk, removeAsk, rightsIn, unpauseAsk, type HearingMode } from './asks';
import { hearingNews } from './hearing-news';

const lines = (...all: string[]): string => all.join('\r\n');
const wish = { id: 'a1', channel: 'PJSIP/1001-0000000f', phone: 'PJSIP/1009', ringMs: 20_000 };

describe('what is asked of the exchange', () => {
  test.each<[HearingMode, string]>([
    ['listen', 'PJSIP/1001-0000000f,qES'],
    ['whisper', 'PJSIP/1001-0000000f,qESw'],
    ['join', 'PJSIP/1001-0000000f,qESB'],
  ])('to %s rings the own phone into the channel of the call', (mode, data) => {
    expect(hearingAsk({ ...wish, mode })).toMatchObject({
      id: 'zhiban-a1',
      fields: { Channel: 'PJSIP/1009', ChannelId: 'zhiban-a1', Application: 'ChanSpy', Data: data, Async: 'true' },
    });
  });

  test('a pause of all queues names none, and a queue is named where one is meant', () => {
    expect(pauseAsk('PJSIP/1', null, 'meal').fields).toEqual({ Interface: 'PJSIP/1', Paused: 'true', Reason: 'meal' });
    expect(unpauseAsk('PJSIP/1', 'sales').fields).toEqual({ Interface: 'PJSIP/1', Queue: 'sales', Paused: 'false' });
    expect(removeAsk('PJSIP/1', 'sales').fields).toEqual({ Interface: 'PJSIP/1', Queue: 'sales' });
  });

  test('nothing that a seat, a queue or a reason is called can begin a line of its own', () => {
    const evil = 'x\r\nAction: Originate';
    for (const { action, fields } of [pauseAsk(evil, null, 'meal'), pauseAsk('a', null, evil), removeAsk('a', evil)]) {
      expect(() => buildAction(action, 'id', fields)).toThrow(UnsafeActionError);
    }
  });

  test('the rights of the account are the actions that it is told of', () => {
    const raw = lines(
      'Response: Success',
      'ActionID: zhiban-1',
      'QueueRemove: Remove interface from queue.  (Priv: agent,all)',
      'Ping: Keepalive command.  (Priv: <none>)',
    );
    expect([...rightsIn(raw)]).toEqual(['QueueRemove', 'Ping']);
  });
});

describe('the channel of an agent’s call', () => {
  const row = (name: string, id: string, bridge: string, more: string[] = []): string =>
    lines(
      'Event: CoreShowChannel',
      `Channel: ${name}`,
      `Uniqueid: ${id}`,
      'Linkedid: c1',
      `BridgeId: ${bridge}`,
      ...more,
    );
  const caller = row('PJSIP/trunk-00000001', 'c1', 'b1', ['Application: Queue']);

  test('is the one that the caller is bridged with', () => {
    const list = [row('PJSIP/1001-00000009', 'x', 'b2'), row('PJSIP/1001-0000000a', 'y', 'b1'), caller];
    expect(agentChannel(list, { call: 'c1', seat: 'PJSIP/1001' })).toEqual({ channel: 'PJSIP/1001-0000000a' });
  });

  test('is the real phone where the Local member was optimized away', () => {
    const list = [caller, row('PJSIP/1009-00000002', 'y', 'b1')];
    expect(agentChannel(list, { call: 'c1', seat: 'Local/2001@agents' })).toEqual({ channel: 'PJSIP/1009-00000002' });
  });

  test('of three in the bridge is the member’s own, not that of a number which begins alike', () => {
    const list = [caller, row('PJSIP/1001-00000002', 'y', 'b1'), row('PJSIP/100-00000003', 'z', 'b1')];
    expect(agentChannel(list, { call: 'c1', seat: 'PJSIP/100' })).toEqual({ channel: 'PJSIP/100-00000003' });
    const local = [caller, row('Local/2@a-0000000b;1', 'y', 'b1'), row('PJSIP/9-00000002', 'z', 'b1')];
    expect(agentChannel(local, { call: 'c1', seat: 'Local/2@a/n' })).toEqual({ channel: 'Local/2@a-0000000b;1' });
  });

  test('is not there when the caller talks with nobody, and never one whose name would carry options', () => {
    expect(agentChannel([row('PJSIP/trunk-1', 'c1', '')], { call: 'c1', seat: 'PJSIP/1001' })).toBe('none');
    expect(agentChannel([], { call: 'c1', seat: 'PJSIP/1001' })).toBe('none');
    expect(agentChannel([caller, row('Local/1,qB@a-01;1', 'y', 'b1')], { call: 'c1', seat: 'Local/1,qB@a' })).toBe(
      'none',
    );
  });

  test('that outlives the call is told apart', () => {
    const list = [caller, row('PJSIP/1012-00000002', 'y', 'b1', ['Application: AgentLogin'])];
    expect(agentChannel(list, { call: 'c1', seat: 'Local/3001@pool' })).toBe('lasting');
  });
});

describe('what is heard of a hearing', () => {
  const event = (name: string, ...more: string[]): string => lines(`Event: ${name}`, 'Privilege: call,all', ...more);

  test.each([
    [event('OriginateResponse', 'ActionID: zhiban-a1', 'Response: Success', 'Reason: 4'), 'picked-up', null],
    [event('OriginateResponse', 'ActionID: zhiban-a1', 'Response: Failure', 'Reason: 3'), 'not-picked-up', 'No answer'],
    [
      event('OriginateResponse', 'ActionID: zhiban-a1', 'Response: Failure', 'Reason: 99'),
      'not-picked-up',
      'Reason 99',
    ],
    [event('ChanSpyStart', 'SpyerUniqueid: zhiban-a1', 'SpyeeUniqueid: 1.2'), 'began', null],
    [event('Hangup', 'Uniqueid: zhiban-a1', 'Cause: 17', 'Cause-txt: User busy'), 'gone', 'User busy'],
  ])('%s', (raw, kind, words) => {
    expect(hearingNews(raw)).toEqual({ kind, id: 'a1', words });
  });

  test('of other calls it is nothing', () => {
    expect(hearingNews(event('Hangup', 'Uniqueid: 1.2', 'Linkedid: zhiban-a1'))).toBeNull();
    expect(hearingNews(event('OriginateResponse', 'ActionID: other', 'Response: Success'))).toBeNull();
    expect(hearingNews(event('Newchannel', 'Uniqueid: zhiban-a1'))).toBeNull();
  });
});
