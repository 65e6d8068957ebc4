import type { AuditPage } from '@zhiban/wire';
import { Board } from '../stack/board';
import { Door } from '../stack/door';
import { exchangeSecret } from '../stack/exchange';
import { runProgram } from '../stack/processes';
import { chosenPassword } from '../stack/stack';
import { expect, test } from '../stack/test';
import { VisitFeed } from '../stack/visits';

test.describe('callers', () => {
  const number = '13812349876';

  test('a number is masked on the floor and on boards; the full one needs a reason and leaves a line in the audit', async ({
    centre,
  }) => {
    const administrator = await centre.stack.administrator();
    const door = await Door.open(administrator, 'door-callers');
    const feed = new VisitFeed(Date.now(), 'callers').linked(60).member(60, 'c1').offered(20, 'call-1', number);
    feed.offered(30, 'call-2', number).rings(28, 'call-2', 'c1').answered(25, 'call-2', 'c1');
    await door.feed(feed.events);

    const floor = (await administrator.ask('/api/v1/live/floor')).text;
    const board = await Board.open(centre.stack.url, administrator);
    const pictures = [await board.ask('centre'), await board.ask('queue:door-callers/callers')].map((each) =>
      JSON.stringify(each),
    );
    board.close();
    expect(floor).toContain('138****9876');
    for (const text of [floor, ...pictures]) expect(text).not.toContain(number);

    const path = '/api/v1/live/calls/call-1/reveal';
    const unreasoned = await administrator.ask(path, { method: 'POST', body: {} });
    expect([unreasoned.status, unreasoned.problem().fields?.[0]?.path]).toEqual([400, 'reason']);
    const reason = 'the caller asked to be rung back';
    const revealed = await administrator.ask(path, { method: 'POST', body: { reason } });
    expect([revealed.status, revealed.json()]).toEqual([200, { call: 'call-1', caller: number }]);
    const stranger = await centre.stack.stranger().ask(path, { method: 'POST', body: { reason } });
    expect(stranger.status).toBe(401);

    const { entries } = (await administrator.ask('/api/v1/audit')).json<AuditPage>();
    expect(entries.filter((entry) => entry.action === 'caller.revealed')).toEqual([
      expect.objectContaining({ actor: 'admin', subject: 'call-1', after: { reason } }),
    ]);
    expect(JSON.stringify(entries), 'the audit keeps no number').not.toContain(number);
  });
});

test.describe('secrets', () => {
  test('neither the secret of the exchange nor any password reaches the output or an answer', async ({ centre }) => {
    const { stack } = centre;
    const administrator = await stack.administrator();
    await stack.stranger().signIn('admin', 'a wrong word for a test');
    const answers = await Promise.all(
      ['/api/v1/operations', '/metrics', '/api/openapi.json', '/api/v1/audit', '/api/v1/session'].map(
        async (path) => (await administrator.ask(path)).text,
      ),
    );
    for (const text of [stack.output, ...answers]) {
      for (const secret of [exchangeSecret, chosenPassword, 'a wrong word for a test', 'a-token-for-the-scraper']) {
        expect(text).not.toContain(secret);
      }
    }
  });

  test('not even when the exchange refuses the sign-in and everything is logged', async ({ centre, begin }) => {
    const secret = 'wrong-but-still-secret-91c2';
    const stack = await begin.stack({ ...centre.exchange.env, ACD_AMI_SECRET: secret, LOG_LEVEL: 'trace' });
    const administrator = await stack.administrator();
    await expect.poll(async () => (await administrator.operations()).sources[0]?.trouble).toMatch(/\S/);
    const operations = await administrator.operations();
    expect(operations.sources[0]?.link).not.toBe('up');
    for (const text of [stack.output, JSON.stringify(operations)]) expect(text).not.toContain(secret);
  });
});

test('a lost password is replaced at the terminal, which ends the sessions', async ({ centre, begin }) => {
  test.setTimeout(120_000);
  const stack = await begin.stack({ ...centre.exchange.env });
  const before = await stack.administrator();
  const ended = await runProgram('api/reset-admin.js', { DATA_DIR: stack.dataDir, ...centre.exchange.env });
  expect(ended.code, ended.stderr).toBe(0);
  const password = ended.stdout.trim();
  expect(ended.stdout).toBe(`${password}\n`);

  expect((await before.ask('/api/v1/live/floor')).status).toBe(401);
  expect((await stack.stranger().signIn('admin', chosenPassword)).status).toBe(401);
  const again = stack.stranger();
  expect((await again.signIn('admin', password)).json()).toMatchObject({ user: { mustChangePassword: true } });
  const floor = await again.ask('/api/v1/live/floor');
  expect([floor.status, floor.problem().code]).toEqual([403, 'sign-in.change-password']);
});
