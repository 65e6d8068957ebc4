import { expect, test } from 'vitest';
import { addressOfSearch, askedOf, isEmptySearch, searchOf } from './audit-search';

const nothing = searchOf({});

test('a search without conditions asks for everything', () => {
  expect(isEmptySearch({ ...nothing, text: '  ' })).toBe(true);
  expect(askedOf(nothing, 'Asia/Shanghai')).toBe('');
  expect(askedOf(nothing, 'Asia/Shanghai', 41)).toBe('?before=41');
});

test('days are the centre’s, and the last one counts whole', () => {
  const asked = new URLSearchParams(askedOf({ ...nothing, from: '2026-11-19', to: '2026-11-19' }, 'Asia/Shanghai'));
  expect(Number(asked.get('from'))).toBe(Date.UTC(2026, 10, 18, 16));
  expect(Number(asked.get('to'))).toBe(Date.UTC(2026, 10, 19, 16));
});

test('a search goes into the page’s address and comes back from it', () => {
  const search = { ...nothing, text: ' 夜班 & 100% ', action: 'user.locked' };
  expect(addressOfSearch(search)).toEqual({ text: '夜班 & 100%', action: 'user.locked' });
  expect(searchOf({ text: '夜班', actor: ['a', 'b'], action: null })).toEqual({ ...nothing, text: '夜班' });
});
