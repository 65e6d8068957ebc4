import type { BoardFile } from '@zhiban/wire';
import { boardOf, everything, numberTile, place } from './pieces';

/** The day in a few numbers, for who looks at it once an hour. */
export const managementTemplate = (): BoardFile =>
  boardOf({ zh: '管理', en: 'Management' }, [
    numberTile('offered', place(0, 0, 3, 2), { figure: 'OFFERED' }),
    numberTile('level', place(3, 0, 3, 2), { figure: 'SL' }),
    numberTile('connected', place(6, 0, 3, 2), { figure: 'CONNECT-RATE' }),
    numberTile('abandoned', place(9, 0, 3, 2), { figure: 'ABANDON-RATE', warn: 0.05, alarm: 0.08 }),
    { id: 'trend', ...place(0, 2, 7, 3), kind: 'trend', scope: everything },
    { id: 'levels', ...place(7, 2, 5, 3), kind: 'interval-levels', scope: everything },
    {
      id: 'teams',
      ...place(0, 5, 8, 3),
      kind: 'teams',
      teams: [],
      columns: [{ figure: 'ON-DUTY' }, { figure: 'HANDLED' }, { figure: 'AHT' }, { figure: 'OCCUPANCY' }],
    },
    numberTile('aht', place(8, 5, 2, 3), { figure: 'AHT' }),
    numberTile('occupancy', place(10, 5, 2, 3), { figure: 'OCCUPANCY' }),
  ]);
