import type { Instant } from '@zhiban/time';
import type { Absence, RosterPerson, Shift } from '@zhiban/wire';
import type { ShiftIndex } from '../book/shift-index';
import { instantAt, type TimeScale } from '../time/time-scale';
import type { Palette } from './palette';
import type { LookOf } from './shift-look';

export const rowHeight = 24;

/** A shift as the hand would leave it. */
export interface Ghost {
  shift: Shift;
  state: 'good' | 'reason' | 'refused';
}

/** Where the rows lie, and the part of them that is seen. */
export interface RowsView {
  scale: TimeScale;
  width: number;
  height: number;
  scrollX: number;
  scrollY: number;
  rows: readonly RosterPerson[];
  words: { meal: string; rest: string; leave: string };
}

export interface RowsScene extends RowsView {
  shifts: ShiftIndex;
  absencesOf: (person: string) => readonly Absence[];
  lookOf: LookOf;
  dayShade: (day: number) => 'rest' | 'statutory' | null;
  marksOf: (shift: string) => 'alarm' | 'warn' | null;
  isUnpublished: (shift: string) => boolean;
  /** Shifts that are in the hand: drawn as where they were. */
  lifted: ReadonlySet<string>;
  chosen: string | null;
  now: Instant;
}

/** What is in the hand, on a sheet of its own over the rows: they need not be drawn again wherever it goes. */
export interface HandScene extends RowsView {
  ghosts: readonly Ghost[];
  /** The person whom the hand is at. */
  handAt: string;
  /** Too short a rest, drawn between the two shifts. */
  rests: readonly { person: string; from: Instant; to: Instant; text: string }[];
}

/** What everything on the rows is drawn with. */
export interface Pen<Scene extends RowsView = RowsScene> {
  ctx: CanvasRenderingContext2D;
  scene: Scene;
  palette: Palette;
}

/** Rows and instants that are in sight. */
export interface Seen {
  first: number;
  last: number;
  from: Instant;
  to: Instant;
}

export function seenOf({ scale, width, height, scrollX, scrollY, rows }: RowsView): Seen {
  return {
    first: Math.max(Math.floor(scrollY / rowHeight), 0),
    last: Math.min(Math.ceil((scrollY + height) / rowHeight), rows.length),
    from: instantAt(scale, scrollX),
    to: instantAt(scale, scrollX + width),
  };
}

export const rowOf = ({ rows }: RowsView, id: string): number => rows.findIndex(({ person }) => person.id === id);
