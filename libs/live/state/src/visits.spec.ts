import { callDay, restlessDay } from '@zhiban/testing';
import { describe, expect, test } from 'vitest';
import { applyEvent } from './apply-event';
import type { Fact, FactOf } from './facts';
import { type Floor, createFloor } from './floor';
import { oldestWaiting, waitingIn, waitingLongerThan } from './waiting';

const floorOf = (wrapUpSeconds = 0): Floor => createFloor({ wrapUpMs: () => wrapUpSeconds * 1000 });
const live = (events: ReturnType<typeof restlessDay>, floor = floorOf()): Fact[] =>
  events.flatMap((event) => applyEvent(floor, event));
const of = <K extends Fact['kind']>(facts: Fact[], kind: K): FactOf<K>[] =>
  facts.filter((fact): fact is FactOf<K> => fact.kind === kind);

describe('visits', () => {
  test('a caller who waits 7 s and is answered has waited 7 s, of which the phone rang for 4 s', () => {
    const day = callDay().at('09:00:00').linkUp().offered('sales', 'v1');
    day.at('09:00:03').rings('v1', '1001').at('09:00:07').answered('v1', '1001');
    expect(of(live(day.events), 'answered')).toEqual([
      {
        kind: 'answered',
        at: day.instant('09:00:07'),
        queue: 'sales',
        visit: 'v1',
        seat: '1001',
        waitMs: 7000,
        ringMs: 4000,
      },
    ]);
  });

  test('what the exchange says of wait and ring goes before the times of the events', () => {
    const day = callDay().at('09:00:00').linkUp().offered('sales', 'v1');
    day.at('09:00:07').answered('v1', '1001', { waitMs: 6000, ringMs: 2000 });
    expect(of(live(day.events), 'answered')[0]).toMatchObject({ waitMs: 6000, ringMs: 2000 });
  });

  test('a visit that timed out and is offered to another queue has overflowed, to the same queue it has not', () => {
    const day = callDay().at('09:00:00').linkUp().offered('sales', 'v1', { call: 'c1' });
    day.at('09:00:12').left('v1', 'timed-out').after(1).offered('sales', 'v2', { call: 'c1' });
    day.after(9).left('v2', 'timed-out').after(1).offered('support', 'v3', { call: 'c1' });
    expect(of(live(day.events), 'reclassified')).toEqual([
      {
        kind: 'reclassified',
        at: day.instant('09:00:23'),
        queue: 'sales',
        visit: 'v2',
        leftAt: day.instant('09:00:22'),
      },
    ]);
  });

  test('an event that comes twice counts once, one of an unknown visit not at all', () => {
    const day = callDay().at('09:00:00').linkUp().offered('sales', 'v1').offered('sales', 'v1');
    day.after(5).abandoned('v1').abandoned('v1').offered('sales', 'v1').left('v9', 'timed-out');
    const floor = floorOf();
    const facts = live(day.events, floor);
    expect(facts.map((fact) => fact.kind)).toEqual(['gap-ended', 'offered', 'abandoned']);
    expect(floor.odd).toBe(4);
  });

  test('a clock that goes back makes no negative wait', () => {
    const day = callDay().at('09:00:10').linkUp().offered('sales', 'v1').at('09:00:04').abandoned('v1');
    expect(of(live(day.events), 'abandoned')[0]).toMatchObject({ waitMs: 0, at: day.instant('09:00:10') });
  });

  test('the oldest caller and those past a threshold are known at once', () => {
    const floor = floorOf();
    const day = callDay().at('09:00:00').linkUp().offered('sales', 'v1').after(10).offered('sales', 'v2');
    live(day.events, floor);
    expect(oldestWaiting(floor, 'sales')?.visit).toBe('v1');
    expect(waitingIn(floor, 'sales')).toBe(2);
    expect(waitingLongerThan(floor, 'sales', 20_000, day.instant('09:00:21'))).toBe(1);
    expect(waitingLongerThan(floor, 'sales', 20_000, day.instant('09:00:20'))).toBe(0);
  });
});

