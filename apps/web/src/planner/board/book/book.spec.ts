import { dayNumber, instantOn } from '@zhiban/time';
import type { RosterPerson, Shift } from '@zhiban/wire';
import { bankRegulation, holidayCalendar, openWorld, type Burden } from '@zhiban/workforce-roster';
import { describe, expect, test } from 'vitest';
import { outlier, teamMeasures } from './fairness';
import { choicesOf, filtered, inOrder, noFilter } from './person-filter';
import { Unpublished } from './unpublished';

const world = openWorld({
  timeZone: 'Asia/Shanghai',
  calendar: holidayCalendar([
    { year: 2025, state: 'kept', days: [] },
    {
      year: 2026,
      state: 'kept',
      days: [{ date: '2026-10-01', kind: 'statutory', zh: '国庆', en: 'National Day', own: false }],
    },
    { year: 2027, state: 'kept', days: [] },
  ]),
  policy: { versions: [{ ...bankRegulation, from: '2026-01-01' }] },
  from: '2026-09-01',
  to: '2026-11-30',
});
const shift = (id: string, date: string, hour: number, given: Partial<Shift> = {}): Shift => {
  const from = instantOn(world.days, dayNumber(date), hour * 60);
  return {
    ...{ id, person: 'liu', from, to: from + 8 * 3_600_000, kind: 'regular', pattern: null, post: null, breaks: [] },
    ...given,
  };
};

describe('fairness', () => {
  const burden = (person: string, nights: number, hours = 160): Burden => ({
    ...{ person, shifts: 20, nights, weekends: 0, holidays: 0, early: 0, late: 0, hours, overtimeHours: 0 },
  });
  const nightTeam = [4, 5, 5, 6, 12].map((nights, i) => burden(`n${i}`, nights));
  const dayTeam = [burden('d0', 0), burden('d1', 0, 100)];
  const teams = teamMeasures([...nightTeam, ...dayTeam], (person) => person.slice(0, 1));

  test('is each team’s own mean', () => {
    expect(teams.get('n')?.nights.mean).toBe(6.4);
    expect(teams.get('d')).toMatchObject({ nights: { mean: 0 }, hours: { mean: 130, people: 2 } });
  });

  test('marks who carries clearly more, and nobody in a team of two', () => {
    const of = (nights: number) => outlier(nights, 'nights', teams.get('n')?.nights ?? expect.fail());
    expect([4, 6, 12].map(of)).toEqual([null, null, 'more']);
    expect(outlier(100, 'hours', teams.get('d')?.hours ?? expect.fail())).toBeNull();
  });

  test('is no matter of a single night or of a few hours', () => {
    const even = teamMeasures(
      [5, 5, 5, 5, 6].map((nights, i) => burden(`e${i}`, nights, 160 + nights)),
      () => 'e',
    );
    const team = even.get('e') ?? expect.fail();
    expect([outlier(6, 'nights', team.nights), outlier(166, 'hours', team.hours)]).toEqual([null, null]);
  });
});

describe('what is not published yet', () => {
  const span = { from: shift('', '2026-10-01', 0).from, to: shift('', '2026-10-31', 0).from };
  const [before, after] = [shift('a', '2026-10-05', 8), shift('a', '2026-10-05', 9)];

  test('a shift counts until it is back where it was published', () => {
    const unpublished = new Unpublished([], new Map([['a', before]]), span);
    expect(unpublished.size).toBe(0);
    unpublished.apply([{ id: 'a', before, after }]);
    expect([unpublished.size, unpublished.has('a'), [...unpublished.people]]).toEqual([1, true, ['liu']]);
    unpublished.apply([{ id: 'a', before: after, after: { ...before, breaks: [] } }]);
    expect(unpublished.size).toBe(0);
  });

  test('a new shift and one outside the days that are looked at', () => {
    const unpublished = new Unpublished([{ id: 'a', published: null }], new Map([['a', before]]), span);
    expect(unpublished.size).toBe(1);
    unpublished.apply([{ id: 'far', before: null, after: shift('far', '2026-11-20', 8) }]);
    expect(unpublished.size).toBe(1);
  });
});

describe('who is shown', () => {
  const person = (name: string, number: string, given: Partial<RosterPerson> = {}): RosterPerson => ({
    person: { id: number, bornOn: null, skills: [], terms: [], protections: [], availability: [] },
    ...{ number, name, nameEn: null, site: '北京', siteEn: null, team: null, teamEn: null, mine: true },
    ...given,
  });
  const liu = person('刘洋', '1003', { team: '二组', nameEn: 'Liu Yang' });
  const chen = person('陈静', '1002', { team: '一组' });
  const wang = person('王芳', '1001', { site: '成都' });
  const all = [wang, liu, chen];
  const names = (found: readonly RosterPerson[]) => found.map(({ name }) => name);
  const none = () => false;

  test('in the order of sites and teams', () => {
    expect(names(inOrder([...all, person('高飞', '0001', { site: null })]))).toEqual(['陈静', '刘洋', '王芳', '高飞']);
  });

  test('by site, name in either language, number, and only those with verdicts', () => {
    expect(names(filtered(all, { ...noFilter, site: '北京' }, none))).toEqual(['刘洋', '陈静']);
    expect(names(filtered(all, { ...noFilter, text: 'liu' }, none))).toEqual(['刘洋']);
    expect(names(filtered(all, { ...noFilter, text: '1001' }, none))).toEqual(['王芳']);
    expect(names(filtered(all, { ...noFilter, onlyVerdicts: true }, (id) => id === '1002'))).toEqual(['陈静']);
  });

  test('teams are those of the site that is chosen', () => {
    expect(choicesOf(all, '成都').teams).toEqual([]);
    expect(choicesOf(all, '').teams).toEqual(['一组', '二组'].sort());
  });
});
