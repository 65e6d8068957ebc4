import { dayNumber, instantOn } from '@zhiban/time';
import type { RosterPerson, Shift } from '@zhiban/wire';
import { bankRegulation, holidayCalendar, openWorld } from '@zhiban/workforce-roster';
import { describe, expect, test } from 'vitest';
import { burdens, spreadOf } from './fairness';
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
  const shifts = [
    shift('a', '2026-09-30', 22),
    shift('b', '2026-10-01', 22),
    shift('c', '2026-10-03', 8, { kind: 'overtime' }),
    shift('d', '2026-10-05', 8),
  ];
  const [liu, chen] = burdens(world, ['liu', 'chen'], (id) => (id === 'liu' ? shifts : []), '2026-10-01', '2026-10-04');

  test('counts nights, weekends, holidays and hours of the days asked for, and nobody’s as nothing', () => {
    expect(liu).toEqual({ person: 'liu', shifts: 2, nights: 1, weekends: 1, holidays: 1, hours: 16, overtimeHours: 8 });
    expect(chen).toMatchObject({ shifts: 0, hours: 0 });
  });

  test('is read against the others', () => {
    expect(
      spreadOf(
        [liu, chen].flatMap((one) => one ?? []),
        'hours',
      ),
    ).toEqual({ least: 0, middle: 0, most: 16 });
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
