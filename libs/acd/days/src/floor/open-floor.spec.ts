import { beforeAll, describe, expect, test } from 'vitest';
import { busyDay, eventsPerCall } from '../plan/busy-day';
import { demoCentre } from '../plan/demo-centre';
import type { FloorWorld } from './floor-world';
import type { FloorFact } from './floor.types';
import { openFloor, worldStartOf } from './open-floor';
import { restart } from './incidents';

const hour = 3_600_000;
const eight = Date.parse('2026-11-19T08:00:00+08:00');
const centre = demoCentre('spec');

/** One line per fact: enough to tell two histories apart. */
function history(world: FloorWorld, to: number): string[] {
  const lines: string[] = [];
  world.listen((fact) => lines.push(`${fact.at} ${fact.type} ${subject(fact)}`));
  world.runTo(to);
  return lines;
}

function subject(fact: FloorFact): string {
  if ('visit' in fact) return fact.visit.id;
  if ('ring' in fact) return `${fact.ring.visit.id} ${fact.ring.channel.uniqueid}`;
  if ('talk' in fact) return `${fact.talk.visit.id} ${fact.talk.bridge}`;
  return 'member' in fact ? `${fact.member.seat.agent.seat} ${fact.member.reason}` : '';
}

const floor = (seed: string) => openFloor(centre.plan, seed, worldStartOf(eight, centre.plan));

describe('a day that can be repeated', () => {
  test('the same seed and start tell the same history, however often one stops to look', () => {
    const once = history(floor('one'), eight + hour);
    const world = floor('one');
    const lines = history(world, eight - hour);
    for (let at = eight - hour; at <= eight + hour; at += 61_007) world.runTo(at);
    world.runTo(eight + hour);
    expect(once.length).toBeGreaterThan(3_000);
    expect(lines).toEqual(once);
  });

  test('another seed tells another one', () => {
    expect(history(floor('one'), eight)).not.toEqual(history(floor('two'), eight));
  });

  test('the world of a business day begins two hours before it', () => {
    expect(worldStartOf(eight, centre.plan)).toBe(eight - 2 * hour);
    expect(worldStartOf(eight - 1, centre.plan)).toBe(eight - 26 * hour);
  });
});

describe("a bank's day", () => {
  const world = floor('day');
  const missedSeconds: number[] = [];
  let afternoon = { onDuty: 0, talking: 0 };
  const longest = { pause: 0 };
  const reasons = new Set<string>();
  const arrivals = new Map<number, number>();

  beforeAll(() => {
    world.listen((fact) => {
      if (fact.type === 'ring-missed') missedSeconds.push(fact.ringSeconds);
      if (fact.type === 'member-paused' && fact.member.paused) reasons.add(fact.member.reason);
      if (fact.type === 'call-arrived') {
        const past = Math.floor((fact.at - eight) / hour);
        arrivals.set(past, (arrivals.get(past) ?? 0) + 1);
      }
      if (fact.type === 'member-paused' && !fact.member.paused) {
        longest.pause = Math.max(longest.pause, fact.at - fact.member.pausedAt);
      }
    });
    world.runTo(eight + 6 * hour);
    const here = world.seats.filter((s) => s.members.length > 0);
    afternoon = { onDuty: here.length, talking: here.filter((s) => s.talk).length };
    world.runTo(eight + 24 * hour);
  });

  const sum = (
    pick: (page: { answered: number; abandoned: number; offered: number; leftOtherwise: number }) => number,
  ) => [...world.ledger.queues.values()].reduce((total, page) => total + pick(page), 0);

  test('every visit ends once: offered are answered, abandoned, gone otherwise, lost or waiting', () => {
    for (const [name, page] of world.ledger.queues) {
      const waiting = world.queue(name).waiting.length;
      expect(page.answered + page.abandoned + page.leftOtherwise + page.lost + waiting, name).toBe(page.offered);
    }
    expect(sum((p) => p.offered)).toBeGreaterThan(8_000);
  });

  test('few callers give up, and some do', () => {
    const ratio = sum((p) => p.abandoned) / sum((p) => p.offered);
    expect(ratio).toBeGreaterThan(0.015);
    expect(ratio).toBeLessThan(0.09);
    expect(sum((p) => p.leftOtherwise)).toBeGreaterThan(0);
  });

  test('two in the afternoon: nearly everybody is there and about half of them talk', () => {
    expect(afternoon.onDuty).toBeGreaterThan(74);
    expect(afternoon.onDuty).toBeLessThanOrEqual(84);
    expect(afternoon.talking).toBeGreaterThan(28);
  });

  test('the height before noon, a second one in the afternoon, little at night', () => {
    const at = (past: number) => arrivals.get(past) ?? 0;
    expect(at(2)).toBeGreaterThan(at(0));
    expect(at(7)).toBeGreaterThan(at(5) * 0.95);
    expect(at(18)).toBeLessThan(at(2) / 10);
  });

  test('pauses have their reasons, or none, and somebody stays away for more than ten minutes', () => {
    expect([...reasons]).toEqual(expect.arrayContaining(['meal', 'rest', 'short-leave', 'training', '', 'Auto-Pause']));
    expect(longest.pause).toBeGreaterThan(600_000);
    expect(longest.pause).toBeLessThan(2 * hour);
  });

  test('a missed ring lasts as long as the queue lets it ring', () => {
    expect(missedSeconds.length).toBeGreaterThan(20);
    for (const seconds of missedSeconds) expect([14, 15, 16]).toContain(seconds);
  });
});

describe('a restart of the exchange', () => {
  test('loses every call, keeps members and pauses, and calls come again', () => {
    const world = floor('restart');
    world.runTo(eight + 3 * hour);
    const members = world.seats.reduce((n, s) => n + s.members.length, 0);
    const paused = world.seats.filter((s) => s.members.some((m) => m.paused)).length;
    const waiting = [...world.queues.values()].reduce((n, q) => n + q.waiting.length, 0);
    const lostBefore = [...world.ledger.queues.values()].reduce((n, p) => n + p.lost, 0);
    restart(world);
    expect(world.calls.size).toBe(0);
    expect(world.seats.filter((s) => s.talk || s.ring)).toEqual([]);
    expect([...world.ledger.queues.values()].reduce((n, p) => n + p.lost, 0) - lostBefore).toBe(waiting);
    world.runTo(world.now + 3_000);
    expect(world.seats.reduce((n, s) => n + s.members.length, 0)).toBe(members);
    expect(world.seats.filter((s) => s.members.some((m) => m.paused)).length).toBe(paused);
    world.runTo(world.now + 60_000);
    expect(world.calls.size).toBeGreaterThan(5);
  });
});

test('a busy floor takes calls at the wanted rate with three of four agents busy', () => {
  const plan = busyDay({ agents: 300, queues: 12, eventsPerSecond: 400 });
  const world = openFloor(plan, 'busy', eight);
  world.runTo(eight + hour / 4);
  const offered = [...world.ledger.queues.values()].reduce((n, p) => n + p.offered, 0);
  world.runTo(eight + hour / 2);
  const more = [...world.ledger.queues.values()].reduce((n, p) => n + p.offered, 0) - offered;
  expect(more / (hour / 4 / 1000)).toBeGreaterThan((400 / eventsPerCall) * 0.9);
  expect(more / (hour / 4 / 1000)).toBeLessThan((400 / eventsPerCall) * 1.15);
  const busy = world.seats.filter((s) => s.talk || s.ring || s.wrapUntil > world.now).length;
  expect(busy / 300).toBeGreaterThan(0.6);
  expect(busy / 300).toBeLessThan(0.95);
});
