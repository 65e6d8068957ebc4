import type { LeavePiece, LeaveType } from '@zhiban/wire';
import { firstLeaveTypes } from '@zhiban/workforce-requests';
import { expect, test } from 'vitest';
import { askedRefusal, type AskedFor } from './asked-rules';

const type = (code: string): LeaveType => firstLeaveTypes.find((one) => one.code === code) ?? expect.fail(`no ${code}`);
const day = (date: string): LeavePiece => ({ date, part: 'day' });
const code = (given: Partial<AskedFor>) =>
  askedRefusal({
    type: type('personal'),
    pieces: [day('2026-12-01')],
    sudden: false,
    today: '2026-11-26',
    others: [],
    isEmployed: (date) => date <= '2027-06-30',
    ...given,
  })?.code ?? null;

test('leave of days to come can be asked for', () => expect(code({})).toBeNull());

test.each<[string, Partial<AskedFor>, string]>([
  ['of somebody who has left by then', { pieces: [day('2027-07-01')] }, 'leave-request.not-employed'],
  ['more than two years ahead', { pieces: [day('2028-12-01')] }, 'leave-request.too-far'],
  ['more than a year ago', { pieces: [day('2025-11-01')] }, 'leave-request.too-far'],
  [
    'by hours, of whole days',
    { type: type('maternity'), pieces: [{ date: '2026-12-01', from: '09:00', to: '10:00' }] },
    'leave-request.unit',
  ],
  ['of a day that was asked for', { others: [{ date: '2026-12-01', part: 'morning' }] }, 'leave-request.overlap'],
  ['of a day twice', { pieces: [day('2026-12-01'), day('2026-12-01')] }, 'leave-request.piece-twice'],
  ['sudden, of a planned kind', { sudden: true, pieces: [day('2026-11-25')] }, 'leave-request.not-sudden'],
  [
    'sudden, before it has come',
    { type: type('sick'), sudden: true, pieces: [day('2026-11-27')] },
    'leave-request.not-sudden',
  ],
])('leave %s cannot', (_, given, refused) => expect(code(given)).toBe(refused));

test('who fell ill today may file it', () => {
  expect(code({ type: type('sick'), sudden: true, pieces: [day('2026-11-25'), day('2026-11-26')] })).toBeNull();
});
