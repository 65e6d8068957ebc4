import type { BoardFile } from '@zhiban/wire';
import { boardOf, everything, numberTile, place } from './pieces';
import type { TemplateWishes } from './templates';

/** The twelve hours before the business day begins, as one window: they belong to two calendar days. */
function nightBefore(dayStart: string): BoardFile['window'] {
  const hour = (Number(dayStart.slice(0, 2)) + 12) % 24;
  return { kind: 'hours', from: `${String(hour).padStart(2, '0')}${dayStart.slice(2)}`, to: dayStart };
}

/** A night shift: few people, so every wait counts, and the clock is part of the picture. */
export const nightTemplate = ({ businessDayStart }: TemplateWishes): BoardFile =>
  boardOf(
    { zh: '夜班', en: 'Night shift' },
    [
      { id: 'clock', ...place(0, 0, 3, 2), kind: 'clock' },
      numberTile('level', place(3, 0, 3, 2), { figure: 'SL' }),
      numberTile('offered', place(6, 0, 3, 2), { figure: 'OFFERED' }),
      numberTile('abandoned', place(9, 0, 3, 2), { figure: 'ABANDON-RATE' }),
      {
        id: 'queues',
        ...place(0, 2, 8, 4),
        kind: 'queue-table',
        queues: [],
        columns: [{ figure: 'WAITING' }, { figure: 'LONGEST-WAIT' }, { figure: 'SL' }, { figure: 'AVAILABLE' }],
      },
      { id: 'waits', ...place(8, 2, 4, 4), kind: 'longest-waits', queues: [], most: 5 },
      { id: 'levels', ...place(0, 6, 8, 2), kind: 'interval-levels', scope: everything },
      numberTile('duty', place(8, 6, 2, 2), { figure: 'ON-DUTY' }),
      numberTile('available', place(10, 6, 2, 2), { figure: 'AVAILABLE' }),
    ],
    { window: nightBefore(businessDayStart) },
  );
