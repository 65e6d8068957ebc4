import { describe, expect, test } from 'vitest';
import { AmiDay } from '../specs/ami-day';

const ringing = (): AmiDay => new AmiDay().up().joins('c1').rings('c1', 'PJSIP/1', 'd1');

describe('a ring at a seat', () => {
  test('that nobody answers ends with its time in milliseconds', () => {
    const told = ringing().hear('AgentRingNoAnswer', {
      Uniqueid: 'c1',
      DestUniqueid: 'd1',
      Queue: 'sales',
      Interface: 'PJSIP/1',
      RingTime: 10000,
    });
    const visit = told.of('visit-offered')[0]?.visit;
    expect(told.of('ring-started')).toMatchObject([{ visit, seat: 'PJSIP/1', queue: 'sales' }]);
    expect(told.of('ring-ended')).toMatchObject([{ visit, seat: 'PJSIP/1', how: 'no-answer', ringMs: 10000 }]);
  });

  test('that is taken back ends once, though the exchange says it twice', () => {
    const told = ringing().dialEnds('c1', 'd1', 'CANCEL').dialEnds('c1', 'd1', 'CANCEL');
    expect(told.of('ring-ended')).toMatchObject([{ how: 'cancelled', ringMs: null }]);
  });

  test('that is forwarded goes on', () => {
    const told = ringing().dialEnds('c1', 'd1', 'CANCEL', { Forward: 'Local/2@internal' });
    expect(told.of('ring-ended')).toEqual([]);
    told.leaves('c1').connects('c1', 'PJSIP/1', 'another channel');
    expect(told.of('ring-ended')).toEqual([]);
    expect(told.of('visit-answered')).toMatchObject([{ seat: 'PJSIP/1' }]);
  });

  test('that was cancelled and rung out is rung out too', () => {
    const fields = { Uniqueid: 'c1', DestUniqueid: 'd1', Queue: 'sales', Interface: 'PJSIP/1', RingTime: 0 };
    const told = ringing().hear('AgentRingNoAnswer', fields).dialEnds('c1', 'd1', 'CANCEL');
    expect(told.of('ring-ended')).toMatchObject([{ how: 'no-answer', ringMs: 0 }]);
  });

  test('ends with the caller', () => {
    const told = ringing().hangsUp('c1').abandons('c1', 4).leaves('c1').hear('Hangup', { Uniqueid: 'c1' });
    expect(told.types().slice(-2)).toEqual(['ring-ended', 'visit-abandoned']);
  });

  test('ends elsewhere when another seat answers; the answered ring ends with the answer', () => {
    const told = ringing().rings('c1', 'PJSIP/2', 'd2').leaves('c1').connects('c1', 'PJSIP/2', 'd2');
    expect(told.of('ring-ended')).toMatchObject([{ seat: 'PJSIP/1', how: 'cancelled' }]);
    expect(told.of('visit-answered')).toMatchObject([{ seat: 'PJSIP/2', waitMs: 3000, ringMs: 2000 }]);
  });

  test('may be one of several at a seat that is rung while in use', () => {
    const told = ringing().joins('c2').rings('c2', 'PJSIP/1', 'd2').dialEnds('c2', 'd2', 'CANCEL');
    const [, second] = told.of('visit-offered');
    expect(told.of('ring-started')).toHaveLength(2);
    expect(told.of('ring-ended')).toMatchObject([{ visit: second?.visit }]);
  });

  test('is over when the agent hangs up during the announcement, and the caller waits on', () => {
    const told = ringing().dialEnds('c1', 'd1', 'ANSWER');
    told.hear('AgentDump', { Uniqueid: 'c1', DestUniqueid: 'd1', Queue: 'sales', Interface: 'PJSIP/1' });
    told.rings('c1', 'PJSIP/1', 'd2').leaves('c1').connects('c1', 'PJSIP/1', 'd2');
    expect(told.of('ring-ended')).toMatchObject([{ how: 'picked-up' }]);
    expect(told.of('visit-answered')).toHaveLength(1);
  });

  test('whose channel is gone without a word has rung out, and does so once', () => {
    const told = ringing().at(5).hear('Hangup', { Uniqueid: 'd1' });
    const fields = { Uniqueid: 'c1', DestUniqueid: 'd1', Queue: 'sales', Interface: 'PJSIP/1', RingTime: 5000 };
    told.hear('AgentRingNoAnswer', fields).rings('c1', 'PJSIP/1', 'd2');
    expect(told.of('ring-ended')).toMatchObject([{ seat: 'PJSIP/1', how: 'no-answer' }]);
  });

  test('has rung out when the same seat is rung again for the same caller', () => {
    const told = ringing().at(6).rings('c1', 'PJSIP/1', 'd2').hear('Hangup', { Uniqueid: 'd1' });
    expect(told.of('ring-ended')).toMatchObject([{ how: 'no-answer' }]);
    expect(told.of('ring-started')).toHaveLength(2);
  });

  test('that was forwarded outlives the channel of the phone that sent it on', () => {
    const told = ringing().dialEnds('c1', 'd1', 'CANCEL', { Forward: 'Local/2@internal' });
    expect(told.hear('Hangup', { Uniqueid: 'd1' }).of('ring-ended')).toEqual([]);
  });

  test('that was picked up is no cancelled one when the caller hangs up during the announcement', () => {
    const told = ringing().rings('c1', 'PJSIP/2', 'd2').dialEnds('c1', 'd1', 'ANSWER').dialEnds('c1', 'd2', 'CANCEL');
    told.at(3).hangsUp('c1').abandons('c1', 3).dialEnds('c1', 'd1', 'CANCEL').leaves('c1').at(4).tick();
    expect(told.of('ring-ended')).toMatchObject([
      { seat: 'PJSIP/2', how: 'cancelled' },
      { seat: 'PJSIP/1', how: 'picked-up' },
    ]);
    expect(told.of('visit-abandoned')).toHaveLength(1);
  });
});

test('a ring for a caller who was never seen is counted', () => {
  const told = new AmiDay().up().rings('c9', 'PJSIP/1', 'd1');
  expect(told.types()).toEqual(['link-up']);
  expect(told.tally.snapshot().errors.unmatched).toBe(1);
});
