import type { DraftStep, Shift } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { RosterBook } from './roster-book';
import { ShiftIndex } from './shift-index';

const hour = 3_600_000;
const shift = (id: string, from: number, given: Partial<Shift> = {}): Shift => ({
  id,
  person: 'liu',
  from: from * hour,
  to: (from + 8) * hour,
  kind: 'regular',
  pattern: null,
  post: null,
  breaks: [],
  ...given,
});
const open = (...shifts: Shift[]) => new RosterBook({ revision: 7, shifts, versions: {} });
const step = (revision: number, edit: string, changes: DraftStep['changes'], by = 'chen'): DraftStep => ({
  revision,
  edit,
  by,
  at: 0,
  kind: 'edit',
  changes,
  overrides: [],
});
const begins = (book: RosterBook, id: string) => (book.shown.byId.get(id)?.from ?? NaN) / hour;
const later = { op: 'move', shift: 'a', by: 2 * hour, person: 'liu' } as const;

describe('the book of a draft', () => {
  test('a drag is shown at once and names the version that it was made on', () => {
    const book = open(shift('a', 8));
    const drafted = book.draft('e1', later);
    expect(begins(book, 'a')).toBe(10);
    expect(drafted.ok && drafted.pending.edits[0]?.seen).toEqual({ a: 1 });
  });

  test('a second drag of the same shift is made on the one that is still on its way', () => {
    const book = open(shift('a', 8));
    book.draft('e1', later);
    const second = book.draft('e2', later);
    expect(begins(book, 'a')).toBe(12);
    expect(second.ok && second.pending.edits[0]?.seen).toEqual({ a: 2 });
  });

  test('the answer and the stroke of one step count once, whichever comes first', () => {
    const book = open(shift('a', 8));
    book.draft('e1', later);
    const saved = step(8, 'e1', [{ id: 'a', version: 2, before: shift('a', 8), after: shift('a', 10) }]);
    expect(book.receive(saved)).toHaveLength(1);
    expect(book.receive(saved)).toHaveLength(0);
    expect(book.pending).toHaveLength(0);
    expect(begins(book, 'a')).toBe(10);
  });

  test('a refused edit goes back, and with it the later one on the same shift, but no other', () => {
    const book = open(shift('a', 8), shift('b', 40));
    book.draft('e1', later);
    book.draft('e2', { ...later, shift: 'b' });
    book.draft('e3', later);
    expect(book.drop('e1').map(({ id }) => id)).toEqual(['e1', 'e3']);
    expect(begins(book, 'a')).toBe(8);
    expect(begins(book, 'b')).toBe(42);
  });

  test('who was refused because somebody was there before sees what is there now', () => {
    const book = open(shift('a', 8));
    book.draft('e1', later);
    book.drop('e1');
    book.correct([{ id: 'a', version: 2, shift: shift('a', 14) }]);
    expect(begins(book, 'a')).toBe(14);
    const next = book.draft('e2', later);
    expect(next.ok && next.pending.edits[0]?.seen).toEqual({ a: 2 });
  });

  test('somebody else’s step shows under one’s own that is on its way', () => {
    const book = open(shift('a', 8), shift('b', 40));
    book.draft('e1', later);
    book.receive(
      step(8, 'x', [
        { id: 'a', version: 2, before: null, after: shift('a', 16) },
        { id: 'b', version: 2, before: null, after: shift('b', 50) },
      ]),
    );
    expect(begins(book, 'a'), 'until the server has judged').toBe(10);
    expect(begins(book, 'b')).toBe(50);
    book.drop('e1');
    expect(begins(book, 'a')).toBe(16);
  });

  test('a step that overtook another one waits for it', () => {
    const book = open(shift('a', 8));
    expect(book.receive(step(9, 'y', [{ id: 'a', version: 3, before: null, after: null }]))).toHaveLength(0);
    expect(book.hasGap).toBe(true);
    const taken = book.receive(step(8, 'x', [{ id: 'a', version: 2, before: null, after: shift('a', 9) }]));
    expect(taken.map(({ edit }) => edit)).toEqual(['x', 'y']);
    expect(book.shown.byId.has('a')).toBe(false);
    expect(book.hasGap).toBe(false);
  });
});

describe('the index of shifts', () => {
  test('finds what touches a stretch of time, of one person and of all', () => {
    const index = new ShiftIndex([shift('a', 8), shift('b', 32), shift('c', 56), shift('x', 33, { person: 'chen' })]);
    expect(index.between('liu', 15 * hour, 33 * hour).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(index.between('liu', 16 * hour, 32 * hour)).toEqual([]);
    expect(new Set(index.over(34 * hour, 35 * hour).map(({ id }) => id))).toEqual(new Set(['b', 'x']));
  });

  test('a shift that goes to somebody else leaves its person and its day', () => {
    const index = new ShiftIndex([shift('a', 8)]);
    index.put('a', shift('a', 80, { person: 'chen' }));
    expect(index.of('liu')).toEqual([]);
    expect(index.over(8 * hour, 16 * hour)).toEqual([]);
    expect(index.of('chen').map(({ id }) => id)).toEqual(['a']);
  });
});
