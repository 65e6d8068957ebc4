import type { SeatView } from '@zhiban/wire';

export interface OutNow {
  id: string;
  label: string;
  name: string;
  /** Has left the seat; otherwise may go. */
  gone: boolean;
  until: number | null;
  /** Should have been back. */
  late: boolean;
}

/** Who is on a short leave, or may go on one: those that are due back first. */
export function outNow(seats: readonly SeatView[], now: number): OutNow[] {
  return seats
    .flatMap(({ source, seat, label, name, leave }): OutNow[] => {
      if (!leave) return [];
      const gone = leave.state === 'out';
      const late = gone && leave.until !== null && now > leave.until;
      return [{ id: `${source}/${seat}`, label, name, gone, until: gone ? leave.until : null, late }];
    })
    .sort((a, b) => Number(b.gone) - Number(a.gone) || (a.until ?? Infinity) - (b.until ?? Infinity));
}
