import { expect, test } from 'vitest';
import { placeOfPath, tabsOf } from './desk-places';

test('a page belongs to the part whose path it begins with, and to no other of a like name', () => {
  expect(placeOfPath('/me')).toBe('my-roster');
  expect(placeOfPath('/me/leave/7')).toBe('my-leave');
  expect(placeOfPath('/me/notices-settings')).toBe('notices');
  expect(placeOfPath('/me/attendance')).toBe('my-roster');
  expect(placeOfPath('/asks/mine')).toBe('my-floor');
  expect(placeOfPath('/notices/new')).toBe('record');
  expect(placeOfPath('/meetings/7')).toBe('record');
  expect(placeOfPath('/admin/notifications')).toBe('admin');
});

test('only pages that one may open stand beside each other', () => {
  const names = tabsOf('cases', (permission) => permission === 'cases.own').map(({ name }) => name);
  expect(names).toEqual(['cases']);
  expect(tabsOf('cases', () => false)).toEqual([]);
  expect(tabsOf('floor', () => true)).toEqual([]);
});
