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

export interface RowsScene {
  scale: TimeScale;
  /** Of the part that is seen. */
  width: number;
  height: number;
  scrollX: number;
  scrollY: number;
  rows: readonly RosterPerson[];
  shifts: ShiftIndex;
  absencesOf: (person: string) => readonly Absence[];
  lookOf: LookOf;
  dayShade: (day: number) => 'rest' | 'statutory' | null;
  marksOf: (shift: string) => 'alarm' | 'warn' | null;
  isUnpublished: (shift: string) => boolean;
  words: { meal: string; rest: string; leave: string };
  ghosts: readonly Ghost[];
  /** Shifts that are in the hand: drawn as where they were. */
  lifted: ReadonlySet<string>;
  /** The person whom the hand is at. */
  handAt: string | null;
  /** Too short a rest, drawn between the two shifts. */
  rests: readonly { person: string; from: Instant; to: Instant; text: string }[];
  chosen: string | null;
  now: Instant;
}

/** What everything on the rows is drawn with. */
export interface Pen {
  ctx: CanvasRenderingContext2D;
  scene: RowsScene;
  palette: Palette;
}

/** Rows and instants that are in sight. */
export interface Seen {
  first: number;
  last: number;
  from: Instant;
  to: Instant;
}

export function seenOf({ scale, width, height, scrollX, scrollY, rows }: RowsScene): Seen {
  return {
    first: Math.max(Math.floor(scrollY / rowHeight), 0),
    last: Math.min(Math.ceil((scrollY + height) / rowHeight), rows.length),
    from: instantAt(scale, scrollX),
    to: instantAt(scale, scrollX + width),
  };
}

export const rowOf = ({ rows }: RowsScene, id: string): number => rows.findIndex(({ person }) => person.id === id);
