import { expect, test } from 'vitest';
import { pathAfter } from './path-after';

test('after signing in a reader goes on where they were, on this site only', () => {
  expect(pathAfter('/wall/queue/acd%2Fcredit')).toBe('/wall/queue/acd%2Fcredit');
  const foreign = ['https://example.com', '//example.com', '/\\example.com', undefined, ['/a']];
  expect(foreign.map(pathAfter)).toEqual(Array(5).fill('/'));
});
