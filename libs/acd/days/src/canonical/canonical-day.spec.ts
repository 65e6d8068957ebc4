import { acdEvent, type AcdEvent } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { dropLink, restart } from '../floor/incidents';
import { openFloor, worldStartOf } from '../floor/open-floor';
import { demoCentre } from '../plan/demo-centre';
import { canonicalDay } from './canonical-day';

const minute = 60_000;
const nine = Date.parse('2026-11-19T09:00:00+08:00');
const { plan } = demoCentre('spec', { incidents: false });
const world = () => openFloor(plan, 'spec', worldStartOf(nine, plan));
const told = (from: number, to: number) => [...canonicalDay(world(), from, to)];
const ofType = <T extends AcdEvent['type']>(events: AcdEvent[], type: T) =>
  events.filter((e): e is Extract<AcdEvent, { type: T }> => e.type === type);

describe('a past stretch of the day in canonical events', () => {
  const events = told(nine, nine + 20 * minute);

  test('begins with the link and a picture of a living floor', () => {
    expect(events.slice(0, 2).map((e) => e.type)).toEqual(['link-up', 'picture']);
    const picture = ofType(events, 'picture')[0];
    expect(picture?.calls?.length).toBeGreaterThan(10);
    expect(picture?.queues.map((q) => q.queue)).toEqual(plan.queues.map((q) => q.queue));
  });

  test('keeps the contract, the order of time, the span, and gives no id twice', () => {
    for (const event of events) expect(acdEvent.safeParse(event).error?.issues ?? []).toEqual([]);
    expect(events.map((e) => e.at)).toEqual(events.map((e) => e.at).sort((a, b) => a - b));
    expect(events.every((e) => e.at >= nine && e.at < nine + 20 * minute)).toBe(true);
    expect(new Set(events.map((e) => e.id)).size).toBe(events.length);
  });

  test('every visit that ends was offered or found in the picture', () => {
    const known = new Set(ofType(events, 'visit-offered').map((e) => e.visit));
    for (const queue of ofType(events, 'picture')[0]?.queues ?? []) queue.waiting.forEach((w) => known.add(w.visit));
    const ended = [...ofType(events, 'visit-answered'), ...ofType(events, 'visit-abandoned')];
    expect(ended.length).toBeGreaterThan(100);
    expect(ended.filter((e) => !known.has(e.visit))).toEqual([]);
  });

  test('two stretches that touch tell together what one tells, but for the picture between them', () => {
    const middle = nine + 7 * minute + 123;
    const inTwo = [...told(nine, middle), ...told(middle, nine + 20 * minute).slice(2)];
    const facts = (list: AcdEvent[]) => list.map(({ id, ...rest }) => (void id, rest));
    expect(facts(inTwo)).toEqual(facts(events));
  });

  test('its end is where the floor stands for whoever listens on', () => {
    const floor = world();
    const heard = [...canonicalDay(floor, nine, nine + 20 * minute)];
    const open = new Set(
      ofType(heard, 'picture').flatMap((p) => p.queues.flatMap((q) => q.waiting.map((w) => w.visit))),
    );
    for (const event of heard) {
      if (event.type === 'visit-offered') open.add(event.visit);
      if (event.type === 'visit-answered' || event.type === 'visit-abandoned' || event.type === 'visit-left') {
        open.delete(event.visit);
      }
    }
    const waiting = [...floor.queues.values()].flatMap((q) => q.waiting.map((v) => v.id));
    expect([...open].sort()).toEqual(waiting.sort());
  });
});

describe('gaps', () => {
  test('a cut link is a gap that ends with a picture, and nothing is told between', () => {
    const floor = world();
    const day = canonicalDay(floor, nine, nine + 5 * minute);
    day.next();
    const cutAt = floor.now + 90_000;
    floor.after(90_000, () => dropLink(floor, 20_000));
    const events = [...day];
    const down = events.findIndex((e) => e.type === 'link-down');
    expect(events.slice(down, down + 3).map((e) => e.type)).toEqual(['link-down', 'link-up', 'picture']);
    expect(events[down]).toMatchObject({ reason: 'closed', at: cutAt });
    expect(events[down + 2]).toMatchObject({ restarted: false, at: cutAt + 21_000 });
  });

  test('a restart is told as such: the picture afterwards has no calls of before', () => {
    const floor = world();
    const day = canonicalDay(floor, nine, nine + 5 * minute);
    day.next();
    floor.after(90_000, () => restart(floor));
    const events = [...day];
    expect(ofType(events, 'link-down')).toMatchObject([{ reason: 'shutdown' }]);
    const picture = ofType(events, 'picture')[1];
    expect(picture?.restarted).toBe(true);
    expect(picture?.queues.flatMap((q) => q.members).length).toBeGreaterThan(60);
  });

  test('a world that is already further refuses', () => {
    const floor = world();
    floor.runTo(nine + 1);
    expect(() => canonicalDay(floor, nine, nine + minute).next()).toThrow(RangeError);
  });
});
