import { describe, expect, test } from 'vitest';
import { AmiDay } from '../specs/ami-day';

const talking = (): AmiDay => new AmiDay().up().talking('c1', 'PJSIP/1', 'd1');
const visitOf = (told: AmiDay, index = 0): string | undefined => told.of('visit-offered')[index]?.visit;

describe('the end of a talk', () => {
  test('is found by seat and queue when the exchange leaves out the caller', () => {
    const told = talking().completes('PJSIP/1', { TalkTime: 61, Reason: 'agent' });
    expect(told.of('visit-completed')).toMatchObject([{ visit: visitOf(told), talkMs: 61000, endedBy: 'agent' }]);
  });

  test('may come after the next ring and even the next answer of the same seat', () => {
    const told = talking().talking('c2', 'PJSIP/1', 'd2').completes('PJSIP/1', { Uniqueid: 'c1', DestUniqueid: 'd1' });
    told.completes('PJSIP/1', { Uniqueid: 'c2', DestUniqueid: 'd2' });
    expect(told.of('visit-completed').map(({ visit }) => visit)).toEqual([visitOf(told, 0), visitOf(told, 1)]);
  });

  test('without any caller field the older of two talks is over', () => {
    const told = talking().talking('c2', 'PJSIP/1', 'd2').completes('PJSIP/1');
    expect(told.of('visit-completed').map(({ visit }) => visit)).toEqual([visitOf(told, 0)]);
  });

  test('is found by the agent where the caller goes by another name since', () => {
    const told = talking().completes('PJSIP/1', { Uniqueid: 'swapped', DestUniqueid: 'd1' });
    expect(told.of('visit-completed')).toMatchObject([{ visit: visitOf(told) }]);
  });

  test('is found when Local channels before the caller and the member have been optimized away', () => {
    const told = new AmiDay().up().talking('c1', 'Local/1@q', 'd1').talking('c2', 'Local/1@q', 'd2');
    told
      .optimizes('1', { one: 'd2', two: 'm2', source: 'phone' })
      .optimizes('2', { one: 'x2', two: 'c2', source: 'trunk' });
    told.completes('Local/1@q', { Uniqueid: 'trunk', DestUniqueid: 'phone' });
    expect(told.of('visit-completed')).toMatchObject([{ visit: visitOf(told, 1) }]);
  });

  test('is that of the older talk still, when the older one lost its Local channels meanwhile', () => {
    const told = talking().talking('c2', 'PJSIP/1', 'd2').optimizes('1', { one: 'd1', two: 'c1', source: 'phone' });
    told.optimizes('2', { one: 'phone', two: 'phone', source: 'other' }).completes('PJSIP/1').completes('PJSIP/1');
    expect(told.of('visit-completed').map(({ visit }) => visit)).toEqual([visitOf(told, 0), visitOf(told, 1)]);
  });

  test('of a talk that began unheard names seat, queue and call', () => {
    const told = new AmiDay().up().completes('PJSIP/1', { Uniqueid: 'c1' });
    expect(told.of('visit-completed')).toMatchObject([{ visit: null, call: 'c1', seat: 'PJSIP/1', queue: 'sales' }]);
  });

  test('of a caller who re-entered the queue by transfer belongs to the first visit', () => {
    const told = talking().hear('BlindTransfer', {
      Result: 'Success',
      TransfererUniqueid: 'd1',
      TransfereeUniqueid: 'c1',
    });
    told.at(1).joins('c1').completes('PJSIP/1', { Uniqueid: 'c1', DestUniqueid: 'd1', Reason: 'transfer' });
    expect(told.of('visit-completed')).toMatchObject([{ visit: visitOf(told, 0), endedBy: 'blind-transfer' }]);
    expect(visitOf(told, 1)).not.toBe(visitOf(told, 0));
  });
});

