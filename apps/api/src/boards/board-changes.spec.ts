import type { BoardFile, BoardTile } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { boardChanges } from './board-changes';

const clock = (id: string, x = 0): BoardTile => ({ id, x, y: 0, w: 3, h: 2, kind: 'clock' });
const file = (tiles: BoardTile[], more: Partial<BoardFile> = {}): BoardFile => ({
  format: 'zhiban-board',
  version: 1,
  name: { zh: '夜班', en: 'Night' },
  theme: 'dark',
  names: true,
  window: { kind: 'day' },
  tiles,
  ...more,
});

test('tiles that came, went, moved or were set otherwise are named', () => {
  const text: BoardTile = { ...clock('t', 6), kind: 'text', text: { zh: '旧', en: 'old' }, size: 'small' };
  const after = { ...text, x: 9, text: { zh: '新', en: 'new' } };
  const said = boardChanges(file([clock('a'), clock('b', 3), text]), file([clock('b', 4), after, clock('c')]));
  expect(said.map(({ what, id }) => `${what} ${id}`)).toEqual([
    'moved b',
    'moved t',
    'changed t',
    'added c',
    'removed a',
  ]);
});

test('what changes of the board itself is named by its field', () => {
  const changed = boardChanges(
    file([]),
    file([], { theme: 'light', window: { kind: 'hours', from: '20:00', to: '08:00' } }),
  );
  expect(changed.map(({ what, id }) => [what, id])).toEqual([
    ['board', 'theme'],
    ['board', 'window'],
  ]);
});

test('the order of keys, which the database does not keep, is no change', () => {
  const turned = Object.fromEntries(Object.entries(clock('a')).toReversed()) as BoardTile;
  expect(boardChanges(file([clock('a')]), file([turned]))).toEqual([]);
});
