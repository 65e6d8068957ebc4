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
  const saved: { json: FloorJson; text: string }[] = [];
  for (const [index, event] of restlessDay(5, 200).entries()) {
    applyEvent(floor, event);
    if (index % 20 > 0) continue;
    const json = floorToJson(floor);
    saved.push({ json, text: JSON.stringify(json) });
  }
  for (const { json, text } of saved) expect(JSON.stringify(json)).toBe(text);
});
