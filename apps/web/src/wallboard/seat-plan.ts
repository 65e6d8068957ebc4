import type { QueueId, QueueView, SeatId, SeatView } from '@zhiban/wire';

export interface SeatGroup {
  /** Team, or the seat's first queue, or `''` for neither. */
  key: string;
  kind: 'team' | 'queue' | 'none';
  seats: SeatId[];
}
export interface SeatBlock extends SeatGroup {
  /** Place on the page in whole seats. */
  column: number;
  columns: number;
  rows: number;
  /** Not the first part of a group that was too large for one block. */
  continued: boolean;
  /** Seats of the whole group. */
  total: number;
}
export type SeatShelf = SeatBlock[];
export type SeatPage = SeatShelf[];

function groupKey(seat: SeatView): Pick<SeatGroup, 'key' | 'kind'> {
  if (seat.team) return { key: seat.team, kind: 'team' };
  const queue = seat.queues[0];
  return queue ? { key: queue, kind: 'queue' } : { key: '', kind: 'none' };
}

/** Seats by team, or by first queue where no team is known; in each group by label, largest groups first. */
export function groupSeats(seats: Record<SeatId, SeatView>, queues: Record<QueueId, QueueView>): SeatGroup[] {
  const groups = new Map<string, SeatGroup>();
  for (const [id, seat] of Object.entries(seats)) {
    const { key, kind } = groupKey(seat);
    const group = groups.get(`${kind} ${key}`) ?? { key, kind, seats: [] };
    group.seats.push(id);
    groups.set(`${kind} ${key}`, group);
  }
  const label = (id: SeatId) => seats[id]?.label ?? id;
  for (const group of groups.values()) {
    group.seats.sort((a, b) => label(a).localeCompare(label(b), 'en', { numeric: true }));
  }
  const place = Object.keys(queues);
  return [...groups.values()].sort(
    (a, b) =>
      b.seats.length - a.seats.length || place.indexOf(a.key) - place.indexOf(b.key) || a.key.localeCompare(b.key),
  );
}

export interface Room {
  columns: number;
  /** Height of a page, of a group's heading and of a row of seats, in px. */
  height: number;
  heading: number;
  row: number;
}

function blocksOf(group: SeatGroup, room: Room): SeatBlock[] {
  const mostRows = Math.max(1, Math.floor((room.height - room.heading) / room.row));
  const most = room.columns * mostRows;
  const blocks: SeatBlock[] = [];
  for (let from = 0; from < group.seats.length; from += most) {
    const seats = group.seats.slice(from, from + most);
    const columns = Math.min(room.columns, Math.max(3, Math.ceil(seats.length / 2)));
    blocks.push({
      ...group,
      seats,
      column: 0,
      columns,
      rows: Math.ceil(seats.length / columns),
      continued: from > 0,
      total: group.seats.length,
    });
  }
  return blocks;
}

/** Lays groups side by side on shelves and shelves on pages; nothing is cut, what does not fit is on the next page. */
export function planSeats(groups: readonly SeatGroup[], room: Room): SeatPage[] {
  const shelves: SeatShelf[] = [];
  for (const block of groups.flatMap((group) => blocksOf(group, room))) {
    const shelf = shelves.find(
      (blocks) => endOf(blocks) + 1 + block.columns <= room.columns && heightOk(blocks, block),
    );
    if (shelf) shelf.push({ ...block, column: endOf(shelf) + 1 });
    else shelves.push([block]);
  }
  const pages: SeatPage[] = [];
  let left = 0;
  for (const shelf of shelves) {
    const height = room.heading + room.row * Math.max(...shelf.map((block) => block.rows));
    if (pages.length === 0 || height > left) {
      pages.push([]);
      left = room.height;
    }
    pages.at(-1)?.push(shelf);
    left -= height;
  }
  return pages;
}

const endOf = (shelf: SeatShelf) => Math.max(...shelf.map((block) => block.column + block.columns));
const heightOk = (shelf: SeatShelf, block: SeatBlock) => block.rows <= Math.max(...shelf.map((b) => b.rows));
