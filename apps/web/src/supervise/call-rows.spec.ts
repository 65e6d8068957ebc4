import { expect, test } from 'vitest';
import type { CallView, SeatView } from '@zhiban/wire';
import { fakePicture } from '../../test/fake-picture';
import { talkRows, waitingRows } from './call-rows';

const now = Date.UTC(2026, 10, 19, 6, 0, 0);
const picture = fakePicture('normal', now);
const at = (label: string, visit: string): Record<string, SeatView> => {
  const seat = picture.seats[`acd/${label}`];
  if (!seat) throw new Error(label);
  const call = { visit, queue: 'acd/credit', caller: null, waitMs: null };
  return { [`acd/${label}`]: { ...seat, call } };
};
const waits = (seconds: number): CallView => ({ caller: null, since: now - seconds * 1000, talk: null });
const talks = (seconds: number): CallView => ({
  ...waits(seconds + 10),
  talk: { since: now - seconds * 1000, holdSince: null, holdMs: 0 },
});

test('who waits longest stands first, with the seats that ring for them', () => {
  const rows = waitingRows(
    { new: waits(3), old: waits(40), talked: talks(5) },
    { ...at('A01', 'old'), ...at('A02', 'old') },
  );
  expect(rows.map(({ visit, place, rings }) => [visit, place, rings])).toEqual([
    ['old', 1, ['A01', 'A02']],
    ['new', 2, []],
  ]);
});

test('a talk stands at the seat that names it, and at none where that seat is not to be seen', () => {
  const rows = talkRows({ short: talks(5), long: talks(90), waiting: waits(1) }, at('A03', 'short'));
  expect(rows.map(({ visit, seat }) => [visit, seat?.label])).toEqual([
    ['long', undefined],
    ['short', 'A03'],
  ]);
});
