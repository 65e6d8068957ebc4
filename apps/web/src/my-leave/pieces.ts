import { addDays, dayNumber, weekdayOfDay } from '@zhiban/time';
import type { LeavePiece, LeaveType, LeaveUnit, MyDay } from '@zhiban/wire';
import { inTime, isWhole } from '@zhiban/workforce-requests';

/** How much of a day a piece takes. */
export const pieceParts = ['day', 'morning', 'afternoon', 'hours'] as const;
export type PiecePart = (typeof pieceParts)[number];

export const partOf = (piece: LeavePiece): PiecePart => ('part' in piece ? piece.part : 'hours');

/** What a kind of leave can be taken in. */
export const partsOf = (unit: LeaveUnit): PiecePart[] =>
  pieceParts.filter((part) => (part === 'hours' ? unit === 'hour' : part === 'day' || unit !== 'day'));

export interface DayHours {
  from: string;
  to: string;
}

const usualHours: DayHours = { from: '09:00', to: '11:00' };

export const pieceOf = (date: string, part: PiecePart, hours: DayHours = usualHours): LeavePiece =>
  part === 'hours' ? { date, ...hours } : { date, part };

/** A day more, or none of its pieces. */
export function toggled(pieces: readonly LeavePiece[], date: string): LeavePiece[] {
  const others = pieces.filter((piece) => piece.date !== date);
  return others.length < pieces.length ? others : inTime([...pieces, pieceOf(date, 'day')]);
}

export const replaced = (pieces: readonly LeavePiece[], at: number, piece: LeavePiece): LeavePiece[] =>
  inTime(pieces.map((known, i) => (i === at ? piece : known)));

/** Where a kind is not taken in such a piece, it is the whole day. */
export function fitted(pieces: readonly LeavePiece[], unit: LeaveUnit): LeavePiece[] {
  const whole = pieces.map((piece) => (isWhole(piece, unit) ? piece : pieceOf(piece.date, 'day')));
  return whole.filter((piece, i) => whole.findIndex((other) => same(other, piece)) === i);
}

const keyOf = (piece: LeavePiece): string => JSON.stringify([piece.date, 'part' in piece ? piece.part : piece]);
const same = (a: LeavePiece, b: LeavePiece): boolean => keyOf(a) === keyOf(b);

export const samePieces = (a: readonly LeavePiece[], b: readonly LeavePiece[]): boolean =>
  a.length === b.length && inTime(a).every((piece, i) => same(piece, inTime(b)[i] ?? piece));

/** Hours that end before they begin. */
export const isBackward = (piece: LeavePiece): boolean => !('part' in piece) && piece.from >= piece.to;

/** Whole days in a row, or one piece by itself. */
export interface PieceRun {
  first: string;
  last: string;
  piece: LeavePiece;
}

export function runsOf(pieces: readonly LeavePiece[]): PieceRun[] {
  const runs: PieceRun[] = [];
  for (const piece of inTime(pieces)) {
    const before = runs.at(-1);
    const joins = before && partOf(piece) === 'day' && partOf(before.piece) === 'day';
    if (joins && addDays(before.last, 1) === piece.date) before.last = piece.date;
    else runs.push({ first: piece.date, last: piece.date, piece });
  }
  return runs;
}

/** Days of a span that use up leave of a kind; of a year that the calendar does not know yet, Mondays to Fridays. */
export function countedDays(
  days: readonly Pick<MyDay, 'date' | 'kind' | 'published'>[],
  rostered: ReadonlySet<string>,
  counts: LeaveType['counts'],
): string[] {
  const works = ({ date, kind }: Pick<MyDay, 'date' | 'kind'>) =>
    kind === null ? weekdayOfDay(dayNumber(date)) < 6 : kind === 'working';
  return days
    .filter((day) => {
      if (counts === 'calendar-days') return true;
      if (counts === 'working-days') return works(day);
      return day.published ? rostered.has(day.date) : works(day);
    })
    .map(({ date }) => date);
}
