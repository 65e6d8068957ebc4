import type { SeatView } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { outNow } from './out-now';

const seat = (label: string, leave: SeatView['leave']) =>
  ({ source: 'pbx', seat: label, label, name: '', leave }) as SeatView;

test('who is due back first stands first, who may go comes after them, and nobody else is told', () => {
  const seats = [
    seat('A01', null),
    seat('A02', { state: 'granted', until: null }),
    seat('A03', { state: 'out', until: 900_000 }),
    seat('A04', { state: 'out', until: 300_000 }),
  ];
  expect(outNow(seats, 600_000)).toMatchObject([
    { label: 'A04', gone: true, late: true },
    { label: 'A03', gone: true, late: false, until: 900_000 },
    { label: 'A02', gone: false, until: null },
  ]);
});
