import { restlessDay } from '@zhiban/testing';
import { expect, test } from 'vitest';
import { applyEvent } from './apply-event';
import { createFloor } from './floor';
import { type FloorJson, floorFromJson, floorToJson } from './floor-json';

const options = { wrapUpMs: (queue: string) => (queue === 'sales' ? 20_000 : 5_000) };

test.each([21, 22, 23])(
  'a floor that is saved and restored at any event goes on as if nothing had been (seed %i)',
  (seed) => {
    const events = restlessDay(seed, 160);
    const whole = createFloor(options);
    const told = events.map((event) => applyEvent(whole, event));
    const first = createFloor(options);
    events.forEach((event, cut) => {
      const restored = floorFromJson(JSON.parse(JSON.stringify(floorToJson(first))) as FloorJson, options);
      const rest = events.slice(cut).map((later) => applyEvent(restored, later));
      expect(rest, `seed ${seed}, cut at ${cut}`).toEqual(told.slice(cut));
      expect(floorToJson(restored)).toEqual(floorToJson(whole));
      applyEvent(first, event);
    });
  },
);

test('what is saved does not change when the floor goes on', () => {
  const floor = createFloor(options);
  const [start, ...rest] = restlessDay(5, 50);
  if (start) applyEvent(floor, start);
  const saved = floorToJson(floor);
  const text = JSON.stringify(saved);
  for (const event of rest) applyEvent(floor, event);
  expect(JSON.stringify(saved)).toBe(text);
});
