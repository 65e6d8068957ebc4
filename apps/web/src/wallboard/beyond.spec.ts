// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { defineComponent, h, nextTick, shallowRef } from 'vue';
import type { BoardTile, Language } from '@zhiban/wire';
import { fakeLayout, shown } from '../../test/fake-layout';
import { fakePicture } from '../../test/fake-picture';
import { hang, type OnWall } from '../../test/mount';
import BoardView from '../board/board-view.vue';
import { shownAlarms } from './alarm-list';
import CentreWall from './centre-wall.vue';
import { beyondOf, newBeyondBook } from './beyond';
import type { Health } from './staleness';
import WallStrip from './wall-strip.vue';

const now = Date.UTC(2026, 10, 19, 6, 0, 0);
const well: Health = { sources: { acd: null, door: null }, whole: null };
const stopped = { reason: 'link-frozen' as const, since: now - 20_000 };
let wall: OnWall | null = null;
afterEach(() => wall?.leave());

const level = { kind: 'number', metric: { figure: 'SL', scope: { kind: 'all' } } } as const;
const tile: BoardTile = { id: 'level', x: 0, y: 0, w: 3, h: 2, ...level };

/** A board with its strip below, as they hang together. */
function hung(value: number, more: object = {}, language: Language = 'zh-CN') {
  const ratio = shallowRef(value);
  const health = shallowRef(well);
  const Wall = defineComponent(() => () => {
    const data = { kind: 'number' as const, figure: shown({ value: ratio.value }), warn: 0.8, alarm: 0.6, target: 0.8 };
    const picture = { ...fakeLayout([[tile, data]], now), ...more };
    const props = { picture, health: health.value };
    return [h(BoardView, { ...props, now: () => now }), h(WallStrip, { ...props, alarms: shownAlarms(picture, now) })];
  });
  wall = hang(Wall, {}, now, language);
  return { ratio, health, strip: () => wall?.root.querySelector('.wall-strip')?.textContent?.replace(/\s+/g, ' ') };
}

test('while a tile is coloured the strip does not say that all is well: it names the figure that has no alarm yet', async () => {
  const { ratio, strip } = hung(0.5, { alarms: {} });
  expect(strip()).toBe('服务水平1 项越限，尚未告警');
  expect(wall?.root.querySelector('.wall-strip .shape.alarm')).not.toBeNull();
  ratio.value = 0.9;
  await nextTick();
  expect(strip()).toContain('无待处理');
});

test('it says so in English too, and with an alarm put off it does not claim that there is none', () => {
  expect(hung(0.7, { alarms: {} }, 'en').strip()).toBe('Service level1 figure beyond its limit, no alarm yet');
  wall?.leave();
  const [id = '', alarm] = Object.entries(fakePicture('alarm', now).alarms)[0] ?? [];
  const off = { alarms: { [id]: { ...alarm, snoozedUntil: now + 60_000 } } };
  expect(hung(0.7, off, 'en').strip()).toBe('Service level1 figure beyond its limit1 snoozed');
});

test('an open alarm has the strip, and a stale figure is past no limit', async () => {
  const { alarms } = fakePicture('alarm', now);
  expect(hung(0.5, { alarms }).strip()).not.toContain('越限');
  wall?.leave();
  const { health, strip } = hung(0.5, { alarms: {} });
  health.value = { sources: { acd: stopped, door: null }, whole: stopped };
  await nextTick();
  expect(strip()).toContain('无待处理');
});

test('the centre’s longest wait is told once, by its queue, though two tiles show it', () => {
  const picture = { ...fakePicture('alarm', now), alarms: {} };
  const props = { picture, health: well, now: () => now };
  const Wall = defineComponent(() => () => [h(CentreWall, props), h(WallStrip, { picture, health: well, alarms: [] })]);
  wall = hang(Wall, {}, now);
  const strip = wall.root.querySelector('.wall-strip')?.textContent ?? '';
  expect(strip.split('最长等待')).toHaveLength(2);
  expect(strip).toContain('信用卡 · 最长等待');
});

test('what is worst is named first', () => {
  const book = newBeyondBook();
  book.set(Symbol('a'), [{ key: 'a', name: '服务水平', severity: 'warn' }]);
  book.set(Symbol('b'), [{ key: 'b', name: '最长等待', severity: 'alarm' }]);
  expect(beyondOf(book).map(({ name }) => name)).toEqual(['最长等待', '服务水平']);
});
