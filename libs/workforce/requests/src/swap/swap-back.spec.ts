import { drawn } from '@zhiban/testing';
import { expect, test } from 'vitest';
import type { Shift } from '@zhiban/wire';
import { givenIn, wholeAgain } from './swap-back';
import type { Transfer } from './swap-case';
import { swapChanges } from './swap-changes';

const [monday] = drawn('Mon 08-16 meal 12-12:30', { person: 'li' });
if (!monday) throw new Error('nothing drawn');
const newId = (shift: string, piece: string) => `${shift} ${piece}`;
const at = (hour: number) => monday.from + (hour - 8) * 3_600_000;
const middle: Transfer = { shift: monday, to: 'wang', part: { from: at(10), to: at(14) } };

/** The roster after a swap, and the swap of what was given back to whom it came from. */
function taken(transfer: Transfer) {
  const made = swapChanges([transfer], newId);
  const left = made.ok ? made.changes.flatMap(({ after }) => after ?? []) : [];
  const [gone] = givenIn([transfer], newId);
  const given = left.find(({ id }) => id === gone?.id);
  if (!given || !gone) throw new Error('nothing given');
  const back = swapChanges([{ shift: given, to: gone.from, part: null }], newId);
  return { left, changes: back.ok ? back.changes : [] };
}
const told = (changes: ReturnType<typeof wholeAgain>) =>
  changes.map(({ id, after }) => `${id}: ${after ? `${after.person} ${after.breaks.length}` : 'gone'}`);

test('a shift of which the middle went is whole again, with its break', () => {
  const { left, changes } = taken(middle);
  const published = new Map(left.map((shift) => [shift.id, JSON.stringify(shift)]));
  const stands = (shift: Shift) => published.get(shift.id) === JSON.stringify(shift);
  const mended = wholeAgain(changes, [middle], { newId, stands });
  expect(told(mended)).toEqual(['Mon: li 1', 'Mon given: gone', 'Mon rest: gone']);
  expect(mended[0]?.after).toEqual(monday);
});

test('where what stayed has changed since, what was given comes back as a shift of its own', () => {
  const { changes } = taken(middle);
  const stands = ({ id }: Shift) => id !== 'Mon rest';
  expect(told(wholeAgain(changes, [middle], { newId, stands }))).toEqual(['Mon given: li 1']);
});

test('a whole shift changes its person and nothing else', () => {
  const whole = { ...middle, part: null };
  const { changes } = taken(whole);
  expect(told(wholeAgain(changes, [whole], { newId, stands: () => true }))).toEqual(['Mon: li 1']);
});
