import { describe, expect, test } from 'vitest';
import { whoIsExpected } from './who-is-expected';

const at = (time: string) => Date.parse(`2026-11-27T${time}:00+08:00`);
const one = (id: string, team = '信用卡组', leftOn: string | null = null) => ({
  id,
  person: { site: '上海', team },
  leftOn,
});
const people = [one('a'), one('b'), one('c', '投诉组'), one('gone', '信用卡组', '2026-11-01')];
const shifts = [
  { person: 'a', from: at('08:00'), to: at('14:00') },
  { person: 'b', from: at('14:00'), to: at('22:00') },
  { person: 'c', from: at('08:00'), to: at('14:00') },
];
const expected = (kind: 'pre-shift' | 'post-shift' | 'weekly', time: string, team: string | null = null) =>
  whoIsExpected({ kind, site: '上海', team, at: at(time) }, people, shifts, '2026-11-27');

describe('at a meeting is expected', () => {
  test('before a shift who begins it, after it who ends it', () => {
    expect(expected('pre-shift', '07:50')).toEqual(['a', 'c']);
    expect(expected('post-shift', '14:10')).toEqual(['a', 'c']);
    expect(expected('pre-shift', '13:50', '信用卡组')).toEqual(['b']);
  });

  test('of the week everybody of the team who is still here', () =>
    expect(expected('weekly', '10:00', '信用卡组')).toEqual(['a', 'b']));
});
