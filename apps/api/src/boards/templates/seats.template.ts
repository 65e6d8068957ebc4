import type { BoardFile } from '@zhiban/wire';
import { boardOf, numberTile, place } from './pieces';

/** Who is where, for who walks the floor: names are shown. */
export const seatsTemplate = (): BoardFile =>
  boardOf(
    { zh: '座席', en: 'Seats' },
    [
      { id: 'seats', ...place(0, 0, 9, 8), kind: 'seats', queues: [], teams: [] },
      numberTile('available', place(9, 0, 3, 2), { figure: 'AVAILABLE' }),
      numberTile('duty', place(9, 2, 3, 2), { figure: 'ON-DUTY' }),
      { id: 'waits', ...place(9, 4, 3, 4), kind: 'longest-waits', queues: [], most: 5 },
    ],
    { names: true },
  );