describe('talks', () => {
  test('hold is a part of the talk, and an end of hold without its beginning is none', () => {
    const day = callDay().at('09:00:00').linkUp().offered('sales', 'v1').answered('v1', '1001').after(5).unhold('1001');
    day.after(5).hold('1001').after(20).unhold('1001').after(30).completed('v1', '1001');
    expect(of(live(day.events), 'completed')[0]).toMatchObject({ talkMs: 60_000, holdMs: 20_000 });
  });

  test('a completion that names no visit ends the older talk of that seat and queue, even after the next answer', () => {
    const day = callDay().at('09:00:00').linkUp().offered('sales', 'v1').offered('sales', 'v2').answered('v1', '1001');
    day.after(60).answered('v2', '1001').after(2).completed('v1', '1001', { visit: null, queue: 'sales' });
    const floor = floorOf();
    expect(of(live(day.events, floor), 'completed')[0]).toMatchObject({ visit: 'v1', talkMs: 62_000 });
    expect([...floor.talks.keys()]).toEqual(['v2']);
  });

  test('a completion of a call that was answered unseen leaves the talk that the seat is in alone', () => {
    const day = callDay().at('09:00:00').linkUp().offered('sales', 'v1').answered('v1', '1001');
    day.after(4).completed('v0', '1001', { visit: null, call: 'v0', queue: 'sales', talkMs: 17_000 });
    day.after(2).completed('v1', '1001', { talkMs: 6000 });
    const done = of(live(day.events), 'completed');
    expect(done.map(({ visit, talkMs }) => [visit, talkMs])).toEqual([
      [null, 17_000],
      ['v1', 6000],
    ]);
  });

  test('a completion that names the call alone ends the talk of that call', () => {
    const day = callDay().at('09:00:00').linkUp().offered('sales', 'v1').answered('v1', '1001').offered('sales', 'v2');
    day.answered('v2', '1001').after(9).completed('v2', '1001', { visit: null, call: 'v2', queue: 'sales' });
    expect(of(live(day.events), 'completed')).toMatchObject([{ visit: 'v2' }]);
  });

  test('the end of a talk that began unseen counts as handled if the exchange says how long it was', () => {
    const day = callDay().at('09:00:00').linkUp().completed('v1', '1001', { talkMs: 30_000 });
    expect(of(live(day.events), 'completed')[0]).toMatchObject({ visit: 'v1', talkMs: 30_000 });
    expect(of(live(callDay().linkUp().completed('v1', '1001').events), 'completed')).toEqual([]);
  });
});

describe('rings', () => {
  test('when one seat answers the others stop ringing: cancelled, not rung out', () => {
    const day = callDay().at('09:00:00').linkUp().offered('sales', 'v1').rings('v1', '1001').rings('v1', '1002');
    day.after(4).answered('v1', '1001').ringEnded('v1', '1002', 'cancelled');
    const facts = live(day.events);
    expect(of(facts, 'ring-cancelled')).toMatchObject([{ seat: '1002', ringMs: 4000 }]);
    expect(of(facts, 'rung-out')).toEqual([]);
  });

  test('a ring that was picked up, but never connected, is neither cancelled nor rung out', () => {
    const day = callDay().at('09:00:00').linkUp().joined('sales', '1001').offered('sales', 'v1').rings('v1', '1001');
    const kinds = live(day.after(3).ringEnded('v1', '1001', 'picked-up').events).map(({ kind }) => kind);
    expect(kinds.slice(-2)).toEqual(['seat-moved', 'seat-moved']);
    expect(kinds).not.toContain('ring-cancelled');
  });

  test('a ring that was never seen to start can still ring out', () => {
    const day = callDay().at('09:00:00').linkUp().offered('sales', 'v1').ringEnded('v1', '1001', 'no-answer', 0);
    expect(of(live(day.events), 'rung-out')).toMatchObject([{ seat: '1001', ringMs: 0 }]);
  });
});

describe('every instant of a restless day', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    'balances in every queue, and time never goes back (seed %i)',
    (seed) => {
      const floor = floorOf(15);
      const sums = new Map<string, number>();
      let last = 0;
      for (const event of restlessDay(seed)) {
        for (const fact of applyEvent(floor, event)) {
          if (fact.kind === 'gap-began') continue;
          expect(fact.at).toBeGreaterThanOrEqual(last);
          last = fact.at;
          for (const [key, value] of Object.entries(fact)) {
            if (key.endsWith('Ms') && value !== null)
              expect(value, `${seed} ${fact.kind}.${key}`).toBeGreaterThanOrEqual(0);
          }
          const by = { offered: 1, 'carried-in': 1, answered: -1, abandoned: -1, left: -1 }[fact.kind as string];
          if (by !== undefined && 'queue' in fact && fact.queue) sums.set(fact.queue, (sums.get(fact.queue) ?? 0) + by);
        }
        for (const [queue, sum] of sums)
          expect(waitingIn(floor, queue), `seed ${seed}, ${event.id}, ${queue}`).toBe(sum);
        expect(floor.visits.size).toBe(
          [...floor.queues.keys()].reduce((all, queue) => all + waitingIn(floor, queue), 0),
        );
      }
      expect(sums.size).toBe(3);
    },
  );
});
