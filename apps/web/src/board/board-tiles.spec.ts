// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { nextTick } from 'vue';
import type { BoardTile, TileData } from '@zhiban/wire';
import { fakeLayout, shown } from '../../test/fake-layout';
import { hang, type OnWall } from '../../test/mount';
import type { Health } from '../wallboard/staleness';
import BoardView from './board-view.vue';

const now = Date.UTC(2026, 10, 19, 6, 0, 0);
const well: Health = { sources: { acd: null, door: null }, whole: null };
const stopped = { reason: 'link-down' as const, since: now - 156_000 };
let wall: OnWall | null = null;
afterEach(() => wall?.leave());

const place = { x: 0, y: 0, w: 3, h: 2 };
const all = { kind: 'all' } as const;
const level: BoardTile = { id: 'level', ...place, kind: 'number', metric: { figure: 'SL', scope: all } };
const longest: BoardTile = {
  id: 'longest',
  ...place,
  x: 3,
  kind: 'number',
  metric: { figure: 'LONGEST-WAIT', scope: all },
};
const number = (more: object, limits = { warn: 0.8, alarm: 0.6 }): TileData => ({
  kind: 'number',
  figure: shown(more),
  ...limits,
  target: 0.8,
});
function hung(tiles: [BoardTile, TileData | null][], health = well, language: 'zh-CN' | 'en' = 'zh-CN') {
  wall = hang(BoardView, { picture: fakeLayout(tiles, now), health, now: () => now }, now, language);
  return wall;
}
const tile = (name: string) => wall?.root.querySelector(`[aria-label="${name}"]`);

test('a number says what it is, in which window, and stands where its board puts it', () => {
  hung([[level, number({ value: 0.82 })]]);
  expect(wall?.text()).toContain('82%');
  expect(wall?.text()).toContain('SL-ENTERED 20 s · 20:00–08:00 · 全部队列');
  const box = wall?.root.querySelector<HTMLElement>('.place');
  expect([box?.style.left, box?.style.top]).toEqual(['0px', '0px']);
});

test('a number past its limit alarms by colour and shape, in the direction in which it grows worse', async () => {
  hung([
    [level, number({ value: 0.59 })],
    [
      longest,
      number({ formula: 'LONGEST-WAIT', unit: 'since', value: now - 119_000 }, { warn: 60_000, alarm: 120_000 }),
    ],
  ]);
  expect(tile('服务水平')?.className).toContain('alarm-fill');
  expect(tile('服务水平')?.querySelector('h2 .glyph')).not.toBeNull();
  expect(tile('最长等待')?.className).toContain('warn');
  wall!.second.value = now + 1000;
  await nextTick();
  expect(tile('最长等待')?.className).toContain('alarm-fill');
});

test('a stale board shows no figure, but since when', () => {
  hung([[level, number({ value: 0.4 })]], { sources: {}, whole: stopped });
  expect(tile('服务水平')?.className).toContain('hatched');
  expect(wall?.root.querySelector('.alarm-fill')).toBeNull();
  expect(wall?.text()).toContain('13:57:24 起无数据');
  expect(wall?.text()).not.toContain('40');
});

test('a text is shown as it is written, whatever it looks like', () => {
  const text: BoardTile = {
    id: 't',
    ...place,
    kind: 'text',
    text: { zh: '1 &lt; 2 <b>粗</b>', en: 'x' },
    size: 'small',
  };
  hung([[text, null]]);
  expect(wall?.root.querySelector('b')).toBeNull();
  expect(wall?.text()).toContain('1 &lt; 2 <b>粗</b>');
});

test('a table has a row for each queue that is there and a figure for each column', () => {
  const table: BoardTile = {
    ...{ id: 'q', ...place, w: 8, h: 5 },
    kind: 'queue-table',
    queues: [],
    columns: [{ figure: 'WAITING' }, { figure: 'SL', window: { kind: 'rolling', minutes: 15 } }],
  };
  const cells = { 0: shown({ formula: 'WAITING', unit: 'count', value: 7 }), 1: shown({ value: 0.5 }) };
  hung([[table, { kind: 'queue-table', rows: { 'acd/credit': cells, 'acd/gone': { 0: null, 1: null } } }]], well, 'en');
  const rows = [...wall!.root.querySelectorAll('tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
  expect(rows[0]).toContain('Credit card');
  expect(rows[0]).toContain('50%');
  expect(wall!.root.querySelectorAll('tbody tr')[0]?.className).toContain('alarm');
  expect(wall?.root.querySelector('thead')?.textContent).toContain('Service level');
});

test('a tile whose figures have not come yet keeps its place', () => {
  hung([[level, null]]);
  expect(wall?.root.querySelectorAll('.place .card')).toHaveLength(1);
  expect(wall?.text().trim()).toBe('');
});

test('a tile whose people are not the reader’s says so, and shows no number', () => {
  const team: BoardTile = {
    ...level,
    id: 'team',
    metric: { figure: 'ON-DUTY', scope: { kind: 'team', team: '二组' } },
  };
  hung([[team, { kind: 'not-yours' }]]);
  expect(tile('在岗')?.textContent).toContain('不在您的查看范围内');
  expect(tile('在岗')?.querySelector('.figures')).toBeNull();
  expect(wall?.text()).not.toMatch(/0/);
});
