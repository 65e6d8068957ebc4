import type { NoticePart } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { dutyOf, whoIsMeant, type Meant, type ShiftsOf } from './who-is-meant';

const one = (
  id: string,
  given: Partial<{ site: string; team: string; leftOn: string; skill: string }> = {},
): Meant => ({
  id,
  person: { site: given.site ?? '上海', team: given.team ?? '信用卡组' },
  leftOn: given.leftOn ?? null,
  working: { skills: given.skill ? [{ skill: given.skill, level: 1 }] : [] },
});
const part = (given: Partial<NoticePart> = {}): NoticePart => ({
  ...{ site: null, team: null, shift: null, skill: null },
  ...given,
});
const hour = (n: number) => Date.parse('2026-11-27T00:00:00+08:00') + n * 3_600_000;
const shiftsOf: ShiftsOf = (date) =>
  date === '2026-11-27'
    ? [
        { person: 'a', pattern: 'N', from: hour(22), to: hour(32) },
        { person: 'c', pattern: 'N', from: hour(21), to: hour(30) },
        { person: 'b', pattern: 'E', from: hour(8), to: hour(14) },
      ]
    : [];

const people = [
  one('a', { skill: '英语' }),
  one('b', { team: '投诉组' }),
  one('c', { site: '成都', team: '信用卡组', skill: '英语' }),
  one('left', { leftOn: '2026-11-26' }),
];
const meant = (...audience: NoticePart[]) => whoIsMeant(audience, people, shiftsOf, '2026-11-27');

describe('an audience', () => {
  test('of the centre means everybody who is still here', () => expect(meant(part())).toEqual(['a', 'b', 'c']));

  test('of a site or a team means those of it, and a team of the same name at another site is another', () => {
    expect(meant(part({ site: '上海' }))).toEqual(['a', 'b']);
    expect(meant(part({ site: '成都', team: '信用卡组' }))).toEqual(['c']);
  });

  test('of a shift means who has it on that day', () => {
    expect(meant(part({ shift: { date: '2026-11-27', pattern: 'N' } }))).toEqual(['a', 'c']);
    expect(meant(part({ site: '上海', shift: { date: '2026-11-27', pattern: null } }))).toEqual(['a', 'b']);
    expect(meant(part({ shift: { date: '2026-11-28', pattern: null } }))).toEqual([]);
  });

  test('of a skill means who holds it; several parts mean all of them, each once', () => {
    expect(meant(part({ skill: '英语' }))).toEqual(['a', 'c']);
    expect(meant(part({ skill: '英语' }), part({ site: '上海' }))).toEqual(['a', 'b', 'c']);
  });

  test('of a shift is on duty from its first beginning to its last end', () => {
    expect(dutyOf(part({ shift: { date: '2026-11-27', pattern: 'N' } }), shiftsOf)).toEqual({
      from: hour(21),
      to: hour(32),
    });
    expect(dutyOf(part(), shiftsOf)).toBeNull();
  });
});
