import { expect, test } from 'vitest';
import { freeCode, newLine } from './settings-draft';

test('a new line gets a code that no other line has', () => {
  expect(freeCode('duties', [])).toBe('duty-1');
  expect(freeCode('duties', [{ code: 'duty-2' }])).toBe('duty-3');
  expect(newLine('checklist', [{ code: 'check-3' }, { code: 'headsets' }])).toEqual({
    code: 'check-4',
    zh: '',
    en: '',
  });
});