describe('transfers', () => {
  test('an attended transfer ends the talk as one', () => {
    const told = talking().hear('AttendedTransfer', {
      Result: 'Success',
      OrigTransfererUniqueid: 'd1',
      SecondTransfererUniqueid: 'd9',
      TransfereeUniqueid: 'c1',
    });
    told.completes('PJSIP/1', { Uniqueid: 'c1', DestUniqueid: 'd1', Reason: 'transfer' });
    expect(told.of('visit-completed')).toMatchObject([{ endedBy: 'attended-transfer' }]);
  });

  test('an attended transfer over a queue ends the talk of each of the two agents', () => {
    const told = talking().talking('x1', 'PJSIP/2', 'd2').hear('AttendedTransfer', {
      Result: 'Success',
      OrigTransfererUniqueid: 'd1',
      SecondTransfererUniqueid: 'x1',
      TransfereeUniqueid: 'c1',
      TransferTargetUniqueid: 'd2',
    });
    told.completes('PJSIP/1', { Uniqueid: 'c1', DestUniqueid: 'd1', Reason: 'transfer' });
    told.completes('PJSIP/2', { Uniqueid: 'x1', DestUniqueid: 'd2', Reason: 'transfer' });
    expect(told.of('visit-completed').map((event) => event.endedBy)).toEqual([
      'attended-transfer',
      'attended-transfer',
    ]);
  });

  test('behind a Local member it is found by the caller', () => {
    const told = new AmiDay().up().talking('c1', 'Local/1@q', 'd1');
    told.hear('BlindTransfer', { Result: 'Success', TransfererUniqueid: 'real', TransfereeUniqueid: 'c1' });
    told.completes('Local/1@q', { Uniqueid: 'c1', DestUniqueid: 'd1', Reason: 'transfer' });
    expect(told.of('visit-completed')).toMatchObject([{ seat: 'Local/1@q', endedBy: 'blind-transfer' }]);
  });

  test('of a talk that began unheard is told by the agent’s channel', () => {
    const told = new AmiDay().up();
    told.hear('BlindTransfer', { Result: 'Success', TransfererUniqueid: 'd1', TransfereeUniqueid: 'c1' });
    told.completes('PJSIP/1', { DestUniqueid: 'd1', Reason: 'transfer' });
    told.completes('PJSIP/1', { DestUniqueid: 'd1', Reason: 'transfer' });
    expect(told.of('visit-completed').map((event) => event.endedBy)).toEqual(['blind-transfer', 'unknown']);
  });

  test('a failed transfer and a transfer nobody told of are not made up', () => {
    const told = talking().hear('BlindTransfer', { Result: 'Invalid', TransfererUniqueid: 'd1' });
    told.completes('PJSIP/1', { Uniqueid: 'c1', Reason: 'transfer' });
    expect(told.of('visit-completed')).toMatchObject([{ endedBy: 'unknown' }]);
  });

  test('a caller for whom somebody else was waiting takes over the place in the queue', () => {
    const told = new AmiDay().up().joins('consult');
    const fields = { Result: 'Success', OrigTransfererUniqueid: 'd1', SecondTransfererUniqueid: 'consult' };
    told.hear('AttendedTransfer', { ...fields, TransfereeUniqueid: 'c1', DestType: 'App' });
    told.hear('Hangup', { Uniqueid: 'consult' }).leaves('c1').connects('c1', 'PJSIP/2', 'd2');
    expect(told.of('visit-answered')).toMatchObject([{ visit: visitOf(told) }]);
    expect(told.of('visit-abandoned')).toEqual([]);
  });
});

describe('hold', () => {
  test('begins and ends once at the agent', () => {
    const told = talking()
      .hear('Hold', { Uniqueid: 'd1' })
      .hear('Hold', { Uniqueid: 'd1' })
      .hear('Unhold', { Uniqueid: 'd1' });
    expect(told.types().slice(-2)).toEqual(['hold-started', 'hold-ended']);
    expect(told.of('hold-started')).toMatchObject([{ seat: 'PJSIP/1', call: 'c1' }]);
  });

  test('an end without a beginning is none, nor is the hold of the caller', () => {
    const told = talking().hear('Unhold', { Uniqueid: 'd1' }).hear('Hold', { Uniqueid: 'c1', Linkedid: 'c1' });
    expect(told.types()).not.toContain('hold-ended');
    expect(told.types()).not.toContain('hold-started');
  });

  test('ends with the talk', () => {
    const told = talking().hear('Hold', { Uniqueid: 'd1' }).completes('PJSIP/1', { Uniqueid: 'c1' });
    expect(told.types().slice(-3)).toEqual(['hold-started', 'hold-ended', 'visit-completed']);
  });

  test('behind a Local member is found by the conversation', () => {
    const told = talking().hear('Hold', { Uniqueid: 'real', Linkedid: 'c1' });
    expect(told.of('hold-started')).toMatchObject([{ seat: 'PJSIP/1' }]);
  });
});
