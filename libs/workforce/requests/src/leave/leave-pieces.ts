import { minutesOfTime } from '@zhiban/time';
import type { LeavePiece, LeaveUnit } from '@zhiban/wire';

const noon = 720;
const parts = { day: [0, 1440], morning: [0, noon], afternoon: [noon, 1440] } as const;

/** The minutes of its date that a piece is about. */
const spanOf = (piece: LeavePiece): readonly [number, number] =>
  'part' in piece ? parts[piece.part] : [minutesOfTime(piece.from), minutesOfTime(piece.to)];

function overlaps(a: LeavePiece, b: LeavePiece): boolean {
  const [[from, to], [begin, end]] = [spanOf(a), spanOf(b)];
  return a.date === b.date && from < end && begin < to;
}

/** Whether a piece is about some hours of its date; `null`: about any of it. */
export function isWithin(piece: LeavePiece, hours: { from: string; to: string } | null): boolean {
  if (hours === null) return true;
  const [from, to] = spanOf(piece);
  return from < minutesOfTime(hours.to) && minutesOfTime(hours.from) < to;
}

/** The first of these pieces that is asked for in others too. */
export const pieceAmong = (pieces: readonly LeavePiece[], others: readonly LeavePiece[]): LeavePiece | null =>
  pieces.find((piece) => others.some((other) => overlaps(piece, other))) ?? null;

/** The first piece that another one of the same request is about too. */
export const pieceTwice = (pieces: readonly LeavePiece[]): LeavePiece | null =>
  pieces.find((piece, i) => pieces.slice(0, i).some((other) => overlaps(piece, other))) ?? null;

/** In the order of time. */
export const inTime = (pieces: readonly LeavePiece[]): LeavePiece[] =>
  [...pieces].sort((a, b) => (a.date === b.date ? spanOf(a)[0] - spanOf(b)[0] : a.date < b.date ? -1 : 1));

/** Whether a kind of leave can be taken in such a piece. */
export function isWhole(piece: LeavePiece, unit: LeaveUnit): boolean {
  if (!('part' in piece)) return unit === 'hour';
  return unit !== 'day' || piece.part === 'day';
}

export interface BackAt {
  date: string;
  /** `null`: from the beginning of the day. */
  time: string | null;
}

/**
 * What is left of a piece for who is back then; `null`: nothing, `undefined`: it cannot end then. A whole day ends at noon,
 * hours at any time of theirs.
 */
export function pieceUntil(piece: LeavePiece, { date, time }: BackAt, unit: LeaveUnit): LeavePiece | null | undefined {
  if (piece.date !== date) return piece.date < date ? piece : null;
  if (time === null) return null;
  const [from, to] = spanOf(piece);
  const at = minutesOfTime(time);
  if (at <= from) return null;
  if (at >= to) return piece;
  if (!('part' in piece)) return { ...piece, to: time };
  return unit !== 'day' && piece.part === 'day' && at === noon ? { date, part: 'morning' } : undefined;
}

const keyOf = (piece: LeavePiece): string => `${piece.date} ${spanOf(piece).join('-')}`;

/** Whether nothing is asked for that was not asked for before. */
export function isPartOf(pieces: readonly LeavePiece[], earlier: readonly LeavePiece[]): boolean {
  const known = new Set(earlier.map(keyOf));
  return pieces.every((piece) => known.has(keyOf(piece)));
}
