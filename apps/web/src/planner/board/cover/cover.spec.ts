import type { Shift, WorkingPerson } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { CoverLines, gapHours, intervalsIn } from './cover-lines';
import type { RosterLoad } from '@zhiban/wire';
import { serviceBook } from './expected-service';

const hour = 3_600_000;
const person = (id: string, ...skills: string[]): WorkingPerson => ({
  id,
  bornOn: null,
  skills: skills.map((skill) => ({ skill, level: 2 })),
  terms: [],
  protections: [],
  availability: [],
});
const shift = (id: string, who: string, from: number, given: Partial<Shift> = {}): Shift => ({
  id,
  person: who,
  from: from * hour,
  to: (from + 4) * hour,
  kind: 'regular',
  pattern: null,
  post: null,
  breaks: [],
  ...given,
});
const staff = {
  people: new Map([person('liu', 'cards'), person('chen', 'cards', 'loans')].map((each) => [each.id, each])),
  posts: new Map(['cards', 'loans'].map((id) => [id, { id, skills: [{ skill: id, level: 1 }], minimum: 0 }])),
};
const needs = ['cards', 'loans'].map((post) => ({ post, from: 0, intervalMinutes: 60, seats: [0, 1, 1, 1, 1, 1] }));
const span = { from: 0, to: 6 * hour };

describe('cover as sums', () => {
  test('who can do both counts for each queue, and once among all heads', () => {
    const cover = new CoverLines(staff, needs, span, [shift('a', 'liu', 1), shift('b', 'chen', 1)]);
    expect(cover.lines.map(({ post, planned }) => [post, planned[2]])).toEqual([
      [null, 2],
      ['cards', 2],
      ['loans', 1],
    ]);
    expect(cover.lines[0]?.required).toEqual([0, 2, 2, 2, 2, 2]);
  });

  test('sums kept by changes are those counted anew', () => {
    const before = shift('a', 'liu', 1);
    const after = shift('a', 'chen', 2, { breaks: [{ from: 3 * hour, to: 3.5 * hour, kind: 'meal', paid: false }] });
    const kept = new CoverLines(staff, needs, span, [before]);
    const [, cards] = kept.lines;
    if (!cards) throw new Error('no line of cards');
    const seen = kept.after(cards, [{ id: 'a', before, after }]);
    expect([...cards.planned], 'a look ahead changes nothing').toEqual([0, 1, 1, 1, 1, 0]);
    kept.apply([{ id: 'a', before, after }]);
    const anew = new CoverLines(staff, needs, span, [after]);
    expect(kept.lines.map(({ planned }) => [...planned])).toEqual(anew.lines.map(({ planned }) => [...planned]));
    expect([...seen]).toEqual([0, 0, 1, 0.5, 1, 1]);
  });

  test('without needs the heads are counted all the same', () => {
    const cover = new CoverLines(staff, [], span, [shift('a', 'liu', 1)]);
    expect(cover.lines).toHaveLength(1);
    expect(cover.lines[0]?.required).toBeNull();
    expect(cover.lines[0]?.planned[2]).toBe(1);
  });

  test('a gap is told in hours of seats', () => {
    const cover = new CoverLines(staff, needs, span, [shift('a', 'chen', 3)]);
    const [, , loans] = cover.lines;
    if (!loans) throw new Error('no line of loans');
    expect(gapHours(loans, loans.planned, intervalsIn(loans, 0, 6 * hour))).toBe(2);
    expect(intervalsIn(loans, 1.5 * hour, 2.5 * hour)).toEqual({ first: 1, last: 3 });
  });
});

describe('service level expected', () => {
  const load: RosterLoad = {
    post: 'cards',
    from: 0,
    intervalMinutes: 30,
    contacts: [100, 0, 100],
    ahtSeconds: [180, 180, null],
    target: { share: 0.8, withinSeconds: 20 },
    patienceSeconds: null,
    present: 1,
    share: null,
  };
  const of = serviceBook();

  test('is Erlang C of the published example: 10 erlangs, 14 seats, 20 s', () => {
    // 1 − C(14, 10) × e^(−4 × 20 / 180), with C(14, 10) = 0.17413
    expect(of(load, 0, 14)).toBeCloseTo(0.8883, 3);
  });

  test('half a seat lies half way', () => {
    const [twelve = 0, thirteen = 0] = [of(load, 0, 12) ?? 0, of(load, 0, 13) ?? 0];
    expect(of(load, 0, 12.5)).toBeCloseTo((twelve + thirteen) / 2, 9);
  });

  test('says nothing where nothing arrives or nobody knows how long it takes', () => {
    expect(of(load, 1, 5)).toBeNull();
    expect(of(load, 2, 5)).toBeNull();
    expect(of(load, 0, 0)).toBe(0);
  });
});
