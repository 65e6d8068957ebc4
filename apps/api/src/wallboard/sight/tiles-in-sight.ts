import type { BoardFile, BoardTile, LayoutPicture, SeatView, TileData, TileOf } from '@zhiban/wire';
import { seatTest } from '../layouts/seat-test';
import type { Seats } from './floor-in-sight';
import type { Sight } from './sight';

const notYours: TileData = { kind: 'not-yours' };

/** Of a picture of the whole centre, and the seats of it that are in sight, what stands on each tile. */
export function tilesInSight(whole: LayoutPicture, seats: Seats, sight: Sight): Record<string, TileData> {
  const tiles: Record<string, TileData> = {};
  for (const tile of whole.layout.tiles) {
    const data = isBeyond(tile, whole.seats, seats, sight) ? notYours : whole.tiles[tile.id];
    if (data) tiles[tile.id] = data.kind === 'teams' ? teamsInSight(data, sight) : data;
  }
  return tiles;
}

/** A drawn floor with the seats that are in sight; of others it shows that a place is there. */
export function layoutInSight(layout: BoardFile, seats: Seats): BoardFile {
  const drawn = (tile: TileOf<'seat-map'>) => ({
    ...tile,
    plan: { ...tile.plan, seats: tile.plan.seats.map((place) => (isIn(place.seat, seats) ? place : hidden(place))) },
  });
  return { ...layout, tiles: layout.tiles.map((tile) => (tile.kind === 'seat-map' ? drawn(tile) : tile)) };
}

/** All that a tile shows of people is of others than the reader's. */
function isBeyond(tile: BoardTile, whole: Seats, seen: Seats, sight: Sight): boolean {
  switch (tile.kind) {
    case 'number':
      return tile.metric.scope.kind === 'team' && !sight.team(tile.metric.scope.team);
    case 'teams':
      return noneInSight(tile.teams, sight);
    case 'seats':
      return noneInSight(tile.teams, sight) || (shows(tile, whole) && !shows(tile, seen));
    case 'seat-map':
      return shows(tile, whole) && !shows(tile, seen);
    default:
      return false;
  }
}

const noneInSight = (teams: readonly string[], sight: Sight) => teams.length > 0 && !teams.some(sight.team);

function shows(tile: BoardTile, seats: Seats): boolean {
  const isOn = seatTest(tile);
  return isOn !== null && Object.entries(seats).some(([id, seat]: [string, SeatView]) => isOn(id, seat));
}

function teamsInSight(data: Extract<TileData, { kind: 'teams' }>, sight: Sight): TileData {
  const all = Object.entries(data.teams);
  const seen = all.filter(([team]) => sight.team(team));
  if (seen.length === 0 && all.length > 0) return notYours;
  return { kind: 'teams', teams: Object.fromEntries(seen) };
}

const isIn = (seat: string | null, seats: Seats) => seat !== null && Object.hasOwn(seats, seat);

const hidden = <T extends { seat: string | null }>(place: T): T => ({ ...place, seat: null });
