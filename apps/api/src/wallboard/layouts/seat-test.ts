import type { BoardTile, SeatId, SeatView } from '@zhiban/wire';

type SeatTest = (id: SeatId, seat: SeatView) => boolean;

/** Which seats a tile shows; `null`: none. */
export function seatTest(tile: BoardTile): SeatTest | null {
  if (tile.kind === 'seat-map') {
    const placed = new Set(tile.plan.seats.flatMap(({ seat }) => seat ?? []));
    return (id) => placed.has(id);
  }
  if (tile.kind !== 'seats') return null;
  const { queues, teams } = tile;
  return (_, seat) =>
    (queues.length === 0 || seat.queues.some((queue) => queues.includes(queue))) &&
    (teams.length === 0 || (seat.team !== null && teams.includes(seat.team)));
}
