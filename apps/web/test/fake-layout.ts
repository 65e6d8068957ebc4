import type { BoardTile, LayoutPicture, ShownFigure, TileData } from '@zhiban/wire';
import { fakePicture, type Scene } from './fake-picture';

export const shown = (more: Partial<ShownFigure> = {}): ShownFigure => ({
  formula: 'SL-ENTERED',
  thresholdSeconds: 20,
  unit: 'ratio',
  value: 0.8,
  above: 80,
  below: 100,
  gap: false,
  ...more,
});

/** A board of these tiles with their data, over a made-up floor. */
export function fakeLayout(tiles: [BoardTile, TileData | null][], now: number, scene: Scene = 'normal'): LayoutPicture {
  const { totals: _totals, trend: _trend, ...floor } = fakePicture(scene, now);
  return {
    ...floor,
    board: 'board:00000000-0000-4000-8000-000000000000',
    version: 1,
    layout: {
      format: 'zhiban-board',
      version: 1,
      name: { zh: '大厅', en: 'Hall' },
      theme: 'dark',
      names: false,
      window: { kind: 'hours', from: '20:00', to: '08:00' },
      tiles: tiles.map(([tile]) => tile),
    },
    tiles: Object.fromEntries(tiles.flatMap(([tile, data]) => (data ? [[tile.id, data]] : []))),
  };
}
