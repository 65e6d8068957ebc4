import { nobody } from '@zhiban/workforce-adherence';
import { isLayoutPicture, type AnyPicture, type AttendanceView, type ReachedPlaces } from '@zhiban/wire';
import type { Attendances } from '../attendance/attendance-desk';

/** What a board tells of rostered against present. One that people made has it beside its seats; its sums are figures of tiles. */
export function attendanceInSight(
  whole: AnyPicture,
  reach: ReachedPlaces,
  attendances: Attendances,
): AttendanceView | undefined {
  if (!isLayoutPicture(whole)) return attendances.view({ reach, queue: queueOf(whole.board), names: !whole.visitors });
  if (Object.keys(whole.seats).length === 0) return undefined;
  const found = attendances.view({ reach, queue: null, names: false });
  return found && { all: nobody(), teams: {}, queues: {}, absent: {}, seats: shownOf(found.seats, whole) };
}

const queueOf = (board: string) => (board.startsWith('queue:') ? board.slice('queue:'.length) : null);

const shownOf = (seats: AttendanceView['seats'], whole: AnyPicture): AttendanceView['seats'] =>
  Object.fromEntries(Object.entries(seats).filter(([id]) => Object.hasOwn(whole.seats, id)));
