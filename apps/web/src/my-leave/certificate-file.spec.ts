import { expect, test } from 'vitest';
import { fileFault, megabytes, mostBytes } from './certificate-file';

test.each([
  ['a picture', { type: 'image/jpeg', size: 1000 }, null],
  ['the largest PDF', { type: 'application/pdf', size: mostBytes }, null],
  ['a byte more', { type: 'application/pdf', size: mostBytes + 1 }, 'tooLarge'],
  ['a text', { type: 'text/plain', size: 10 }, 'wrongType'],
  ['what the phone cannot name', { type: '', size: 10 }, 'wrongType'],
])('%s is said before it is sent', (_, file, fault) => expect(fileFault(file)).toBe(fault));

test('what is beyond ten megabytes never reads as ten', () => {
  expect(megabytes(mostBytes + 1)).toBe(10.1);
  expect(megabytes(mostBytes)).toBe(10);
});
