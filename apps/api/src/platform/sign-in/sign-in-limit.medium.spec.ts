import type { Problem } from '@zhiban/wire';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { silentExchange, TestApp } from '../../../test/test-app';
import { administratorName } from '.';

const passphrase = 'a long enough passphrase';
const settings = { ...silentExchange, TRUST_PROXY: 'true' };
let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start(settings);
  const admin = await app.administrator();
  expect((await admin.ask('/api/v1/session')).status).toBe(200);
});
beforeEach(() => app.database.query('DELETE FROM sign_in_tally'));
afterAll(() => app.stop());

const codeFrom = async (address: string, username: string, password = 'a guess') => {
  const headers = { 'x-forwarded-for': address };
  const answer = await app.stranger().ask('/api/v1/session', { method: 'POST', body: { username, password }, headers });
  return answer.status === 200 ? 'in' : answer.json<Problem>().code;
};
const guesses = async (times: number, address: (nth: number) => string, name = administratorName) => {
  for (let nth = 0; nth < times; nth++) await codeFrom(address(nth), name);
};

test('guesses sent all at once are no more than guesses sent one by one', async () => {
  const codes = await Promise.all(Array.from({ length: 30 }, () => codeFrom('203.0.113.7', administratorName)));
  expect(codes.filter((code) => code === 'sign-in.failed')).toHaveLength(5);
  expect(codes.filter((code) => code === 'sign-in.locked')).toHaveLength(25);
});

test('a restart of the server wins a guesser nothing', async () => {
  await guesses(5, () => '203.0.113.7');
  await app.app.close();
  app = await TestApp.over(app.database, settings);
  expect(await codeFrom('203.0.113.7', administratorName, passphrase)).toBe('sign-in.locked');
  expect(await codeFrom('198.51.100.1', administratorName, passphrase)).toBe('in');
});

test('who guesses one name from many addresses is slowed, the owner at the usual place is not', async () => {
  expect(await codeFrom('192.0.2.10', administratorName, passphrase)).toBe('in');
  await guesses(20, (nth) => `203.0.113.${nth}`);
  expect(await codeFrom('203.0.113.99', administratorName)).toBe('sign-in.locked');
  expect(await codeFrom('192.0.2.10', administratorName, passphrase)).toBe('in');
  const [{ ms } = { ms: 0 }] = await app.database.query<{ ms: number }>(
    `SELECT extract(epoch FROM max(held_until) - now()) * 1000 AS ms FROM sign_in_tally WHERE key = 'admin'`,
  );
  expect(Number(ms), 'the owner’s own sign-in did not release the guesser').toBeGreaterThan(1_000);
});

test('who guesses many names from one address is slowed, whichever address of the network it is', async () => {
  await app.database.query(
    `INSERT INTO sign_in_tally VALUES ('from 2001:db8:0:7::/64', 49, now(), now() - interval '1 second')`,
  );
  expect(await codeFrom('2001:db8:0:7::1', 'one')).toBe('sign-in.failed');
  expect(await codeFrom('2001:db8:0:7::2', 'two')).toBe('sign-in.locked');
  expect(await codeFrom('2001:db8:0:8::2', 'two')).toBe('sign-in.failed');
});

test('nobody is kept out for good: the longest hold is a quarter of an hour', async () => {
  await app.database.query(
    `INSERT INTO sign_in_tally VALUES ('admin from 203.0.113.7', 100000, now(), now() - interval '1 second')`,
  );
  expect(await codeFrom('203.0.113.7', administratorName)).toBe('sign-in.failed');
  const [{ seconds } = { seconds: 0 }] = await app.database.query<{ seconds: number }>(
    `SELECT extract(epoch FROM held_until - now()) AS seconds FROM sign_in_tally WHERE key = 'admin from 203.0.113.7'`,
  );
  expect(Number(seconds)).toBeLessThanOrEqual(900);
  await app.database.query(`UPDATE sign_in_tally SET held_until = now() - interval '1 second'`);
  expect(await codeFrom('203.0.113.7', administratorName, passphrase)).toBe('in');
});

test('tallies that are forgotten are cleared away', async () => {
  await app.database.query(
    `INSERT INTO sign_in_tally SELECT 'name ' || n, 1, now() - interval '2 hours', now() FROM generate_series(1, 400) n`,
  );
  await codeFrom('203.0.113.7', 'somebody');
  const left = await app.database.query<{ key: string }>('SELECT key FROM sign_in_tally ORDER BY key');
  expect(left.map(({ key }) => key)).toEqual(['from 203.0.113.7', 'somebody', 'somebody from 203.0.113.7']);
});
