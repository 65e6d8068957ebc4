import type { AlarmRecord, BoardTile, SeatView } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { alarmTest } from './alarm-test';

const place = { id: 't', x: 0, y: 0, w: 3, h: 2 };
const seat = (id: string, team: string, queue: string) =>
  [`pbx/${id}`, { source: 'pbx', team, queues: [`pbx/${queue}`] } as SeatView] as const;
const floor = {
  queues: new Map(['pbx/sales', 'pbx/support', 'chat/web'].map((id) => [id, {}])),
  seats: new Map([seat('1001', '早班', 'sales'), seat('1002', '夜班', 'support')]),
};
const nowhere = { queue: null, seat: null, source: null, team: null };
type Alarm = Pick<AlarmRecord, 'subject' | 'queue' | 'seat' | 'source' | 'team'>;
const alarms: Record<string, Alarm> = {
  sales: { ...nowhere, subject: 'queue', queue: 'pbx/sales', source: 'pbx' },
  support: { ...nowhere, subject: 'queue', queue: 'pbx/support', source: 'pbx' },
  'seat of sales': { ...nowhere, subject: 'seat', seat: 'pbx/1001', source: 'pbx', team: '早班' },
  'seat of support': { ...nowhere, subject: 'seat', seat: 'pbx/1002', source: 'pbx', team: '夜班' },
  'night team': { ...nowhere, subject: 'team', team: '夜班' },
  pbx: { ...nowhere, subject: 'source', source: 'pbx' },
  chat: { ...nowhere, subject: 'source', source: 'chat' },
  'a TV': { ...nowhere, subject: 'other' },
};
const on = (...tiles: object[]) => {
  const isOn = alarmTest(
    tiles.map((tile) => ({ ...place, ...tile }) as BoardTile),
    floor,
  );
  return Object.entries(alarms).flatMap(([name, alarm]) => (isOn(alarm) ? [name] : []));
};
const all = { kind: 'all' };

test.each([
  ['a number of all queues', { kind: 'number', metric: { figure: 'SL', scope: all } }],
  ['all waits', { kind: 'longest-waits', queues: [], most: 5 }],
])('a board with %s shows the whole centre, so everything concerns it', (_, tile) => {
  expect(on(tile)).toEqual(Object.keys(alarms));
});

test('a queue’s tile is concerned by its queue, the seats of it and what feeds it, and by nothing of the others', () => {
  const ofSales = ['sales', 'seat of sales', 'pbx'];
  expect(on({ kind: 'queue', queue: 'pbx/sales' })).toEqual(ofSales);
  const scope = { kind: 'queues', queues: ['pbx/sales'] };
  expect(on({ kind: 'number', metric: { figure: 'WAITING', scope } })).toEqual(ofSales);
});

test('a team’s tile is concerned by the team and its seats, a plan by the seats that are drawn on it', () => {
  const ofNight = ['seat of support', 'night team', 'pbx'];
  const scope = { kind: 'team', team: '夜班' };
  expect(on({ kind: 'number', metric: { figure: 'OCCUPANCY', scope } })).toEqual(ofNight);
  expect(on({ kind: 'teams', teams: ['夜班'], columns: [] })).toEqual(ofNight);
  const plan = { seats: [{ seat: 'pbx/1001', x: 0, y: 0 }] };
  expect(on({ kind: 'seat-map', plan })).toEqual(['seat of sales', 'pbx']);
});

test('words and pictures are concerned by nothing', () => {
  expect(on({ kind: 'clock' }, { kind: 'text' })).toEqual([]);
});
