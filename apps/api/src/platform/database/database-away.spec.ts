import { expect, test } from 'vitest';
import { isDatabaseAway } from './database-away';

const failed = (message: string, more: object) => Object.assign(new Error(message), more);

test.each([
  ['refuses connections', failed('connect ECONNREFUSED', { code: 'ECONNREFUSED', syscall: 'connect' })],
  ['has taken its socket away', failed('connect ENOENT', { code: 'ENOENT', syscall: 'connect' })],
  ['is starting', failed('the database system is starting up', { code: '57P03' })],
  ['cut the connection', failed('Connection terminated unexpectedly', {})],
])('a database that %s is away', (_, error) => {
  expect(isDatabaseAway(error)).toBe(true);
});

test.each([
  ['a broken constraint', failed('duplicate key', { code: '23505' })],
  ['a missing file', failed('no such file', { code: 'ENOENT', syscall: 'open' })],
  ['something that is no error', 'Connection terminated'],
])('%s is not an absence of the database', (_, error) => {
  expect(isDatabaseAway(error)).toBe(false);
});
