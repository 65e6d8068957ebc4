import type { BoardChange, BoardFile, BoardTile } from '@zhiban/wire';

const fields = ['name', 'theme', 'names', 'window'] as const;
const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** What a person would name as different between two versions of a board. */
export function boardChanges(before: BoardFile, after: BoardFile): BoardChange[] {
  const old = new Map(before.tiles.map((tile) => [tile.id, tile]));
  const kept = new Set(after.tiles.map(({ id }) => id));
  const of = (what: BoardChange['what'], { kind, id }: BoardTile): BoardChange => ({ what, kind, id });
  return [
    ...fields
      .filter((field) => !same(before[field], after[field]))
      .map((field): BoardChange => ({ what: 'board', kind: 'board', id: field })),
    ...after.tiles.flatMap((tile) => tileChanges(old.get(tile.id), tile, of)),
    ...before.tiles.filter(({ id }) => !kept.has(id)).map((tile) => of('removed', tile)),
  ];
}

function tileChanges(
  before: BoardTile | undefined,
  tile: BoardTile,
  of: (what: BoardChange['what'], tile: BoardTile) => BoardChange,
): BoardChange[] {
  if (!before || before.kind !== tile.kind) return [of('added', tile)];
  const place = ({ x, y, w, h }: BoardTile) => ({ x, y, w, h });
  const moved = same(place(before), place(tile)) ? [] : [of('moved', tile)];
  const settled = same({ ...before, ...place(tile) }, tile) ? [] : [of('changed', tile)];
  return [...moved, ...settled];
}

/** The same text for equal values, whatever the order of their keys: the database does not keep it. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
