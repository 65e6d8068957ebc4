import type { BoardTile } from '@zhiban/wire';

/** Columns and rows of every wall; its body without header and strip, and the gutter, in px of the stage. */
export const grid = { columns: 12, rows: 8, width: 1856, height: 832, gutter: 24 } as const;

type Place = Pick<BoardTile, 'x' | 'y' | 'w' | 'h'>;

const column = (grid.width - (grid.columns - 1) * grid.gutter) / grid.columns;
const row = (grid.height - (grid.rows - 1) * grid.gutter) / grid.rows;
export const stepX = column + grid.gutter;
export const stepY = row + grid.gutter;

/** A tile's place in px of the stage. */
export const boxOf = ({ x, y, w, h }: Place) => ({
  left: x * stepX,
  top: y * stepY,
  width: w * stepX - grid.gutter,
  height: h * stepY - grid.gutter,
});
