import type { Shift } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { changesByPerson } from './person-changes';

const shift = (person: string, from = 0): Shift => ({
  id: 's',
  person,
  from,
  to: from + 10,
  kind: 'regular',
  pattern: null,
  post: null,
  breaks: [],
});

test('a shift that goes to somebody else goes from one and comes to the other', () => {
  const change = { id: 's', before: shift('p1'), after: shift('p2') };
  expect([...changesByPerson([change])]).toEqual([
    ['p1', [{ id: 's', before: shift('p1'), after: null }]],
    ['p2', [{ id: 's', before: null, after: shift('p2') }]],
  ]);
});

test('a shift that moves within a person’s roster is one change', () => {
  const change = { id: 's', before: shift('p1'), after: shift('p1', 5) };
  expect([...changesByPerson([change])]).toEqual([['p1', [change]]]);
});
