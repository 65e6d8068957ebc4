import { applyEvent, createFloor, type Floor } from '@zhiban/live-state';
import { callDay, restlessDay } from '@zhiban/testing';
import type { AcdEvent } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { addedSeries, WaitingByMinute, type WaitingJson } from './waiting-by-minute';

const shown = (queue: string) => queue !== 'hidden';

function feed(floor: Floor, waiting: WaitingByMinute, events: readonly AcdEvent[]): void {
  for (const event of events) {
    waiting.turn(Math.max(floor.clock, event.at));
    for (const fact of applyEvent(floor, event)) {
      if (fact.kind === 'offered' || fact.kind === 'carried-in') waiting.grew(fact.queue);
    }
  }
}

const begin = (saved?: WaitingJson) => {
  const floor = createFloor({ wrapUpMs: () => 0 });
  return { floor, waiting: new WaitingByMinute(floor, shown, saved) };
};

const day = callDay()
  .at('09:00:00')
  .linkUp()
  .at('09:00:10')
  .offered('sales', 'v1')
  .at('09:00:20')
  .offered('sales', 'v2')
  .offered('hidden', 'v3')
  .at('09:00:30')
  .abandoned('v1')
  .at('09:04:05')
  .abandoned('v2')
  .offered('support', 'v4');
const minute = (time: string) => String(day.instant(time));

test('a minute shows the most that waited in it, also those who came before it', () => {
  const { floor, waiting } = begin();
  feed(floor, waiting, day.events);
  expect(waiting.of('sales')).toEqual({
    [minute('09:00:00')]: 2,
    [minute('09:01:00')]: 1,
    [minute('09:02:00')]: 1,
    [minute('09:03:00')]: 1,
    [minute('09:04:00')]: 1,
  });
  expect(waiting.of()[minute('09:00:00')]).toBe(2);
  waiting.turn(day.instant('09:05:00'));
  expect(waiting.of('sales')[minute('09:05:00')]).toBe(0);
});

test('sixty minutes are kept, however long nothing happens', () => {
  const { floor, waiting } = begin();
  feed(floor, waiting, day.events);
  waiting.turn(day.instant('13:00:00'));
  expect(Object.keys(waiting.of('support'))).toHaveLength(60);
  expect(waiting.of('support')[minute('12:30:00')]).toBe(1);
});

test.each([81, 82])('saved at any moment it goes on the same (seed %i)', (seed) => {
  const events = restlessDay(seed, 300);
  const whole = begin();
  feed(whole.floor, whole.waiting, events);
  for (let cut = 0; cut < events.length; cut += 37) {
    const { floor, waiting } = begin();
    feed(floor, waiting, events.slice(0, cut));
    const saved = JSON.parse(JSON.stringify(waiting.toJson())) as WaitingJson;
    const restored = new WaitingByMinute(floor, shown, saved);
    feed(floor, restored, events.slice(cut));
    expect(restored.toJson(), `cut at ${cut}`).toEqual(whole.waiting.toJson());
  }
});

test('two sources together are added minute by minute; one alone stays the same object', () => {
  const one = { '0': 1, '60000': 2 };
  expect(addedSeries([one, { '60000': 3 }])).toEqual({ '0': 1, '60000': 5 });
  expect(addedSeries([one])).toBe(one);
});
