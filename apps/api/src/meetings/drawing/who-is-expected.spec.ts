import type { Shift } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { workedTimes } from './shift-times';
import { whoIsExpected } from './who-is-expected';

const at = (time: string) => Date.parse(`2026-11-27T${time}:00+08:00`);
const one = (id: string, team = '信用卡组', leftOn: string | null = null) => ({
  id,
  person: { site: '上海', team },
  leftOn,
});
const shift = (person: string, from: string, to: string, kind: Shift['kind'] = 'regular'): Shift => ({
  ...{ id: `${person}${from}`, person, from: at(from), to: at(to), kind, pattern: null, post: null, breaks: [] },
});
const people = [one('a'), one('b'), one('c', '投诉组'), one('gone', '信用卡组', '2026-11-01')];
const worked = workedTimes([
  shift('a', '08:00', '14:00'),
  shift('b', '14:00', '20:00'),
  shift('b', '20:00', '22:00', 'overtime'),
  shift('c', '08:00', '14:00'),
  shift('gone', '08:00', '14:00'),
]);
const expected = (kind: 'pre-shift' | 'post-shift' | 'weekly', time: string, team: string | null = null) =>
  whoIsExpected({ kind, site: '上海', team, at: at(time) }, people, worked, '2026-11-27');
const names = (...asked: Parameters<typeof expected>) => expected(...asked).map(({ person }) => person);

describe('at a meeting is expected', () => {
  test('before a shift who begins it, after it who ends it', () => {
    expect(names('pre-shift', '07:50')).toEqual(['a', 'c']);
    expect(names('post-shift', '14:10')).toEqual(['a', 'c']);
    expect(expected('pre-shift', '13:50', '信用卡组')).toEqual([
      { person: 'b', shift: { from: at('14:00'), to: at('22:00') } },
    ]);
  });

  test('nobody whose overtime only goes on', () => {
    expect(names('post-shift', '20:00')).toEqual([]);
    expect(names('pre-shift', '19:50')).toEqual([]);
    expect(names('post-shift', '22:00')).toEqual(['b']);
  });

  test('of the week everybody of the team who is still here', () =>
    expect(names('weekly', '10:00', '信用卡组')).toEqual(['a', 'b']));
});
