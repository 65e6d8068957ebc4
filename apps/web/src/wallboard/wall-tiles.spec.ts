// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { nextTick } from 'vue';
import { fakePicture } from '../../test/fake-picture';
import { hang, type OnWall } from '../../test/mount';
import HeroTiles from './hero-tiles.vue';
import QueueTable from './queue-table.vue';
import SeatCell from './seat-cell.vue';
import WallHeader from './wall-header.vue';
import WallStrip from './wall-strip.vue';
import { shownAlarms } from './alarm-list';
import type { Health } from './staleness';

const now = Date.UTC(2026, 10, 19, 6, 0, 0);
const well: Health = { sources: { acd: null, door: null }, whole: null };
const stopped = { reason: 'link-down' as const, since: now - 156_000 };
const half: Health = { sources: { acd: stopped, door: null }, whole: stopped };
let wall: OnWall | null = null;
afterEach(() => wall?.leave());

const heroes = (scene: 'normal' | 'alarm', stale: Health['whole']) => {
  const picture = fakePicture(scene, now);
  const { totals, centre } = picture;
  const props = {
    scope: totals,
    queueId: null,
    place: '全部队列',
    longestPlace: null,
    waitingByMinute: totals.waitingByMinute,
  };
  return { ...props, stale, dayFrom: centre.dayFrom, timeZone: centre.timeZone };
};
const figure = (name: string) => wall!.root.querySelector(`.figure[aria-label^="${name}"]`)!;

test('the longest wait ticks by itself and turns into an alarm at its limit', async () => {
  wall = hang(HeroTiles, heroes('normal', null), now);
  expect(figure('最长等待').textContent).toBe('0:18');
  wall.second.value = now + 101_000;
  await nextTick();
  expect(figure('最长等待').textContent).toBe('1:59');
  expect(wall.root.querySelector('.hero.alarm-fill')).toBeNull();
  wall.second.value = now + 102_000;
  await nextTick();
  expect(wall.root.querySelector('.hero.alarm-fill')?.getAttribute('aria-label')).toBe('最长等待');
});

test('a stale centre shows no figure at all, but since when', () => {
  wall = hang(HeroTiles, heroes('alarm', stopped), now);
  expect(wall.root.querySelectorAll('.hero.hatched').length).toBe(4);
  expect(wall.root.querySelectorAll('.num').length).toBe(0);
  expect(wall.text()).toContain('13:57:24 起无数据');
  expect(wall.root.querySelector('.alarm-fill')).toBeNull();
});

test('Enter or a click on a figure asks for its formula', () => {
  wall = hang(HeroTiles, heroes('normal', null), now);
  (figure('10 秒服务水平') as HTMLButtonElement).click();
  expect(wall.explained).toEqual([{ name: 'sl10', queue: null, window: 'day' }]);
  expect(figure('10 秒服务水平').tagName).toBe('BUTTON');
});

test('with one source down its queues are hatched, the other source’s queue is not, and no sum is told', () => {
  wall = hang(QueueTable, { picture: fakePicture('normal', now), health: half }, now, 'en');
  const rows = [...wall.root.querySelectorAll('tbody tr')].map((row) => [
    row.querySelector('th')?.textContent,
    !!row.querySelector('.hatched'),
  ]);
  expect(rows).toEqual([
    ['Credit card', true],
    ['Debit card', true],
    ['Complaints', true],
    ['Online chat', false],
    ['English line', true],
  ]);
  expect(wall.text()).not.toContain('offered');
});

test('a board of twelve queues has as many rows as one of five', () => {
  const rows = (scene: 'normal' | 'large') => {
    wall = hang(QueueTable, { picture: fakePicture(scene, now), health: well }, now);
    const found = wall.root.querySelectorAll('tbody tr').length;
    wall.leave();
    return found;
  };
  expect([rows('normal'), rows('large')]).toEqual([5, 5]);
});

