import type { DelegationView } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { awayWithin, deputyWords, groupsOf } from './deputy-words';

const words = deputyWords((key) => key, 'en', 'Asia/Shanghai');
const at = (text: string) => Date.parse(`${text}+08:00`);
const person = (id: string) => ({ id, account: id, name: null, nameEn: null });
const row = (id: string, delegator: string, deputy: string, state: DelegationView['state'] = 'running') => ({
  ...{ id, state, delegator: person(delegator), deputy: person(deputy), from: 0, until: 1, places: null, why: '' },
  ...{ madeBy: delegator, endedAt: null, endedBy: null, mayEnd: true },
});

test('whole days are said without hours, a single one once', () => {
  expect(words.span({ from: at('2026-12-01T00:00'), until: at('2026-12-02T00:00') })).toBe('Tue 1 Dec');
  expect(words.span({ from: at('2026-12-01T00:00'), until: at('2026-12-04T00:00') })).toBe('Tue 1 Dec – Thu 3 Dec');
  expect(words.span({ from: at('2026-12-01T08:00'), until: at('2026-12-04T00:00') })).toBe(
    'Tue 1 Dec 08:00 – Fri 4 Dec 00:00',
  );
});

test('what holds stands in groups, what is over apart', () => {
  const delegations = [row('a', 'li', 'me'), row('b', 'me', 'li'), row('c', 'li', 'wang'), row('d', 'me', 'x', 'over')];
  const { groups, past } = groupsOf({ delegations, own: 'me' });
  expect(groups.map(({ group, rows }) => `${group} ${rows.map(({ id }) => id).join()}`)).toEqual([
    'own b',
    'mine a',
    'others c',
  ]);
  expect(past.map(({ id }) => id)).toEqual(['d']);
});

test('a deputy who is on leave in that time is seen', () => {
  const away = [{ from: 10, until: 20 }];
  expect(awayWithin(away, { from: 15, until: 30 })).toEqual(away);
  expect(awayWithin(away, { from: 20, until: 30 })).toEqual([]);
});
