import { dayNumber, minutesOfTime, type DayNumber } from '@zhiban/time';
import type { LeavePiece, LeaveType } from '@zhiban/wire';
import type { World } from '@zhiban/workforce-roster';

/**
 * What pieces of leave use up, in minutes, by the type's counting. `rostered`: days on which the person has a shift. A year
 * that is not in the calendar gives `null` where working days count.
 */
export function leaveMinutes(
  pieces: readonly LeavePiece[],
  type: Pick<LeaveType, 'counts' | 'dayMinutes'>,
  rostered: ReadonlySet<DayNumber>,
  world: World,
): number | null {
  let sum = 0;
  for (const piece of pieces) {
    const counts = dayCounts(dayNumber(piece.date), type.counts, rostered, world);
    if (counts === null) return null;
    if (counts) sum += pieceMinutes(piece, type.dayMinutes);
  }
  return sum;
}

function dayCounts(day: DayNumber, counts: LeaveType['counts'], rostered: ReadonlySet<DayNumber>, world: World) {
  if (counts === 'calendar-days') return true;
  if (counts === 'rostered-days') return rostered.has(day);
  const kind = world.kinds[day - world.days.first] ?? null;
  return kind === null ? null : kind === 'working';
}

/** More hours than a day of leave has are that day. */
export function pieceMinutes(piece: LeavePiece, dayMinutes: number): number {
  if ('part' in piece) return piece.part === 'day' ? dayMinutes : Math.round(dayMinutes / 2);
  return Math.min(dayMinutes, minutesOfTime(piece.to) - minutesOfTime(piece.from));
}
