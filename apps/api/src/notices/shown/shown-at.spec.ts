import { describe, expect, test } from 'vitest';
import { mostShown, shownAt, type Standing } from './shown-at';

const everywhere = { site: null, team: null };
const notice = (id: string, given: Partial<Standing> = {}): Standing => ({
  ...{ id, urgency: 'normal', zh: id, en: id, at: 0, stands: [{ from: 100, to: 200, place: everywhere }] },
  ...given,
});
const ids = (notices: readonly Standing[], now: number) => Object.keys(shownAt(notices, now).shown ?? {});

describe('a notice on the wall', () => {
  test('stands from its beginning to its end, and it is known until when nothing changes', () => {
    const both = [notice('a'), notice('b', { stands: [{ from: 150, to: 300, place: everywhere }] })];
    expect([99, 100, 150, 199, 200, 300].map((now) => ids(both, now))).toEqual([
      [],
      ['a'],
      ['a', 'b'],
      ['a', 'b'],
      ['b'],
      [],
    ]);
    expect(shownAt(both, 160)).toMatchObject({ from: 150, to: 200 });
    expect(shownAt(both, 50)).toMatchObject({ from: -Infinity, to: 100, shown: undefined });
  });

  test('of a shift stands at its place only while that is on duty', () => {
    const place = { site: '上海', team: null };
    const night = notice('n', {
      stands: [
        { from: 100, to: 200, place: everywhere },
        { from: 120, to: 130, place },
      ],
    });
    expect(shownAt([night], 110).shown?.['n']?.places).toEqual([everywhere]);
    expect(shownAt([night], 125).shown?.['n']?.places).toEqual([everywhere, place]);
  });

  test('that is urgent comes before a newer one, and a wall has an end', () => {
    const urgent = notice('u', { urgency: 'urgent', at: 1 });
    expect(ids([notice('old'), urgent, notice('new', { at: 9 })], 150)).toEqual(['u', 'new', 'old']);
    const many = Array.from({ length: mostShown + 5 }, (_, i) => notice(`n${i}`, { at: i }));
    expect(ids([...many, urgent], 150)).toHaveLength(mostShown);
    expect(ids([...many, urgent], 150)[0]).toBe('u');
  });
});