test('a breach is told by colour, shape and word', () => {
  wall = hang(QueueTable, { picture: fakePicture('alarm', now), health: well }, now, 'en');
  const row = wall.root.querySelector('tbody tr')!;
  expect(row.className).toContain('alarm');
  expect(row.querySelectorAll('.alarm-fill').length).toBe(2);
  expect(row.querySelector('th .glyph')).not.toBeNull();
});

test('a seat over its limit is marked as an alarm and says so to a screen reader', () => {
  const seat = fakePicture('alarm', now).seats['acd/B07'];
  wall = hang(SeatCell, { seat, stale: false }, now);
  expect(wall.root.querySelector('.seat')?.className).toContain('alarm-fill');
  expect(wall.root.querySelector('.mark')?.getAttribute('aria-label')).toContain('已超限');
});

test('a seat of a stale source shows neither its state nor its time', () => {
  const seat = fakePicture('alarm', now).seats['acd/B07'];
  wall = hang(SeatCell, { seat, stale: true }, now);
  expect(wall.root.querySelector('.alarm-fill')).toBeNull();
  expect(wall.root.querySelector('.num')).toBeNull();
});

const strip = (scene: 'normal' | 'alarm', health = well, past = false) => {
  const picture = fakePicture(scene, now);
  return hang(WallStrip, { picture, alarms: shownAlarms(picture, now), health }, now, 'zh-CN', past);
};
const cards = () => [...wall!.root.querySelectorAll('.alarm-card')];

test('the strip shows two alarms at a time: filled what nobody has, outlined what has an owner', () => {
  wall = strip('alarm');
  expect(cards().map((card) => ['filled', 'outlined'].filter((look) => card.classList.contains(look)))).toEqual([
    ['filled'],
    ['outlined'],
  ]);
  expect(cards()[0]?.textContent).toContain('未认领');
  expect(cards()[1]?.textContent).toMatch(/li\.na.*13:57 已确认/);
  expect(wall.text()).toContain('1 / 3');
});

test('a wall that does not hear the server says so instead of showing alarms as if they were fresh', () => {
  const lost = { reason: 'connection-lost' as const, since: now - 9000 };
  wall = strip('alarm', { sources: { acd: lost, door: lost }, whole: lost });
  expect(cards()).toEqual([]);
  expect(wall.text()).toContain('与服务器断开');
  expect(wall.text()).toContain('13:59:51 时有 5 项告警');
});

test('alarms of an earlier moment are called so and stand still', () => {
  wall = strip('alarm', well, true);
  expect(wall.text()).toContain('当时告警');
  expect(cards().map((card) => card.classList.contains('still'))).toEqual([true, true]);
  wall.leave();
  wall = strip('normal', well, true);
  expect(wall.text()).toContain('当时无告警');
});

test('when nothing is wrong the strip is calm and invents nothing', () => {
  wall = strip('normal');
  expect(wall.text()).toContain('无待处理');
  expect(wall.root.querySelector('.alarm-fill')).toBeNull();
});

describe('a board on which not all seats are shown', () => {
  const places = [
    { zh: '信用卡组', en: 'Credit cards' },
    { zh: '投诉组', en: 'Complaints' },
    { zh: '合肥', en: 'Hefei' },
  ];
  const header = (count: number | null, language: 'zh-CN' | 'en') => {
    const only = count === null ? null : places.slice(0, count);
    const picture = { ...fakePicture('normal', now), only };
    const props = { title: '', picture, fresh: {}, health: well, clockError: null, clockNow: () => now };
    wall = hang(WallHeader, props, now, language);
    const mark = wall.root.querySelector('.only')?.textContent ?? null;
    wall.leave();
    return mark;
  };

  test('says whose it shows, in the reader’s language', () => {
    expect(header(1, 'zh-CN')).toBe('座席仅 信用卡组');
    expect(header(2, 'en')).toBe('Seats: Credit cards, Complaints only');
    expect(header(3, 'zh-CN')).toBe('座席仅 信用卡组、投诉组等 3 处');
    expect(header(3, 'en')).toBe('Seats of 3 places only: Credit cards, Complaints …');
  });

  test('and the board of the whole centre says nothing', () => {
    expect(header(null, 'zh-CN')).toBeNull();
  });
});
