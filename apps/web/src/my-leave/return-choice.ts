import type { LeavePiece, LeaveUnit } from '@zhiban/wire';
import { isWhole } from '@zhiban/workforce-requests';

/** From when on somebody may say that they are back. `time: null`: from the beginning of the day. */
export interface BackChoice {
  from: string;
  time: string | null;
}

/** Days of the leave from today on, each from its beginning, and a whole day from noon on where the kind has halves. */
export function backChoices(pieces: readonly LeavePiece[], unit: LeaveUnit, today: string): BackChoice[] {
  const coming = pieces.filter(({ date }) => date >= today);
  return coming.flatMap((piece, i) => {
    const first = coming.findIndex(({ date }) => date === piece.date) === i;
    const begin = first ? [{ from: piece.date, time: null }] : [];
    const noon = 'part' in piece && piece.part === 'day' && isWhole({ date: piece.date, part: 'morning' }, unit);
    return noon ? [...begin, { from: piece.date, time: '12:00' }] : begin;
  });
}

/** Hours of leave on a day, within which they may end at any time. */
export const hoursOn = (pieces: readonly LeavePiece[], date: string): { from: string; to: string } | null => {
  const found = pieces.find((piece) => piece.date === date && !('part' in piece));
  return found && !('part' in found) ? found : null;
};
