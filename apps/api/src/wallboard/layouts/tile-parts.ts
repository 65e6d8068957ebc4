import type { BoardTile, FigureScope, QueueId } from '@zhiban/wire';

/** Which queues a board needs the views of. */
export function queueTest(tiles: readonly BoardTile[]): (id: QueueId) => boolean {
  if (showsAllQueues(tiles)) return () => true;
  const wanted = new Set(tiles.flatMap((tile) => queuesOf(tile) ?? []));
  return (id) => wanted.has(id);
}

export const showsAllQueues = (tiles: readonly BoardTile[]): boolean => tiles.some((tile) => queuesOf(tile) === null);

/** The queues whose views a tile needs; `null`: all. */
function queuesOf(tile: BoardTile): readonly QueueId[] | null {
  switch (tile.kind) {
    case 'queue':
      return [tile.queue];
    case 'queue-table':
    case 'longest-waits':
    case 'seats':
      return tile.queues.length > 0 ? tile.queues : null;
    case 'number':
      return queuesOfScope(tile.metric.scope);
    case 'trend':
    case 'interval-levels':
      return queuesOfScope(tile.scope);
    default:
      return [];
  }
}

/** A sum is not named by its queues, but what is wrong with them stands in the strip below, so they are there. */
function queuesOfScope(scope: FigureScope): readonly QueueId[] | null {
  if (scope.kind === 'all') return null;
  return scope.kind === 'queues' ? scope.queues : [];
}

/** Which teams a board tells of as such. */
export function teamTest(tiles: readonly BoardTile[]): (team: string) => boolean {
  if (tiles.some((tile) => tile.kind === 'teams' && tile.teams.length === 0)) return () => true;
  const named = new Set(tiles.flatMap(teamsOf));
  return (team) => named.has(team);
}

function teamsOf(tile: BoardTile): readonly string[] {
  if (tile.kind === 'teams' || tile.kind === 'seats') return tile.teams;
  return tile.kind === 'number' && tile.metric.scope.kind === 'team' ? [tile.metric.scope.team] : [];
}
