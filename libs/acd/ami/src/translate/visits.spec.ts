import { describe, expect, test } from 'vitest';
import { AmiDay } from '../specs/ami-day';

const day = (): AmiDay => new AmiDay().up().hear('VarSet', { Uniqueid: 'x', Variable: 'A', Value: '' });
const ending = (told: AmiDay): unknown[] =>
  told.events.flatMap((event) =>
    event.type === 'visit-left' ? [event.how] : event.type === 'visit-abandoned' ? ['abandoned'] : [],
  );

describe('how a visit ends', () => {
  test('a caller who hangs up has abandoned, with the wait that the exchange says', () => {
    const told = day()
      .joins('c1')
      .at(7)
      .hangsUp('c1')
      .abandons('c1', 6)
      .leaves('c1')
      .hear('Hangup', { Uniqueid: 'c1' });
    expect(ending(told)).toEqual(['abandoned']);
    expect(told.of('visit-abandoned')[0]).toMatchObject({ visit: told.of('visit-offered')[0]?.visit, waitMs: 6000 });
  });

  test.each([
    ['TIMEOUT', 'timed-out'],
    ['LEAVEEMPTY', 'no-agents'],
    ['LEAVEUNAVAIL', 'no-agents'],
    ['WITHDRAW', 'withdrawn'],
  ])('an abandon without a hang-up that is followed by %s is %s', (status, how) => {
    const told = day().joins('c1').at(9).abandons('c1', 9).leaves('c1').status('c1', status);
    expect(ending(told)).toEqual([how]);
  });

  test('a time-out in the second in which the caller hangs up stays a time-out', () => {
    const told = day().joins('c1').at(9).hangsUp('c1').abandons('c1', 9).leaves('c1').status('c1', 'TIMEOUT');
    expect(ending(told)).toEqual(['timed-out']);
  });

  test('a hang-up request after the time-out does not make an abandon of it', () => {
    const told = day().joins('c1').abandons('c1', 9).leaves('c1').status('c1', 'TIMEOUT').hangsUp('c1');
    expect(ending(told)).toEqual(['timed-out']);
  });

  test('a caller who was taken out of the queue without any reason has abandoned, as the exchange logs it', () => {
    expect(ending(day().joins('c1').at(12).abandons('c1', 12).leaves('c1').joins('c1', 'support'))).toEqual([
      'abandoned',
    ]);
  });

  test('a leave alone is an exit by key, told when no connection has followed', () => {
    const told = day().joins('c1').at(5).leaves('c1');
    expect(ending(told)).toEqual([]);
    told.at(5.3).tick();
    expect(told.of('visit-left')).toMatchObject([{ how: 'exited-by-key', waitMs: 5000 }]);
  });

  test('a leave whose agent has picked up waits for the connection, however long the announcement', () => {
    const told = day()
      .joins('c1')
      .rings('c1', 'PJSIP/1', 'd1')
      .dialEnds('c1', 'd1', 'ANSWER')
      .leaves('c1')
      .at(20)
      .tick();
    expect(ending(told)).toEqual([]);
    told.connects('c1', 'PJSIP/1', 'd1');
    expect(ending(told)).toEqual([]);
    expect(told.of('visit-answered')).toHaveLength(1);
  });

  test('an overflow is a time-out and a new offer of the same call', () => {
    const told = day()
      .joins('c1')
      .at(12)
      .abandons('c1', 12)
      .leaves('c1')
      .status('c1', 'TIMEOUT')
      .joins('c1', 'support');
    expect(ending(told)).toEqual(['timed-out']);
    const [first, second] = told.of('visit-offered');
    expect([first?.call, second?.call, first?.visit === second?.visit]).toEqual(['c1', 'c1', false]);
  });

  test('a caller who comes back to the same queue in the same instant is a visit of its own', () => {
    const told = day().joins('c1').abandons('c1', 0).leaves('c1').status('c1', 'LEAVEEMPTY').joins('c1');
    told.abandons('c1', 0).leaves('c1').status('c1', 'LEAVEEMPTY').joins('c1');
    expect(new Set(told.of('visit-offered').map(({ visit }) => visit)).size).toBe(3);
  });
});

describe('an exchange that does not tell the dialplan', () => {
  const silent = (): AmiDay => new AmiDay().up();

  test('tells a time-out from an empty queue by who could have been rung', () => {
    const gone = (paused: number): AmiDay =>
      silent()
        .member('QueueMemberAdded', { Paused: paused })
        .hear('Hangup', { Uniqueid: 'z' })
        .joins('c1')
        .abandons('c1', 9)
        .leaves('c1')
        .at(0.3)
        .tick();
    expect(ending(gone(0))).toEqual(['timed-out']);
    expect(ending(gone(1))).toEqual(['no-agents']);
  });

  test('still knows a hang-up', () => {
    expect(ending(silent().joins('c1').hangsUp('c1').abandons('c1', 9).leaves('c1').at(1).tick())).toEqual([
      'abandoned',
    ]);
  });
});

describe('callers whom a queue refused', () => {
  test.each([
    ['FULL', 'full'],
    ['JOINEMPTY', 'no-agents'],
    ['JOINUNAVAIL', 'no-agents'],
  ])('%s without a visit is a refused offer, with the queue that the dialplan named', (status, reason) => {
    const told = day().hear('Newexten', { Uniqueid: 'c1', Application: 'Queue', AppData: 'support,tT,,,60' });
    told.status('c1', status);
    expect(told.of('offer-refused')).toMatchObject([{ call: 'c1', queue: 'support', reason }]);
  });

  test('a status that is no refusal is none', () => {
    expect(day().status('c1', 'TIMEOUT').status('c1', 'CONTINUE').types()).toEqual(['link-up']);
  });
});

describe('hang-up marks', () => {
  test('an old mark of a call that went on says nothing about its next visit', () => {
    const told = day().hangsUp('c1').at(60).joins('c1').at(70).abandons('c1', 10).leaves('c1').status('c1', 'TIMEOUT');
    expect(ending(told)).toEqual(['timed-out']);
  });

  test('a caller who hung up just before joining has abandoned', () => {
    const told = day()
      .hangsUp('c1')
      .at(0.1)
      .joins('c1')
      .abandons('c1', 0)
      .leaves('c1')
      .hear('Hangup', { Uniqueid: 'c1' });
    expect(ending(told)).toEqual(['abandoned']);
  });

  test('a channel that is gone waits no more, even if the queue never said so', () => {
    expect(ending(day().joins('c1').hangsUp('c1').hear('Hangup', { Uniqueid: 'c1' }))).toEqual(['abandoned']);
  });
});

test('what the exchange calls unknown is no caller number; channel names of a named system are kept', () => {
  const told = day().hear('QueueCallerJoin', { Uniqueid: 'pbx1-17.4', Queue: 'sales', CallerIDNum: '<unknown>' });
  expect(told.of('visit-offered')).toMatchObject([{ call: 'pbx1-17.4', caller: null, position: null }]);
});

test('repeated keys and a time stamp disturb nothing', () => {
  const raw =
    'Event: QueueCallerJoin\r\nPrivilege: agent,all\r\nTimestamp: 1795358726.16\r\nUniqueid: 7.1\r\n' +
    'ChanVariable: Queue=x\r\nChanVariable: Uniqueid: y\r\nQueue: sales\r\nPosition: 2\r\n';
  expect(day().raw(raw).of('visit-offered')).toMatchObject([{ call: '7.1', queue: 'sales', position: 2 }]);
});
