import { callDay, restlessDay } from '@zhiban/testing';
import { type SeatState } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { applyEvent } from './apply-event';
import type { Fact } from './facts';
import { type Floor, createFloor, noSeats } from './floor';
import { seatState } from './seat-state';
import { advanceFloor } from './seat-steps';

function floorAfter(
  day: { events: ReturnType<typeof restlessDay> },
  wrapUpSeconds = 0,
): { floor: Floor; facts: Fact[] } {
  const floor = createFloor({ wrapUpMs: () => wrapUpSeconds * 1000 });
  return { floor, facts: day.events.flatMap((event) => applyEvent(floor, event)) };
}

const staffed = () => callDay().at('09:00:00').linkUp().joined('sales', '1001').joined('support', '1001');

describe('what a seat shows', () => {
  test('from idle over ringing and talking to after-call work and back to idle when its time is up', () => {
    const day = staffed().at('09:01:00').offered('sales', 'v1', { caller: '138' });
    const seen: (SeatState | undefined)[] = [];
    const floor = createFloor({ wrapUpMs: () => 30_000 });
    const look = (time: string) => {
      day.events.splice(0).forEach((event) => applyEvent(floor, event));
      seen.push(seatState(floor, '1001', day.instant(time))?.state);
    };
    look('09:01:00');
    day.at('09:01:01').rings('v1', '1001');
    look('09:01:01');
    day.at('09:01:04').answered('v1', '1001');
    look('09:01:04');
    expect(seatState(floor, '1001', day.instant('09:01:30'))).toMatchObject({
      since: day.instant('09:01:04'),
      call: { visit: 'v1', queue: 'sales', caller: '138', waitMs: 4000 },
    });
    day.at('09:02:00').hold('1001');
    look('09:02:00');
    day.at('09:02:10').unhold('1001').at('09:03:00').completed('v1', '1001');
    look('09:03:29.999');
    look('09:03:30');
    expect(seen).toEqual(['idle', 'ringing', 'talking', 'hold', 'after-call', 'idle']);
    expect(seatState(floor, '1001', day.instant('09:05:00'))).toMatchObject({ since: day.instant('09:03:30') });
  });

  test('a phone that the exchange cannot reach is not on duty, however long its seat stays a member', () => {
    const day = staffed().at('09:01:00').device('1001', 'unavailable');
    const { floor } = floorAfter(day);
    expect(seatState(floor, '1001', day.instant('09:01:01'))).toMatchObject({ state: 'logged-out' });
    expect(floor.queues.get('sales')?.counts).toMatchObject({ onDuty: 0, idle: 0, loggedOut: 1 });
    day.events.splice(0);
    day
      .at('09:02:00')
      .device('1001', 'idle')
      .events.forEach((event) => applyEvent(floor, event));
    expect(seatState(floor, '1001', day.instant('09:02:01'))).toMatchObject({ state: 'idle' });
    expect(floor.queues.get('sales')?.counts).toMatchObject({ onDuty: 1, idle: 1, loggedOut: 0 });
  });

  test('a phone that rings for a call beside the queues rings, and lets nothing ring out', () => {
    const day = staffed().at('09:01:00').device('1001', 'ringing');
    const ringing = floorAfter(day).floor;
    expect(seatState(ringing, '1001', day.instant('09:01:01'))).toMatchObject({ state: 'ringing', call: null });
    day.at('09:01:20').device('1001', 'idle');
    expect(seatState(floorAfter(day).floor, '1001', day.instant('09:01:21'))).toMatchObject({
      state: 'idle',
      missedRingAt: null,
    });
  });

  test('who unplugs the phone after a talk has ended the after-call work', () => {
    const day = staffed().offered('sales', 'v1').answered('v1', '1001').after(60).completed('v1', '1001');
    const { floor, facts } = floorAfter({ events: day.after(5).device('1001', 'unavailable').events }, 30);
    expect(seatState(floor, '1001', day.instant('09:01:06'))).toMatchObject({ state: 'logged-out' });
    expect(facts.find((fact) => fact.kind === 'after-call')).toMatchObject({ ms: 5000 });
  });

  test('a pause outlives the phone: who went to lunch and unplugged it is at lunch', () => {
    const day = staffed().paused('1001', 'lunch').device('1001', 'unavailable');
    expect(seatState(floorAfter(day).floor, '1001', day.instant('09:05:00'))).toMatchObject({ state: 'not-ready' });
  });

  test('who logs in with the phone in hand is in a conversation of their own', () => {
    const day = callDay().at('09:00:00').linkUp().joined('sales', '1001', { device: 'in-use' });
    const { floor } = floorAfter(day);
    expect(seatState(floor, '1001', day.instant('09:00:01'))).toMatchObject({
      state: 'talking',
      call: { visit: null },
    });
    day.events.splice(0);
    day
      .at('09:00:20')
      .device('1001', 'idle')
      .events.forEach((event) => applyEvent(floor, event));
    expect(seatState(floor, '1001', day.instant('09:00:21'))).toMatchObject({ state: 'idle' });
  });

  test('a pause in every queue while talking is a pause requested; the seat is not ready from the end of the talk', () => {
    const day = staffed().offered('sales', 'v1').answered('v1', '1001').at('09:02:00').paused('1001', 'lunch');
    const { floor } = floorAfter(day, 30);
    expect(seatState(floor, '1001', day.instant('09:02:30'))).toMatchObject({
      state: 'talking',
      also: 'pause-requested',
      reason: 'lunch',
      since: day.instant('09:00:00'),
    });
    const end = day.at('09:03:00').completed('v1', '1001').events.at(-1);
    if (end) applyEvent(floor, end);
    expect(seatState(floor, '1001', day.instant('09:03:01'))).toMatchObject({
      state: 'not-ready',
      also: null,
      reason: 'lunch',
      since: day.instant('09:03:00'),
    });
  });

  test('a pause in some queues only leaves the seat idle, partly paused', () => {
    const day = staffed().at('09:02:00').paused('1001', 'training', 'support');
    expect(seatState(floorAfter(day).floor, '1001', day.instant('09:02:01'))).toMatchObject({
      state: 'idle',
      also: 'partly-paused',
      paused: true,
    });
  });

  test('leaving the queue in which it was not paused makes a seat not ready', () => {
    const day = staffed().at('09:02:00').paused('1001', null, 'support').after(5).parted('sales', '1001');
    expect(seatState(floorAfter(day).floor, '1001', day.instant('09:02:10'))?.state).toBe('not-ready');
  });

  test('a second pause with another reason counts anew, one with the same reason goes on', () => {
    const day = staffed().at('09:02:00').paused('1001', 'meeting').after(2).paused('1001', 'training').after(15);
    const { facts } = floorAfter(day.paused('1001', 'training').after(1).unpaused('1001'));
    const pauses = facts.filter((fact) => fact.kind === 'pause-ended' && fact.queue === 'sales');
    expect(pauses).toMatchObject([
      { reason: 'meeting', from: day.instant('09:02:00'), at: day.instant('09:02:02') },
      { reason: 'training', from: day.instant('09:02:02'), at: day.instant('09:02:18') },
    ]);
  });

  test('a phone in use without a visit is a conversation beside the queues', () => {
    const day = staffed().at('09:02:00').device('1001', 'in-use');
    const { floor } = floorAfter(day);
    expect(seatState(floor, '1001', day.instant('09:02:10'))).toMatchObject({
      state: 'talking',
      since: day.instant('09:02:00'),
      call: { visit: null, queue: null },
    });
  });

  test('the phone still in use after a transfer is after-call work since the completion, not a new conversation', () => {
    const day = staffed().offered('sales', 'v1').device('1001', 'in-use').answered('v1', '1001');
    day.at('09:02:00').completed('v1', '1001', { endedBy: 'blind-transfer' });
    const { floor } = floorAfter(day, 30);
    expect(seatState(floor, '1001', day.instant('09:02:40'))).toMatchObject({
      state: 'after-call',
      since: day.instant('09:02:00'),
    });
    const down = day.at('09:02:45').device('1001', 'idle').events.at(-1);
    if (down) applyEvent(floor, down);
    expect(seatState(floor, '1001', day.instant('09:02:45'))?.state).toBe('idle');
  });

  test('the next ring ends after-call work early, and the time counts in full', () => {
    const day = staffed().offered('sales', 'v1').answered('v1', '1001').at('09:02:00').completed('v1', '1001');
    day.offered('sales', 'v2').at('09:02:12').rings('v2', '1001');
    const { facts } = floorAfter(day, 30);
    expect(facts.filter((fact) => fact.kind === 'after-call')).toMatchObject([{ queue: 'sales', ms: 12_000 }]);
  });

  test('a ring that was let out marks the seat until its next answer', () => {
    const day = staffed()
      .offered('sales', 'v1')
      .rings('v1', '1001')
      .at('09:00:20')
      .ringEnded('v1', '1001', 'no-answer');
    const { floor } = floorAfter(day);
    expect(seatState(floor, '1001', day.instant('09:01:00'))?.missedRingAt).toBe(day.instant('09:00:20'));
    const answer = day.at('09:01:00').answered('v1', '1001').events.at(-1);
    if (answer) applyEvent(floor, answer);
    expect(seatState(floor, '1001', day.instant('09:01:00'))?.missedRingAt).toBeNull();
  });

  test('who leaves the last queue is logged out, and that queue remembers', () => {
    const day = staffed().at('09:02:00').parted('sales', '1001').parted('support', '1001');
    const { floor } = floorAfter(day);
    expect(seatState(floor, '1001', day.instant('09:02:00'))?.state).toBe('logged-out');
    expect(floor.queues.get('sales')?.counts).toEqual({ ...noSeats(), loggedOut: 1 });
  });
});

