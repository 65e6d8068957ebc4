// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { h, nextTick, shallowRef, type ShallowRef } from 'vue';
import type { ExplainedFigure } from '@zhiban/wire';
import { fakePicture } from '../../test/fake-picture';
import { hang, type OnWall } from '../../test/mount';
import type { FigureRef } from './figure-facts';
import FigurePopover from './figure-popover.vue';

const now = Date.UTC(2026, 10, 19, 6, 0, 0);
let wall: OnWall | null = null;
afterEach(() => wall?.leave());

type Popover = { show(figure: FigureRef, at: HTMLElement): Promise<void> };
const told = (more: Partial<ExplainedFigure>): ExplainedFigure => ({
  formula: 'RING-10',
  thresholdSeconds: 10,
  unit: 'ratio',
  value: 0.9,
  above: 81,
  below: 90,
  from: 0,
  to: now,
  gap: false,
  at: now,
  ...more,
});

async function opened(figure: FigureRef, answer: ExplainedFigure | null) {
  const asked: unknown[] = [];
  const popover: ShallowRef<Popover | null> = shallowRef(null);
  const props = {
    picture: fakePicture('normal', now),
    health: { sources: { acd: null, door: null }, whole: null },
    fresh: { acd: now },
    clockNow: () => now,
    ask: (question: unknown) => {
      asked.push(question);
      return Promise.resolve(answer);
    },
    ref: (instance: unknown) => (popover.value = instance as Popover | null),
  };
  wall = hang({ render: () => h(FigurePopover, props) }, {}, now, 'en');
  const box = wall.root.querySelector<HTMLElement>('.wall-popover')!;
  box.showPopover = () => {
    box.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
  };
  vi.spyOn(box, 'matches').mockReturnValue(false);
  await popover.value!.show(figure, wall.root);
  for (let i = 0; i < 4; i += 1) await nextTick();
  return { asked, box };
}

test('RING-10 shows what was divided by what, as the server tells it', async () => {
  const { asked, box } = await opened({ name: 'ring10', queue: 'acd/credit', window: 'day' }, told({}));
  expect(asked).toEqual([{ queue: 'acd/credit', figure: 'RING-10', window: { kind: 'day' } }]);
  expect(box.querySelector('.numbers')?.textContent).toBe('81 ÷ 90');
  expect(box.querySelector('.value')?.textContent).toBe('90.0 %');
});

test('a mean is a time divided by contacts, and it is asked for again each second', async () => {
  const mean = told({
    formula: 'AHT',
    unit: 'ms',
    value: 150_000,
    above: 12_000_000,
    below: 80,
    thresholdSeconds: null,
  });
  const { asked, box } = await opened({ name: 'ahtMs', queue: null, window: 'm15' }, mean);
  expect(box.querySelector('.numbers')?.textContent).toBe('3:20:00 ÷ 80');
  wall!.second.value = now + 1000;
  for (let i = 0; i < 4; i += 1) await nextTick();
  expect(asked).toHaveLength(2);
});

test('a count asks nothing, and without an answer no numbers are made up', async () => {
  expect((await opened({ name: 'offered', queue: null, window: 'day' }, told({}))).asked).toEqual([]);
  wall!.leave();
  const { box } = await opened({ name: 'occupancy', queue: null, window: 'day' }, null);
  expect(box.querySelector('.numbers')).toBeNull();
});
