import { z } from 'zod';
import { boardTile, type BoardTile } from './board-tiles';
import { bothNames } from './board-texts';
import { boardWindow } from './board-window';

/** The grid of a wall. */
export const boardColumns = 12;
export const boardRows = 8;
export const mostTiles = 40;

export const boardThemes = ['dark', 'light', 'contrast'] as const;
export type BoardTheme = (typeof boardThemes)[number];

/** A board as people shape it; also the file that is exported and imported. */
export const boardFile = z.strictObject({
  format: z.literal('zhiban-board'),
  version: z.literal(1),
  name: bothNames,
  theme: z.enum(boardThemes),
  /** Names of people are shown. */
  names: z.boolean(),
  /** Of each tile that names none of its own. */
  window: boardWindow,
  tiles: z.array(boardTile).max(mostTiles).superRefine(judgePlaces),
});
export type BoardFile = z.infer<typeof boardFile>;

type Place = Pick<BoardTile, 'x' | 'y' | 'w' | 'h'>;

export const overlap = (a: Place, b: Place): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

export const isOnGrid = ({ x, y, w, h }: Place): boolean => x + w <= boardColumns && y + h <= boardRows;

function judgePlaces(tiles: readonly BoardTile[], context: z.core.$RefinementCtx<BoardTile[]>): void {
  if (tiles.length > mostTiles) return;
  const refuse = (at: number, refusal: string) =>
    context.addIssue({ code: 'custom', path: [at], params: { refusal }, input: tiles[at] });
  tiles.forEach((tile, at) => {
    if (!isOnGrid(tile)) refuse(at, 'board.off-grid');
    const before = tiles.slice(0, at);
    if (before.some((other) => overlap(other, tile))) refuse(at, 'board.overlap');
    if (before.some((other) => other.id === tile.id)) refuse(at, 'board.same-id');
  });
}