describe('time in state', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'has no hole and no overlap, and the counts agree with the seats (seed %i)',
    (seed) => {
      const floor = createFloor({ wrapUpMs: (queue) => (queue === 'sales' ? 12_000 : 0) });
      const reached = new Map<string, number>();
      const dutySince = new Map<string, number>();
      let onDuty = 0;
      let inState = 0;
      const take = (fact: Fact) => {
        if (fact.kind !== 'seat-moved') return;
        const { seat, was, at } = fact;
        expect(was.from, `seed ${seed}, seat ${seat}`).toBe(reached.get(seat) ?? was.from);
        reached.set(seat, at);
        if (was.state !== 'logged-out') inState += at - was.from;
        if (was.state === 'logged-out') dutySince.set(seat, at);
        else if (fact.state === 'logged-out') onDuty += at - (dutySince.get(seat) ?? NaN);
      };
      for (const event of restlessDay(seed)) for (const fact of applyEvent(floor, event)) take(fact);
      advanceFloor(floor, floor.clock + 60_000, take);
      for (const [seat, { shown }] of floor.seats) {
        if (shown.state === 'logged-out') continue;
        onDuty += floor.clock - (dutySince.get(seat) ?? NaN);
        inState += floor.clock - shown.from;
      }
      expect(inState).toBe(onDuty);
      expect(inState).toBeGreaterThan(0);
      expectCountsToAgree(floor);
    },
  );
});

const keys = { 'after-call': 'afterCall', 'not-ready': 'notReady', 'logged-out': 'loggedOut' } as const;

function expectCountsToAgree(floor: Floor): void {
  for (const queue of floor.queues.values()) {
    const counted = noSeats();
    for (const seat of floor.seats.values()) {
      const { state } = seat.shown;
      const belongs = queue.members.has(seat.seat) || (state === 'logged-out' && seat.former.has(queue.queue));
      if (!belongs) continue;
      counted[state in keys ? keys[state as keyof typeof keys] : (state as 'idle')] += 1;
      if (state !== 'logged-out') counted.onDuty += 1;
    }
    expect(queue.counts).toEqual(counted);
  }
}
