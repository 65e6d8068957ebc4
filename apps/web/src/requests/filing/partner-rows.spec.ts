import type { Shift, SwapPartner, Verdict } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { partnerRows } from './partner-rows';

const shift = (id: string, person: string, from: number): Shift => ({
  ...{ id, person, from, to: from + 8, kind: 'regular', pattern: null, post: null, breaks: [] },
});
const verdict = (rule: Verdict['rule']): Verdict => ({
  ...{ rule, cites: 'PLAN-4', key: rule, person: 'x', date: '2026-12-01', span: null, at: null, shifts: [] },
  ...{ actual: 3, limit: 2, bound: 'most', unit: 'days', about: null, override: 'never', remedies: [] },
});
const partner = (name: string, back: Shift | null, verdicts: Verdict[] = []): SwapPartner => ({
  person: { id: name, number: name, name, nameEn: null, team: null, teamEn: null },
  ...{ shift: back, version: 1, possible: verdicts.length === 0, verdicts },
});

test('a colleague stands once with the shifts that can be had from them, those who can first', () => {
  const rows = partnerRows(
    [
      partner('li', shift('late', 'li', 20)),
      partner('li', shift('early', 'li', 10)),
      partner('yang', shift('night', 'yang', 5), [verdict('rest-between-shifts')]),
      partner('zhao', shift('day', 'zhao', 5)),
      partner('li', null),
    ].reverse(),
    true,
  );
  expect(rows.map(({ person, options }) => `${person.id} ${options.map((o) => o.shift?.id).join()}`)).toEqual([
    'zhao day',
    'li early,late',
    'yang ',
  ]);
});

test('who cannot is told by the option with the least against it', () => {
  const many = [verdict('skills'), verdict('no-overlap')];
  const [row] = partnerRows(
    [partner('li', shift('a', 'li', 1), many), partner('li', shift('b', 'li', 2), [verdict('weekly-rest')])],
    true,
  );
  expect(row).toMatchObject({ possible: false, options: [], against: { rule: 'weekly-rest' } });
});

test('what begins and ends as one’s own is no exchange', () => {
  const rows = partnerRows([partner('li', shift('a', 'li', 1))], true, shift('own', 'me', 1));
  expect(rows).toEqual([]);
});

test('a gift is asked of everybody, with nothing in return', () => {
  expect(partnerRows([partner('li', null), partner('li', shift('a', 'li', 1))], false)).toHaveLength(1);
});
