import type { BoardFile, BoardMetric, TileOf, WindowChoice } from '@zhiban/wire';

export const everything = { kind: 'all' } as const;
export const lastQuarter: WindowChoice = { kind: 'rolling', minutes: 15 };

type Place = Pick<TileOf<'number'>, 'x' | 'y' | 'w' | 'h'>;
export const place = (x: number, y: number, w: number, h: number): Place => ({ x, y, w, h });

export function numberTile(
  id: string,
  at: Place,
  metric: Omit<BoardMetric, 'scope'> & Partial<Pick<BoardMetric, 'scope'>>,
): TileOf<'number'> {
  return { id, ...at, kind: 'number', metric: { scope: everything, ...metric } };
}

/** A dark board of the business day that tells no names, but for what is said otherwise. */
export function boardOf(name: BoardFile['name'], tiles: BoardFile['tiles'], more: Partial<BoardFile> = {}): BoardFile {
  return {
    format: 'zhiban-board',
    version: 1,
    name,
    theme: 'dark',
    names: false,
    window: { kind: 'day' },
    tiles,
    ...more,
  };
}
