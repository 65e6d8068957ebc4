import { addDays, dayNumber } from '@zhiban/time';
import { describe, expect, test } from 'vitest';
import { openFloor, worldStartOf } from '../floor/open-floor';
import { demoCentre } from './demo-centre';
import { demoRotations, demoShifts, demoTurn, dutyOf, turnOn } from './demo-roster';

const hour = 3_600_000;
const centre = demoCentre('zhiban', { rostered: true });

describe('the demo’s roster', () => {
  test('rotations are made of shifts that there are', () => {
    const known = new Set(demoShifts.map(({ code }) => code));
    for (const { key, days } of demoRotations)
      expect(
        days.filter((code) => code !== null && !known.has(code)),
        key,
      ).toEqual([]);
  });

  test('what the floor lives by is what the rotation says on any date', () => {
    for (const place of [0, 4, 7, 10, 83]) {
      const turn = demoTurn('team-a', place);
      const duty = dutyOf(turn);
      const rotation = demoRotations.find(({ key }) => key === turn.rotation);
      for (const date of ['2026-11-26', '2027-01-01', '2023-12-30']) {
        const code = rotation?.days[turnOn(turn, date)] ?? null;
        const since = dayNumber(date) - dayNumber(duty.anchor);
        const shift = duty.days[((since % duty.days.length) + duty.days.length) % duty.days.length];
        expect(shift?.from, `${place} on ${date}`).toBe(demoShifts.find((each) => each.code === code)?.from);
      }
    }
  });

  test('every night has four people, and each of them can take every queue', () => {
    for (let i = 0; i < 60; i += 1) {
      const date = addDays('2026-11-01', i);
      const awake = centre.persons.filter(({ turn }) => {
        const days = demoRotations.find(({ key }) => key === turn.rotation)?.days ?? [];
        return days[turnOn(turn, date)] === '夜';
      });
      expect(awake.length, date).toBe(4);
      for (const { skills } of awake) expect(skills).toHaveLength(5);
    }
  });
});

describe('a floor that lives by it', () => {
  const eight = Date.parse('2026-11-26T08:00:00+08:00');
  const world = openFloor(centre.plan, 'zhiban', worldStartOf(eight, centre.plan));

  /** Who is there, against who is rostered just now. */
  function against(at: number) {
    world.runTo(at);
    const local = new Date(at + 8 * hour);
    const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
    const today = dayNumber(local.toISOString().slice(0, 10));
    const isRostered = ({ agent: { duty } }: (typeof world.seats)[number]) =>
      [today - 1, today].some((day) => {
        const shift = duty?.days[(day - dayNumber(duty.anchor)) % duty.days.length];
        if (!shift) return false;
        const [from, now] = [shift.from, minute + (today - day) * 1440];
        return now >= from && now < (shift.to > from ? shift.to : shift.to + 1440);
      });
    const here = world.seats.filter(({ members }) => members.length > 0);
    const rostered = world.seats.filter(isRostered);
    return {
      rostered: rostered.length,
      missing: rostered.filter((seat) => !here.includes(seat)).length,
      extra: here.filter((seat) => !isRostered(seat)).length,
    };
  }

  test.each([
    ['in the morning', 2.5, 30],
    ['when shifts overlap', 7, 45],
    ['in the evening', 12.5, 12],
    ['at night, over midnight', 18.5, 4],
  ])('%s most are there as rostered, and few others', (_, hours, least) => {
    const { rostered, missing, extra } = against(eight + hours * hour);
    expect(rostered).toBeGreaterThanOrEqual(least);
    expect(missing).toBeLessThanOrEqual(Math.max(1, rostered * 0.15));
    expect(extra).toBeLessThanOrEqual(5);
  });

  test('over the day somebody is missing, somebody comes unasked, and callers are served', () => {
    world.runTo(eight + 24 * hour);
    const pages = [...world.ledger.queues.values()];
    const [offered, abandoned] = [
      pages.reduce((sum, page) => sum + page.offered, 0),
      pages.reduce((sum, page) => sum + page.abandoned, 0),
    ];
    expect(offered).toBeGreaterThan(3_000);
    expect(abandoned / offered).toBeGreaterThan(0.015);
    expect(abandoned / offered).toBeLessThan(0.09);
  });
});
