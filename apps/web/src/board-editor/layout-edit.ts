import type { BoardFile, BoardTile } from '@zhiban/wire';
import { grid } from '../board/grid-places';

type Place = Pick<BoardTile, 'x' | 'y' | 'w' | 'h'>;

const overlaps = (a: Place, b: Place) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** Whether a tile may stand there: on the grid, and over no other one. */
export function mayStand(tiles: readonly BoardTile[], id: string, place: Place): boolean {
  const { x, y, w, h } = place;
  const onGrid = x >= 0 && y >= 0 && w >= 1 && h >= 1 && x + w <= grid.columns && y + h <= grid.rows;
  return onGrid && !tiles.some((other) => other.id !== id && overlaps(other, place));
}

/** The board with a tile at another place; `null`: it may not stand there. */
export function placed(file: BoardFile, id: string, place: Place): BoardFile | null {
  const tile = file.tiles.find((one) => one.id === id);
  if (!tile || !mayStand(file.tiles, id, place)) return null;
  if (tile.x === place.x && tile.y === place.y && tile.w === place.w && tile.h === place.h) return file;
  return withTile(file, { ...tile, ...place });
}

export function moved(file: BoardFile, id: string, dx: number, dy: number): BoardFile | null {
  const tile = file.tiles.find((one) => one.id === id);
  return tile ? placed(file, id, { ...placeOf(tile), x: tile.x + dx, y: tile.y + dy }) : null;
}

export function resized(file: BoardFile, id: string, dw: number, dh: number): BoardFile | null {
  const tile = file.tiles.find((one) => one.id === id);
  return tile ? placed(file, id, { ...placeOf(tile), w: tile.w + dw, h: tile.h + dh }) : null;
}

export const placeOf = ({ x, y, w, h }: Place): Place => ({ x, y, w, h });

export function withTile(file: BoardFile, tile: BoardTile): BoardFile {
  return { ...file, tiles: file.tiles.map((other) => (other.id === tile.id ? tile : other)) };
}

export const without = (file: BoardFile, id: string): BoardFile => ({
  ...file,
  tiles: file.tiles.filter((tile) => tile.id !== id),
});

/** The list with its entry `at` one place further up. */
export const raised = <T>(list: readonly T[], at: number): T[] =>
  list.toSpliced(at, 1).toSpliced(Math.max(at - 1, 0), 0, ...list.slice(at, at + 1));

/** The first free place of this size in reading order, or of the largest smaller one; `null`: the board is full. */
export function freePlace(tiles: readonly BoardTile[], wanted: Pick<Place, 'w' | 'h'>): Place | null {
  for (let { w, h } = wanted; w >= 1 && h >= 1; w > h ? (w -= 1) : (h -= 1)) {
    for (let y = 0; y + h <= grid.rows; y += 1) {
      for (let x = 0; x + w <= grid.columns; x += 1) if (mayStand(tiles, '', { x, y, w, h })) return { x, y, w, h };
    }
  }
  return null;
}

/** A name for a new tile that no other has. */
export function newId(tiles: readonly BoardTile[], kind: string): string {
  const taken = new Set(tiles.map(({ id }) => id));
  for (let n = 1; ; n += 1) if (!taken.has(`${kind}-${n}`)) return `${kind}-${n}`;
}
