import { afterAll, beforeAll, expect, test } from 'vitest';
import { bareDatabase, type TestDatabase } from '../../test/test-database';
import { migrate, revert } from '../platform/database';

let database: TestDatabase;
beforeAll(async () => (database = await bareDatabase()));
afterAll(() => database.drop());

async function takeBackUntil(step: string): Promise<void> {
  const present = () => database.query<{ name: string }>('SELECT name FROM migrations');
  while ((await present()).some(({ name }) => name === step)) await revert(database.place);
}

test('whoever was administrator or supervisor before there were posts is so afterwards, and back again', async () => {
  await migrate(database.place);
  await takeBackUntil('accounts-0000000000005');
  await database.query(
    `INSERT INTO app_user (id, username, password_hash, must_change_password, roles, created_at) VALUES
     (gen_random_uuid(), 'admin', '-', false, '{administrator}', now()),
     (gen_random_uuid(), 'both', '-', false, '{administrator,supervisor}', now()),
     (gen_random_uuid(), 'lead', '-', false, '{supervisor}', '2026-01-02T03:04:05Z')`,
  );
  await migrate(database.place);
  const held = await database.query(
    `SELECT username, array_agg(role ORDER BY role) AS roles, bool_and(site_id IS NULL AND team_id IS NULL) AS everywhere
     FROM app_user JOIN app_grant ON user_id = app_user.id GROUP BY username ORDER BY username`,
  );
  expect(held).toEqual([
    { username: 'admin', roles: ['administrator'], everywhere: true },
    { username: 'both', roles: ['administrator', 'floor-supervisor'], everywhere: true },
    { username: 'lead', roles: ['floor-supervisor'], everywhere: true },
  ]);
  const since = await database.query(`SELECT password_set_at AS at FROM app_user WHERE username = 'lead'`);
  expect(since).toEqual([{ at: new Date('2026-01-02T03:04:05Z') }]);

  await takeBackUntil('accounts-0000000000005');
  expect(await database.query(`SELECT username, roles FROM app_user ORDER BY username`)).toEqual([
    { username: 'admin', roles: ['administrator'] },
    { username: 'both', roles: ['administrator', 'supervisor'] },
    { username: 'lead', roles: ['supervisor'] },
  ]);
});
