import type { BoardTile, TileKind, TileOf } from '@zhiban/wire';
import { freePlace, newId } from './layout-edit';

const sizes: Record<TileKind, { w: number; h: number }> = {
  number: { w: 3, h: 2 },
  queue: { w: 6, h: 3 },
  'queue-table': { w: 8, h: 5 },
  seats: { w: 8, h: 4 },
  'seat-map': { w: 8, h: 5 },
  trend: { w: 5, h: 3 },
  'interval-levels': { w: 6, h: 3 },
  'longest-waits': { w: 4, h: 3 },
  teams: { w: 7, h: 3 },
  ticker: { w: 12, h: 1 },
  text: { w: 4, h: 2 },
  clock: { w: 3, h: 2 },
  picture: { w: 3, h: 3 },
};
export const tileKinds = Object.keys(sizes) as TileKind[];

type Settings = { [Kind in TileKind]: Omit<TileOf<Kind>, 'id' | 'x' | 'y' | 'w' | 'h'> };

const all = { kind: 'all' } as const;
const settings = (queue: string, words: { zh: string; en: string }): Settings => ({
  number: { kind: 'number', metric: { figure: 'SL', scope: all } },
  queue: { kind: 'queue', queue },
  'queue-table': {
    kind: 'queue-table',
    queues: [],
    columns: [{ figure: 'WAITING' }, { figure: 'LONGEST-WAIT' }, { figure: 'SL' }, { figure: 'AVAILABLE' }],
  },
  seats: { kind: 'seats', queues: [], teams: [] },
  'seat-map': { kind: 'seat-map', plan: { width: 40, height: 16, seats: [], shapes: [], labels: [] } },
  trend: { kind: 'trend', scope: all },
  'interval-levels': { kind: 'interval-levels', scope: all },
  'longest-waits': { kind: 'longest-waits', queues: [], most: 5 },
  teams: { kind: 'teams', teams: [], columns: [{ figure: 'ON-DUTY' }, { figure: 'HANDLED' }, { figure: 'AHT' }] },
  ticker: { kind: 'ticker', lines: [words] },
  text: { kind: 'text', text: words, size: 'middle' },
  clock: { kind: 'clock' },
  picture: { kind: 'picture', image: null, alt: { zh: '', en: '' }, fit: 'contain' },
});

/** A tile of a kind at the first free place; `null`: the board is full. `queue`: one that is there to begin with. */
export function newTile(
  tiles: readonly BoardTile[],
  kind: TileKind,
  queue: string,
  words: { zh: string; en: string },
): BoardTile | null {
  const place = freePlace(tiles, sizes[kind]);
  if (!place) return null;
  return { id: newId(tiles, kind), ...place, ...settings(queue, words)[kind] };
}
