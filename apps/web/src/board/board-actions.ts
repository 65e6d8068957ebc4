import { isWorseLow, type BoardTile, type LayoutPicture } from '@zhiban/wire';
import { worstFirst, type Action } from '../wallboard/actions';
import { levelSeverity } from '../wallboard/severity';
import type { Health } from '../wallboard/staleness';
import { limitSeverity } from './limit-severity';
import { comparable } from './shown-text';

/** What the tiles themselves say is in breach, so that the strip never calls a board calm on which a tile alarms. */
export function tileActions(picture: LayoutPicture, health: Health, now: number): Action[] {
  if (health.whole) return [];
  return worstFirst(picture.layout.tiles.flatMap((tile) => actionOf(tile, picture, now) ?? []));
}

function actionOf(tile: BoardTile, picture: LayoutPicture, now: number): Action | null {
  const data = picture.tiles[tile.id];
  if (tile.kind === 'number' && data?.kind === 'number' && data.figure) {
    const { figure, scope } = tile.metric;
    const severity = limitSeverity(comparable(data.figure, now), data, isWorseLow(figure));
    // Who waits too long is told queue by queue.
    if (severity === 'normal' || figure === 'LONGEST-WAIT') return null;
    return { kind: 'figure', severity, since: null, tile: tile.id, figure, scope, shown: data.figure };
  }
  if (tile.kind !== 'queue' || data?.kind !== 'queue' || !data.level) return null;
  const queue = picture.queues[tile.queue];
  const severity = queue ? levelSeverity(data.level.value, queue) : 'normal';
  if (severity === 'normal') return null;
  const scope = { kind: 'queues' as const, queues: [tile.queue] };
  return { kind: 'figure', severity, since: null, tile: tile.id, figure: 'SL', scope, shown: data.level };
}
