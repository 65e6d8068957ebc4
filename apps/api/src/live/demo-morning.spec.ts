import { canonicalDay, openFloor } from '@zhiban/acd-days';
import type { AcdEvent } from '@zhiban/acd-events';
import { applyEvent, createFloor, floorToJson } from '@zhiban/live-state';
import { expect, test } from 'vitest';
import { demoFloor, demoSeed, demoWorldFrom } from '../platform/demo';
import { DemoMorning } from './demo-morning';

const minute = 60_000;
const eight = Date.parse('2026-11-23T08:00:00+08:00');
const told = eight + 3 * 60 * minute;
const linked = told + 10_417;
const worldFrom = demoWorldFrom(told);

/** The day of the simulator: a world of its own, opened as its command line says. */
function exchange(from: number, to: number): AcdEvent[] {
  const { plan } = demoFloor();
  return [...canonicalDay(openFloor(plan, demoSeed, worldFrom), from, to)];
}

function floorOf(events: Iterable<AcdEvent>) {
  const floor = createFloor({ wrapUpMs: () => 10_000 });
  const gaps: string[] = [];
  for (const event of events) {
    for (const { kind } of applyEvent(floor, event)) if (kind.startsWith('gap')) gaps.push(kind);
  }
  return { floor: floorToJson(floor), gaps };
}

test('the live link joins onto the told morning without a gap, and no seat forgets since when', () => {
  const morning = new DemoMorning(worldFrom, eight);
  const before = [...morning.until(told)].flat();
  const live = exchange(linked, linked + 5 * minute);
  const joined = morning.join(live.slice(0, 1)) ?? [];
  expect(before.at(-1)?.at).toBeLessThan(told);
  expect(joined.length).toBeGreaterThan(5);

  const demo = floorOf([...before, ...joined, ...live.slice(1)]);
  expect(demo.gaps).toEqual(['gap-ended']);
  const whole = floorOf(exchange(eight, linked + 5 * minute));
  expect(demo.floor.seats).toEqual(whole.floor.seats);
  expect(demo.floor.talks).toEqual(whole.floor.talks);
  expect(demo.floor.talks.length).toBeGreaterThan(10);
});

test('a later link is a gap like any other, and what is no link passes', () => {
  const morning = new DemoMorning(worldFrom, eight);
  expect([...morning.until(eight + minute)].length).toBeGreaterThan(0);
  const [up, picture] = exchange(eight + 2 * minute, eight + 2 * minute + 1) as [AcdEvent, AcdEvent];
  expect(morning.join([picture])).toBeNull();
  expect(morning.join([up, picture])?.at(-1)).toEqual(picture);
  expect(morning.join([up, picture])).toBeNull();
});
