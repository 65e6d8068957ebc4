import type { BoardFile } from '@zhiban/wire';
import { boardOf, everything, lastQuarter, numberTile, place } from './pieces';

/** What the floor as a whole looks like now, and where it hurts. */
export const centreTemplate = (): BoardFile =>
  boardOf({ zh: '全中心', en: 'Whole centre' }, [
    numberTile('waiting', place(0, 0, 3, 2), { figure: 'WAITING' }),
    numberTile('longest', place(3, 0, 3, 2), { figure: 'LONGEST-WAIT' }),
    numberTile('level', place(6, 0, 3, 2), { figure: 'SL' }),
    numberTile('asa', place(9, 0, 3, 2), { figure: 'ASA' }),
    {
      id: 'queues',
      ...place(0, 2, 8, 6),
      kind: 'queue-table',
      queues: [],
      columns: [
        { figure: 'WAITING' },
        { figure: 'LONGEST-WAIT' },
        { figure: 'SL', window: lastQuarter },
        { figure: 'AVAILABLE' },
        { figure: 'ON-DUTY' },
      ],
    },
    { id: 'trend', ...place(8, 2, 4, 3), kind: 'trend', scope: everything },
    { id: 'waits', ...place(8, 5, 4, 3), kind: 'longest-waits', queues: [], most: 4 },
  ]);
