import { applyEvent, createFloor } from '@zhiban/live-state';
import { type CallDay, callDay, restlessDay } from '@zhiban/testing';
import type { AcdEvent } from '@zhiban/wire';
import { seatStates } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { figuresFromJson, figuresToJson } from './figures-json';
import { LiveFigures } from './live-figures';
import type { SeatIntervalTally } from './seat-book';
import { emptySeatTally, addTally, tallyNumbers } from './tally';

const rules = () => ({ timeZone: 'Asia/Shanghai', businessDayStart: '08:00', intervalMinutes: 30 });
const minute = 60_000;

function closedSeats(day: CallDay, until: string): SeatIntervalTally[] {
  const figures = new LiveFigures(rules, day.instant('08:00:00'));
  const floor = createFloor({ wrapUpMs: () => 0 });
  for (const event of day.events) for (const fact of applyEvent(floor, event)) figures.apply(fact);
  return figures.closeTo(day.instant(until)).seats;
}

const morning = () => callDay().at('08:00:00').linkUp().joined('sales', '1001');

describe('an interval of a seat', () => {
  test('a pause over the turn of an interval counts in both, each with its reason', () => {
    const day = morning().at('08:20:00').paused('1001', 'lunch').at('08:40:00').paused('1001', 'training');
    const seats = closedSeats(day.at('08:50:00').unpaused('1001'), '09:00:00');
    expect(seats.map(({ pauses }) => pauses)).toEqual([
      { lunch: 10 * minute },
      { lunch: 10 * minute, training: 10 * minute },
    ]);
    expect(seats.map(({ seatTimes }) => seatTimes['not-ready'])).toEqual([10 * minute, 20 * minute]);
  });

  test('what was counted in one interval is not counted in the next', () => {
    const day = morning().at('08:05:00').offered('sales', 'v1').after(5).answered('v1', '1001', { ringMs: 4000 });
    const seats = closedSeats(day.at('08:40:00').completed('v1', '1001'), '09:00:00');
    expect(seats.map(({ tally: { answered, handled } }) => [answered, handled])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(seats.map(({ seatTimes }) => seatTimes.talking)).toEqual([1_495_000, 600_000]);
  });

  test('a seat that was logged out all the time is not told', () => {
    const day = morning().at('08:10:00').parted('sales', '1001');
    expect(closedSeats(day, '09:00:00').map(({ from }) => from)).toEqual([day.instant('08:00:00')]);
  });
});

describe.each([3, 8, 21])('on a restless day (seed %i)', (seed) => {
  const events: AcdEvent[] = restlessDay(seed, 900);
  const start = Date.parse('2026-11-20T09:00:00+08:00');
  const play = (restoring: boolean) => {
    let figures = new LiveFigures(rules, start);
    const floor = createFloor({ wrapUpMs: () => 5000 });
    const seats: SeatIntervalTally[] = [];
    for (const [at, event] of events.entries()) {
      for (const fact of applyEvent(floor, event)) figures.apply(fact);
      seats.push(...figures.closeTo(floor.clock).seats);
      if (restoring && at % 25 === 0) figures = figuresFromJson(figuresToJson(figures), rules);
    }
    return { figures, seats, end: floor.clock };
  };

  test('the intervals of a seat add up to its day, and every one is as long as its states', () => {
    const { figures, seats, end } = play(false);
    const { from } = figures.interval;
    seats.push(...figures.closeTo(figures.interval.to).seats);
    for (const name of new Set(seats.map(({ seat }) => seat))) {
      const sum = emptySeatTally();
      for (const { seat, tally } of seats) if (seat === name) addTally(sum, tally);
      expect(sum, name).toEqual(figures.readSeat(name)?.tally);
      expect(tallyNumbers.every((key) => sum[key] >= 0)).toBe(true);
    }
    for (const { seatTimes, pauses, ...of } of seats) {
      expect(seatStates.reduce((sum, state) => sum + seatTimes[state], 0)).toBe(of.to - of.from);
      expect(Object.values(pauses).reduce((sum, ms) => sum + ms, 0)).toBe(seatTimes['not-ready']);
    }
    expect(end).toBeGreaterThan(from);
  });

  test('figures that are saved and restored now and then close the same intervals', () => {
    expect(play(true).seats).toEqual(play(false).seats);
  });
});
