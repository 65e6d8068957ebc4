import type { TellingChoice, TellingsPage } from '@zhiban/wire';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ExceptionDesk } from '../../../test/exception-desk';
import { MailServer } from '../../../test/mail-server';
import { silentExchange, type TestReader } from '../../../test/test-app';
import { ClockWatch } from '../clocks/clock-watch';

/** Other work of the machine must not decide. */
const patient = { timeout: 20_000 };
let mails: MailServer;
let desk: ExceptionDesk;

beforeAll(async () => {
  mails = await MailServer.open();
  desk = await ExceptionDesk.open({ ...silentExchange, SMTP_URL: mails.url, MAIL_FROM: 'zhiban@centre.example' });
});
afterAll(async () => {
  await desk.api.stop();
  await mails.close();
});
beforeEach(async () => {
  await desk.api.database.query('TRUNCATE telling, telling_choice, notification_target, outbox_message');
  mails.mails.length = 0;
});

const everybody = async () => {
  const { lead, far, floor, manager, agent } = desk.who;
  const all = await Promise.all([lead, far, floor, manager, agent].map((reader) => desk.heard(reader)));
  return all.map((heard) => heard.length);
};
const forget = () => desk.api.database.query('TRUNCATE telling');
const mailed = (reader: TestReader, email: string) =>
  reader.ask('/api/v1/my-tellings/choice', {
    method: 'PUT',
    body: { language: 'zh-CN', email, mailed: ['exception'], quiet: null, mobile: null } satisfies TellingChoice,
  });
const target = {
  ...{ channel: 'email', name: '值班管理层群', address: 'board@centre.example', language: 'zh-CN', enabled: true },
  ...{ subscriptions: [{ kind: 'exception', level: 'alarm', queues: [], teams: [] }], quiet: null, names: false },
};

test('whoever handles those of its place has a report to assess, and nobody of another team', async () => {
  const { number } = await desk.report();
  expect(await everybody()).toEqual([1, 0, 1, 1, 0]);
  const [told] = await desk.heard(desk.who.lead);
  expect(told).toMatch(new RegExp(`^新的服务异常 YC-${number}（上海 信用卡组）“限额回电未履行”，请在.*前初评。$`));
});

test('level 1 goes to management at once by every way there is, and of one report once', patient, async () => {
  const { id, number } = await desk.report();
  await forget();
  await mailed(desk.who.manager, 'boss@centre.example');
  await desk.admin.ask('/api/v1/notifications/targets', { method: 'POST', body: target });
  await desk.assess(id, 1);
  await desk.assess(id, 1);
  expect(await everybody()).toEqual([0, 0, 0, 1, 0]);
  const [page] = (await desk.who.manager.ask('/api/v1/my-tellings')).json<TellingsPage>().tellings;
  expect(page).toMatchObject({ kind: 'exception', urgent: true, link: `/exceptions/${id}` });
  await expect
    .poll(() => mails.mails.flatMap(({ to }) => to).toSorted(), { timeout: 10_000 })
    .toEqual([...['board@centre.example', 'boss@centre.example']]);
  const [sent] = await desk.api.database.query<{ text: string }>(
    `SELECT payload->>'text' AS text FROM outbox_message WHERE recipient LIKE 'target/%'`,
  );
  expect(sent?.text).toContain(`一级服务异常 YC-${number}（上海 信用卡组）`);
  expect(sent?.text, 'free words may name somebody').not.toContain('限额回电未履行');
});

test('level 2 is announced outside to who asked for it, and not to management as level 1 is', async () => {
  const wide = { ...target, subscriptions: [{ ...target.subscriptions[0], level: 'warn' }] };
  await desk.admin.ask('/api/v1/notifications/targets', { method: 'POST', body: wide });
  const { id } = await desk.report();
  await forget();
  await desk.assess(id, 2);
  expect(await everybody()).toEqual([0, 0, 0, 0, 0]);
  const [{ count }] = (await desk.api.database.query<{ count: string }>(
    `SELECT count(*) FROM outbox_message WHERE fact LIKE 'exception/%/level-2/%'`,
  )) as [{ count: string }];
  expect(Number(count)).toBe(1);
});

test('the owner hears that it is theirs, and not of what they took themselves', async () => {
  const { id, number } = await desk.report();
  await desk.assess(id, 2);
  await forget();
  await desk.step(id, { step: 'assign', owner: 'wide' });
  expect(await desk.heard(desk.who.floor)).toEqual([`lead 把服务异常 YC-${number}“限额回电未履行”交给了您。`]);
  await forget();
  await desk.step(id, { step: 'assign', owner: 'lead' });
  expect(await everybody()).toEqual([0, 0, 0, 0, 0]);
});

test('a clock reminds who handles it there, then tells the wider place, then management: each once after a night', async () => {
  const { id } = await desk.report();
  await forget();
  const look = () => desk.get(ClockWatch).look();
  const ago = (minutes: number) =>
    desk.api.database.query(`UPDATE service_exception SET reported_at = now() - $2::interval WHERE id = $1`, [
      id,
      `${minutes} minutes`,
    ]);
  await ago(11);
  await look();
  expect(await everybody(), 'reminded').toEqual([1, 0, 1, 1, 0]);
  await forget();
  await desk.api.database.query(
    `UPDATE service_exception SET reported_at = reported_at - interval '9 hours' WHERE id = $1`,
    [id],
  );
  await Promise.all([look(), look()]);
  await look();
  const heard = await Promise.all([desk.who.floor, desk.who.manager].map((reader) => desk.heard(reader)));
  const late = heard.map((sentences) => sentences.filter((sentence) => sentence.includes('已超时')).length);
  expect(late, 'first the site and whoever is above it, then management alone').toEqual([1, 2]);
});

test('the owner is reminded alone', async () => {
  const { id } = await desk.report();
  await desk.assess(id, 1);
  await desk.step(id, { step: 'assign', owner: 'wide' });
  await forget();
  await desk.api.database.query(
    `UPDATE service_exception SET assessed_at = now() - interval '56 minutes' WHERE id = $1`,
    [id],
  );
  await desk.get(ClockWatch).look();
  expect(await everybody()).toEqual([0, 0, 1, 0, 0]);
  expect((await desk.heard(desk.who.floor))[0]).toContain('制定处理方案');
});

test('what is opened again is told anew', async () => {
  const { id } = await desk.report();
  await desk.assess(id, 3);
  await desk.step(id, { step: 'solve', note: '重启' });
  await desk.step(id, { step: 'archive' });
  await forget();
  await desk.step(id, { step: 'reopen', note: '又发生了' });
  expect(await everybody(), 'but not to whoever opened it').toEqual([0, 0, 1, 1, 0]);
});
