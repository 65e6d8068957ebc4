import { callDay } from '@zhiban/testing';
import { describe, expect, test } from 'vitest';
import { applyEvent } from './apply-event';
import type { Fact } from './facts';
import { createFloor } from './floor';
import { seatState } from './seat-state';
import { oldestWaiting, waitingIn } from './waiting';

function live(day: ReturnType<typeof callDay>) {
  const floor = createFloor({ wrapUpMs: () => 0 });
  const facts: Fact[] = day.events.flatMap((event) => applyEvent(floor, event));
  return { floor, facts, kinds: facts.map((fact) => fact.kind) };
}

const before = () =>
  callDay().at('09:00:00').linkUp().joined('sales', '1001').offered('sales', 'v1').offered('sales', 'v2');

describe('the picture after a gap', () => {
  test('who still waits goes on waiting; who does not has left in a way that nobody saw', () => {
    const day = before().at('09:00:10').linkDown().at('09:00:25').linkUp();
    day.picture({ sales: { members: ['1001'], waiting: [{ visit: 'v2', waitMs: 25_000 }] } });
    const { floor, facts } = live(day);
    expect(facts.filter((fact) => fact.kind === 'left')).toMatchObject([{ visit: 'v1', how: 'unknown' }]);
    expect(waitingIn(floor, 'sales')).toBe(1);
    expect(floor.gaps).toEqual([
      { from: 0, to: day.instant('09:00:00') },
      { from: day.instant('09:00:10'), to: day.instant('09:00:25') },
    ]);
  });

  test('a caller found waiting is carried in, dated by the wait, and stands before those who came later', () => {
    const day = callDay().at('09:00:00').linkUp().offered('sales', 'v1');
    day.at('09:00:05').picture({ sales: { waiting: ['v1', { visit: 'v0', waitMs: 60_000 }] } });
    const { floor, facts } = live(day);
    expect(facts.at(-1)).toMatchObject({ kind: 'carried-in', visit: 'v0', since: day.instant('08:59:05') });
    expect(oldestWaiting(floor, 'sales')?.visit).toBe('v0');
  });

  test('a caller whom the picture names anew is known by the call', () => {
    const day = before().at('09:00:10').linkDown().at('09:00:25').linkUp();
    day.picture({ sales: { members: ['1001'], waiting: [{ visit: 'w1', call: 'v1' }, 'v2'] } });
    const { kinds, facts } = live(day.at('09:00:30').abandoned('w1'));
    expect(kinds).not.toContain('carried-in');
    expect(facts.at(-1)).toMatchObject({ kind: 'abandoned', visit: 'w1', waitMs: 30_000 });
  });

  test('after a restart of the exchange callers and talks are lost, the talk is answered but not handled', () => {
    const day = before().answered('v1', '1001').at('09:00:10').linkDown().at('09:00:15').linkUp();
    day.picture({ sales: { members: ['1001'] } }, { restarted: true, calls: [] });
    const { floor, facts, kinds } = live(day);
    expect(facts.filter((fact) => fact.kind === 'left')).toMatchObject([{ visit: 'v2', how: 'lost' }]);
    expect(facts.filter((fact) => fact.kind === 'talk-lost')).toMatchObject([{ visit: 'v1', how: 'lost' }]);
    expect(kinds).not.toContain('completed');
    expect(seatState(floor, '1001', day.instant('09:00:20'))).toMatchObject({ state: 'idle', since: null });
  });

  test('a talk goes on where its call is alive, and has ended unseen where it is not', () => {
    const day = before().answered('v1', '1001').answered('v2', '1002').at('09:00:10').linkDown().after(5).linkUp();
    day.picture({ sales: { members: ['1001'] } }, { calls: ['v1'] });
    const { floor, facts } = live(day);
    expect([...floor.talks.keys()]).toEqual(['v1']);
    expect(facts.filter((fact) => fact.kind === 'talk-lost')).toMatchObject([{ visit: 'v2', how: 'unknown' }]);
  });

  test('members come, go and pause as the picture says; a pause is dated by the exchange', () => {
    const day = before().joined('sales', '1002').at('09:00:10').linkDown().at('09:05:00').linkUp();
    const pausedAt = day.instant('09:02:00');
    day.picture({ sales: { members: [{ seat: '1002', paused: true, reason: 'lunch', pausedAt }, '1003'] } });
    const { floor } = live(day);
    expect(seatState(floor, '1001', day.instant('09:05:00'))?.state).toBe('logged-out');
    expect(seatState(floor, '1002', day.instant('09:05:00'))).toMatchObject({ state: 'not-ready', since: pausedAt });
    expect(seatState(floor, '1003', day.instant('09:05:00'))).toMatchObject({ state: 'idle', since: null });
  });

  test('who took a call during the gap is talking, though after-call work was begun before it', () => {
    const day = callDay().at('09:00:00').linkUp().joined('sales', '1001').offered('sales', 'v1').answered('v1', '1001');
    day.at('09:01:00').completed('v1', '1001').at('09:01:05').linkDown().at('09:01:20').linkUp();
    day.picture({ sales: { members: [{ seat: '1001', device: 'in-use' }] } });
    const floor = createFloor({ wrapUpMs: () => 30_000 });
    day
      .at('09:02:00')
      .joined('sales', '1002')
      .events.forEach((event) => applyEvent(floor, event));
    expect(seatState(floor, '1001', day.instant('09:02:00'))).toMatchObject({
      state: 'talking',
      call: { visit: null },
    });
  });

  test('a silence that was noticed later is a gap since it began', () => {
    const day = before().at('09:00:25');
    day
      .linkDown({ reason: 'timeout', since: day.instant('09:00:10') })
      .after(5)
      .linkUp();
    const { floor, facts } = live(day);
    expect(floor.gaps.at(-1)).toEqual({ from: day.instant('09:00:10'), to: day.instant('09:00:30') });
    expect(facts.find((fact) => fact.kind === 'gap-began')).toMatchObject({
      at: day.instant('09:00:25'),
      from: day.instant('09:00:10'),
    });
  });

  test('nobody knows how a ring went on during a gap', () => {
    const day = before().rings('v1', '1001').at('09:00:10').linkDown().after(5).linkUp();
    const { floor, kinds } = live(day.picture({ sales: { members: ['1001'], waiting: ['v1', 'v2'] } }));
    expect(seatState(floor, '1001', day.instant('09:00:15'))?.state).toBe('idle');
    expect(kinds).not.toContain('ring-cancelled');
  });
});

test('a picture without a gap that agrees with the floor changes nothing', () => {
  const day = before().rings('v2', '1001').answered('v1', '1002').joined('sales', '1002').at('09:00:10');
  day.device('1002', 'in-use');
  const { floor } = live(
    day.picture({ sales: { members: ['1001', { seat: '1002', device: 'in-use' }], waiting: ['v2'] } }),
  );
  const same = day
    .after(5)
    .picture(
      { sales: { members: ['1001', { seat: '1002', device: 'in-use' }], waiting: [{ visit: 'v2', waitMs: 15_000 }] } },
      { calls: ['v1', 'v2'] },
    );
  const again = same.events.at(-1);
  expect(again && applyEvent(floor, again)).toEqual([]);
});

test('a link that begins while another seemed to last means that all since the last event was missed', () => {
  const day = before().at('09:00:30').linkUp();
  const { floor } = live(day);
  expect(floor.gaps.at(-1)).toEqual({ from: day.instant('09:00:00'), to: day.instant('09:00:30') });
});
