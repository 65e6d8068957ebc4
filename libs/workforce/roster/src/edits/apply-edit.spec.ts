import { type Remedy, rosterEdit, type RosterEdit } from '@zhiban/wire';
import { pick, seededChance } from '@zhiban/testing';
import { describe, expect, test } from 'vitest';
import { drawn } from '@zhiban/testing';
import { remedied } from '../verdicts/remedy';
import { applyEdit, remedyEdit, seenNow } from './apply-edit';
import { personsOf, shelfOf, type ShiftShelf } from './shift-shelf';

const hour = 3_600_000;
const week = () => [
  ...drawn('Mon 08-16 meal 12-12:30; Tue 08-16; Wed 14-22', { person: 'p1' }),
  ...drawn('Thu 08-16; Fri 14-22', { person: 'p2' }),
];
const done = (shelf: ShiftShelf, edit: RosterEdit) => {
  const applied = applyEdit(shelf, seenNow(shelf, edit));
  if (!applied.ok) throw new Error(`${edit.op} was refused: ${applied.refusal.code}`);
  return applied;
};
const refusal = (shelf: ShiftShelf, edit: RosterEdit) => {
  const applied = applyEdit(shelf, seenNow(shelf, edit));
  return applied.ok ? null : applied.refusal.code;
};
const contents = ({ shifts }: ShiftShelf) => [...shifts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('edits', () => {
  test('a swap changes the persons, and both have to be judged', () => {
    const { shelf, changes } = done(shelfOf(week()), { op: 'swap', shift: 'Mon', other: 'Thu' });
    expect([shelf.shifts.get('Mon')?.person, shelf.shifts.get('Thu')?.person]).toEqual(['p2', 'p1']);
    expect([...personsOf(changes)].sort()).toEqual(['p1', 'p2']);
  });

  test('breaks move with their shift, and what no longer fits is cut', () => {
    const moved = done(shelfOf(week()), { op: 'move', shift: 'Mon', by: hour, person: 'p2' }).shelf.shifts.get('Mon');
    expect(moved?.breaks[0]?.from).toBe(Date.parse('2026-11-23T13:00:00+08:00'));
    const from = Date.parse('2026-11-23T12:15:00+08:00');
    const { shelf } = done(shelfOf(week()), { op: 'resize', shift: 'Mon', from, to: from + hour });
    expect(shelf.shifts.get('Mon')?.breaks.map((pause) => [pause.from - from, pause.to - from])).toEqual([
      [0, hour / 4],
    ]);
  });

  test('a split leaves a regular shift and an overtime one after it', () => {
    const at = Date.parse('2026-11-24T14:00:00+08:00');
    const { shelf } = done(shelfOf(week()), { op: 'split', shift: 'Tue', at, newId: 'n' });
    expect([shelf.shifts.get('Tue')?.to, shelf.shifts.get('n')?.from, shelf.shifts.get('n')?.kind]).toEqual([
      at,
      at,
      'overtime',
    ]);
  });

  test('several edits are one: each sees what the ones before it did, and one undo takes all of them back', () => {
    const start = shelfOf(week());
    const { shelf, changes, undo } = done(start, {
      op: 'several',
      edits: [
        { op: 'copy', shift: 'Mon', newId: 'n', by: 24 * hour, person: 'p2' },
        { op: 'mark', shift: 'n', kind: 'overtime' },
        { op: 'mark', shift: 'Tue', kind: 'overtime' },
        { op: 'remove', shift: 'Tue' },
      ],
    });
    expect(shelf.shifts.get('n')).toMatchObject({ person: 'p2', kind: 'overtime' });
    expect(changes.map(({ id, before, after }) => [id, before?.kind, after?.kind])).toEqual([
      ['n', undefined, 'overtime'],
      ['Tue', 'regular', undefined],
    ]);
    const back = applyEdit(shelf, undo);
    expect(back.ok && contents(back.shelf)).toEqual(contents(start));
  });

  test('when one of several cannot be done, none is', () => {
    const edits = [
      { op: 'remove', shift: 'Mon' },
      { op: 'remove', shift: 'Mon' },
    ] as const;
    expect(refusal(shelfOf(week()), { op: 'several', edits: [...edits] })).toBe('unknown-shift');
  });

  test('what cannot be is refused by name', () => {
    const shelf = shelfOf(week());
    const [monday] = week();
    if (!monday) throw new Error('nothing drawn');
    expect(refusal(shelf, { op: 'remove', shift: 'none' })).toBe('unknown-shift');
    expect(refusal(shelf, { op: 'add', shift: monday })).toBe('shift-exists');
    expect(refusal(shelf, { op: 'resize', shift: 'Tue', from: 10, to: 10 })).toBe('no-time');
    expect(refusal(shelf, { op: 'resize', shift: 'Tue', from: 0, to: 49 * hour })).toBe('too-long');
    expect(refusal(shelf, { op: 'swap', shift: 'Mon', other: 'Mon' })).toBe('same-shift');
    const late = [{ from: monday.to, to: monday.to + hour, kind: 'meal', paid: false } as const];
    expect(refusal(shelf, { op: 'place-breaks', shift: 'Mon', breaks: late })).toBe('breaks-outside');
  });
});

describe('two at once', () => {
  test('an edit of a shift that somebody else has changed is refused, and nothing of it is done', () => {
    const start = shelfOf(week());
    const mine = seenNow(start, { op: 'swap', shift: 'Mon', other: 'Thu' });
    const theirs = done(start, { op: 'mark', shift: 'Thu', kind: 'overtime' }).shelf;
    expect(applyEdit(theirs, mine)).toEqual({
      ok: false,
      refusal: { code: 'stale', shift: 'Thu', seen: 1, version: 2 },
    });
  });

  test('a shift that was taken out and came back is not the one that was seen', () => {
    const start = shelfOf(week());
    const mine = seenNow(start, { op: 'mark', shift: 'Mon', kind: 'overtime' });
    const removed = done(start, { op: 'remove', shift: 'Mon' });
    const back = applyEdit(removed.shelf, removed.undo);
    expect(back.ok && applyEdit(back.shelf, mine)).toMatchObject({ ok: false, refusal: { code: 'stale' } });
  });

  test('edits of other shifts do not disturb each other', () => {
    const start = shelfOf(week());
    const mine = seenNow(start, { op: 'mark', shift: 'Mon', kind: 'overtime' });
    const theirs = done(start, { op: 'mark', shift: 'Tue', kind: 'overtime' }).shelf;
    expect(applyEdit(theirs, mine).ok).toBe(true);
  });
});

const randomEdit = (chance: () => number, shelf: ShiftShelf, nth: number): RosterEdit => {
  const ids = [...shelf.shifts.keys()];
  const shift = pick(chance, ids);
  const person = pick(chance, ['p1', 'p2', 'p3']);
  const by = Math.round((chance() - 0.5) * 48) * hour;
  const held = shelf.shifts.get(shift);
  const from = held?.from ?? 0;
  const edits: RosterEdit[] = [
    { op: 'move', shift, by, person },
    { op: 'copy', shift, newId: `n${nth}`, by, person },
    { op: 'resize', shift, from, to: from + (1 + Math.floor(chance() * 12)) * hour },
    { op: 'swap', shift, other: pick(chance, ids) },
    { op: 'mark', shift, kind: pick(chance, ['regular', 'overtime'] as const) },
    { op: 'split', shift, at: from + hour, newId: `n${nth}` },
    { op: 'place-breaks', shift, breaks: [{ from, to: from + hour / 2, kind: 'rest', paid: true }] },
    ...(ids.length > 3 ? [{ op: 'remove', shift } as const] : []),
    {
      op: 'several',
      edits: [
        { op: 'move', shift, by, person },
        { op: 'copy', shift, newId: `n${nth}`, by, person },
      ],
    },
  ];
  return rosterEdit.parse(pick(chance, edits));
};

test.each([1, 2, 3, 4])('undoing everything gives the roster back, and redoing it gives the end (seed %i)', (seed) => {
  const chance = seededChance(seed);
  const start = shelfOf(week());
  let shelf = start;
  const undos = [];
  for (let nth = 0; nth < 200; nth += 1) {
    const applied = applyEdit(shelf, seenNow(shelf, randomEdit(chance, shelf, nth)));
    if (!applied.ok) continue;
    shelf = applied.shelf;
    undos.push(applied.undo);
  }
  const end = shelf;
  const redos = [];
  for (const { edit } of undos.reverse()) {
    const applied = done(shelf, edit);
    shelf = applied.shelf;
    redos.push(applied.undo.edit);
  }
  expect(contents(shelf)).toEqual(contents(start));
  for (const edit of redos.reverse()) shelf = done(shelf, edit).shelf;
  expect(contents(shelf)).toEqual(contents(end));
});

test('a remedy is an edit that does the same', () => {
  const shifts = week();
  const shelf = shelfOf(shifts);
  const at = Date.parse('2026-11-23T15:00:00+08:00');
  const remedies: Remedy[] = [
    { do: 'start-later', shift: 'Mon', from: at },
    { do: 'end-earlier', shift: 'Mon', to: at },
    { do: 'shorten', shift: 'Mon', to: at, minutes: 60 },
    { do: 'split', shift: 'Mon', at, minutes: 60 },
    { do: 'mark', shift: 'Mon', kind: 'overtime' },
    { do: 'remove', shift: 'Mon' },
    { do: 'place-breaks', shift: 'Mon', breaks: [] },
  ];
  for (const remedy of remedies) {
    const edit = remedyEdit(remedy, shelf, 'n');
    if (!edit) throw new Error('no edit');
    const expected = shelfOf(remedied(shifts, remedy, 'n'));
    expect(contents(done(shelf, edit).shelf)).toEqual(contents(expected));
  }
});
