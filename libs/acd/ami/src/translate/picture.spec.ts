import { describe, expect, test } from 'vitest';
import { AmiDay } from '../specs/ami-day';

const greeted = (uptime: number, options = {}): AmiDay =>
  new AmiDay(options).up().hear('FullyBooted', { Uptime: uptime });
const lastPicture = (told: AmiDay) => told.of('picture').at(-1);

describe('the picture of an exchange', () => {
  test('is one event when both lists are complete, and what happened meanwhile comes after it', () => {
    const told = new AmiDay().up().hear('QueueParams', { Queue: 'sales' });
    told.hear('QueueMember', {
      Queue: 'sales',
      Name: 'Alice',
      Location: 'PJSIP/1',
      Status: 2,
      Paused: 1,
      PausedReason: 'rest',
    });
    told
      .hear('QueueStatusComplete')
      .joins('c1')
      .hear('CoreShowChannel', { Uniqueid: 'c0' })
      .hear('CoreShowChannelsComplete');
    expect(told.types()).toEqual(['link-up', 'picture', 'visit-offered']);
    expect(lastPicture(told)).toMatchObject({ restarted: false, calls: ['c0'] });
    expect(lastPicture(told)?.queues[0]?.members).toMatchObject([
      { seat: 'PJSIP/1', device: 'in-use', reason: 'rest' },
    ]);
  });

  test('has no calls where the exchange refuses them, or never answers', () => {
    expect(lastPicture(new AmiDay().up().picture([], null))?.calls).toBeNull();
    const silent = new AmiDay().up().hear('QueueParams', { Queue: 'sales' }).hear('QueueStatusComplete').joins('c1');
    silent.at(4).tick();
    expect(lastPicture(silent)?.calls).toBeNull();
    expect(silent.of('visit-offered')).toMatchObject([{ at: 1_000_000 }]);
  });

  test('carries in who waits, dated by the wait, and does not count a join that was on its way', () => {
    const told = new AmiDay()
      .up()
      .at(100)
      .picture([{ call: 'c1', wait: 0 }], ['c1'])
      .joins('c1')
      .at(104)
      .hangsUp('c1');
    told.abandons('c1', 4).leaves('c1').hear('Hangup', { Uniqueid: 'c1' });
    const visit = lastPicture(told)?.queues[0]?.waiting[0]?.visit;
    expect(told.of('visit-offered')).toEqual([]);
    expect(told.of('visit-abandoned')).toMatchObject([{ visit }]);
  });

  test('finds the same visit again after a gap, but not a later visit of the same caller', () => {
    const told = new AmiDay().up().joins('c1').joins('c2').at(20).down().at(30).up();
    told.picture([
      { call: 'c1', wait: 30 },
      { call: 'c2', wait: 4 },
    ]);
    const [first, second] = told.of('visit-offered').map(({ visit }) => visit);
    const [again, other] = lastPicture(told)?.queues[0]?.waiting.map(({ visit }) => visit) ?? [];
    expect(again).toBe(first);
    expect(other).not.toBe(second);
  });

  test('in the middle of a link takes nobody away who is about to be heard of, and adds nobody', () => {
    const told = new AmiDay()
      .up()
      .picture([])
      .joins('c1')
      .at(60)
      .picture([{ call: 'c2', wait: 0 }], []);
    const waiting = lastPicture(told)?.queues[0]?.waiting.map(({ call }) => call);
    expect(waiting).toEqual(['c1']);
    expect(told.joins('c2').of('visit-offered')).toHaveLength(2);
  });

  test('in the middle of a link keeps a talk alive until its end is heard', () => {
    const told = new AmiDay().up().picture([]).talking('c1', 'PJSIP/1', 'd1').at(60).picture([], ['other']);
    expect(lastPicture(told)?.calls).toEqual(['other', 'c1']);
  });

  test('after a gap still shows a talk under its call when the caller has gone on as another channel', () => {
    const told = new AmiDay().up().picture([]).talking('c1', 'PJSIP/1', 'd1').at(60);
    told.optimizes('1', { one: 'x1', two: 'c1', source: 'trunk' }).down().at(70).up().picture([], ['trunk', 'd1']);
    expect(lastPicture(told)?.calls).toEqual(['trunk', 'd1', 'c1']);
    told.completes('PJSIP/1', { Uniqueid: 'trunk', DestUniqueid: 'd1' });
    expect(told.of('visit-completed')).toMatchObject([{ visit: told.of('visit-offered')[0]?.visit }]);
  });

  test('of nothing at all is a picture too', () => {
    const told = new AmiDay().up().hear('QueueStatusComplete').hear('CoreShowChannelsComplete');
    expect(lastPicture(told)).toMatchObject({ queues: [], calls: [] });
  });
});

describe('an exchange that began anew', () => {
  test('is known by its start after a crash, and forgets every call', () => {
    const told = greeted(600)
      .picture([])
      .joins('c1')
      .at(100)
      .down()
      .at(110)
      .up()
      .hear('FullyBooted', { Uptime: 2 })
      .picture([]);
    expect(told.of('picture').map(({ restarted }) => restarted)).toEqual([false, true]);
    told.abandons('c1', 100).leaves('c1').at(120).tick();
    expect(told.types()).not.toContain('visit-left');
  });

  test('is not assumed after a mere gap', () => {
    const told = greeted(600).picture([]).at(100).down().at(110).up().hear('FullyBooted', { Uptime: 710 }).picture([]);
    expect(told.of('picture').map(({ restarted }) => restarted)).toEqual([false, false]);
  });

  test('is known by its goodbye when it does not tell its uptime', () => {
    const told = new AmiDay().up().picture([]).hear('Shutdown', { Restart: 'True' }).down().at(5).up().picture([]);
    expect(told.of('link-down')).toMatchObject([{ reason: 'shutdown' }]);
    expect(told.of('picture').map(({ restarted }) => restarted)).toEqual([false, true]);
  });

  test('is disproved by a call that lived through, whatever the clocks say', () => {
    const told = greeted(600).picture([]).talking('c1', 'PJSIP/1', 'd1').at(3600).down().at(3601).up();
    told.hear('FullyBooted', { Uptime: 700 }).picture([], ['c1', 'd1']);
    expect(lastPicture(told)?.restarted).toBe(false);
  });

  test('is known to a process that knows when the exchange began or was last heard', () => {
    const earlier = (exchangeStartedAt: number | null, lastHeardAt: number | null) => ({
      earlier: { exchangeStartedAt, lastHeardAt },
    });
    expect(lastPicture(greeted(10, earlier(900_000, null)).picture([]))?.restarted).toBe(true);
    expect(lastPicture(greeted(100, earlier(900_000, null)).picture([]))?.restarted).toBe(false);
    expect(lastPicture(greeted(10, earlier(null, 980_000)).picture([]))?.restarted).toBe(true);
    expect(lastPicture(greeted(10).picture([]))?.restarted).toBe(false);
  });
});
