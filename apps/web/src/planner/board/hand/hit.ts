import type { RosterPerson, Shift } from '@zhiban/wire';
import type { ShiftIndex } from '../book/shift-index';
import { instantAt, xOf, type TimeScale } from '../time/time-scale';
import type { Grip } from './drag-edit';

/** What lies where, on the whole board. */
export interface Ground {
  scale: TimeScale;
  rows: readonly RosterPerson[];
  shifts: ShiftIndex;
  rowHeight: number;
}

export interface Spot {
  row: number;
  at: number;
  shift: Shift | null;
}

/** `null`: below the last row. */
export function spotAt({ scale, rows, shifts, rowHeight }: Ground, x: number, y: number): Spot | null {
  const row = Math.floor(y / rowHeight);
  const person = rows[row];
  if (!person) return null;
  const at = Math.min(Math.max(instantAt(scale, x), scale.from), scale.to - 1);
  return { row, at, shift: shifts.between(person.person.id, at, at + 1)[0] ?? null };
}

const edgePx = 6;
const narrowPx = 32;

/** What a hand takes hold of there; a narrow shift has no ends to take. */
export function gripAt(ground: Ground, spot: Spot): Grip | null {
  const { scale, rows } = ground;
  const { shift, at } = spot;
  const person = rows[spot.row];
  if (!person?.mine) return null;
  if (!shift) return { on: 'empty', person: person.person.id, at };
  const [begins, x, ends] = [xOf(scale, shift.from), xOf(scale, at), xOf(scale, shift.to)];
  const isWide = ends - begins >= narrowPx;
  const on = isWide && x - begins <= edgePx ? 'start' : isWide && ends - x <= edgePx ? 'end' : 'shift';
  return { on, shift, at };
}

/** The shift to which an arrow key leads; `null`: there is none that way. */
export function neighbour({ rows, shifts }: Ground, from: Shift, key: string): Shift | null {
  const own = shifts.of(from.person);
  const at = own.findIndex(({ id }) => id === from.id);
  if (key === 'ArrowLeft') return own[at - 1] ?? null;
  if (key === 'ArrowRight') return own[at + 1] ?? null;
  if (key === 'Home') return own[0] ?? null;
  if (key === 'End') return own.at(-1) ?? null;
  const step = key === 'ArrowUp' ? -1 : 1;
  const row = rows.findIndex(({ person }) => person.id === from.person);
  for (let next = row + step; next >= 0 && next < rows.length; next += step) {
    const nearest = nearestIn(shifts.of(rows[next]?.person.id ?? ''), from.from);
    if (nearest) return nearest;
  }
  return null;
}

const nearestIn = (list: readonly Shift[], at: number): Shift | null =>
  list.reduce<Shift | null>(
    (best, shift) => (!best || Math.abs(shift.from - at) < Math.abs(best.from - at) ? shift : best),
    null,
  );
