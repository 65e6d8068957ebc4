import type { AuditPage, CentreSettings, Problem, SettingsHistory, SettingsVersion } from '@zhiban/wire';
import { firstValueFrom } from 'rxjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestApp, type TestReader } from '../../test/test-app';
import { CentreSettingsService } from '.';

const path = '/api/v1/settings/centre';
let app: TestApp;
let administrator: TestReader;

beforeAll(async () => {
  app = await TestApp.start();
  administrator = await app.administrator();
});
afterAll(() => app.stop());

const present = async () => (await administrator.ask(path)).json<SettingsVersion>();
const save = (change: Partial<CentreSettings>, base: SettingsVersion, note = '') =>
  administrator.ask(path, {
    method: 'PUT',
    body: { settings: { ...base.settings, ...change }, note, basedOnVersion: base.version },
  });

test('a new centre begins with the house’s settings and no queues', async () => {
  expect(await present()).toMatchObject({
    version: 1,
    author: 'machine',
    settings: { businessDayStart: '08:00', queues: [] },
  });
});

test('what is saved is in force at once, told to whoever listens, and kept beside the earlier versions', async () => {
  const before = await present();
  const told = firstValueFrom(app.app.get(CentreSettingsService, { strict: false }).changes);
  const answer = await save({ staleSeconds: 5 }, before, '大屏延迟');
  expect(answer.status).toBe(200);
  expect(await told).toMatchObject({ version: before.version + 1, settings: { staleSeconds: 5 } });
  expect(await present()).toMatchObject({ version: before.version + 1, author: 'admin', note: '大屏延迟' });
  const { versions } = (await administrator.ask(`${path}/history?limit=2`)).json<SettingsHistory>();
  expect(versions.map((each) => each.settings.staleSeconds)).toEqual([5, before.settings.staleSeconds]);
  const { entries } = (await administrator.ask('/api/v1/audit?limit=1')).json<AuditPage>();
  expect(entries[0]).toMatchObject({
    actor: 'admin',
    action: 'settings.saved',
    before: { staleSeconds: before.settings.staleSeconds },
    after: { staleSeconds: 5 },
  });
});

test('whoever edits an older version is told so, and nothing changes', async () => {
  const before = await present();
  await save({ staleSeconds: 6 }, before);
  const late = await save({ staleSeconds: 7 }, before);
  expect(late.json<Problem>()).toMatchObject({ status: 409, code: 'settings.conflict' });
  expect(late.json<Problem>().detail).toBe(
    `admin has saved version ${before.version + 1} of the settings meanwhile; reload and try again.`,
  );
  expect((await present()).settings.staleSeconds).toBe(6);
});

test('of many who save at once on the same version one alone succeeds', async () => {
  const before = await present();
  const answers = await Promise.all([11, 12, 13, 14, 15].map((staleSeconds) => save({ staleSeconds }, before)));
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409, 409]);
  expect((await present()).version).toBe(before.version + 1);
});

test('settings that contradict themselves are refused field by field', async () => {
  const base = await present();
  const [first, second] = base.settings.pauseReasons;
  if (!first || !second) throw new Error('the house knows pause reasons');
  const queue = {
    source: 'asterisk',
    queue: 'sales',
    zh: '销售',
    en: 'Sales',
    shown: true,
    rule: { alarmRatio: 0.95 },
  };
  const answer = await save(
    {
      timeZone: 'Asia/Nowhere',
      defaultRule: { ...base.settings.defaultRule, longestWaitWarnSeconds: 300 },
      queues: [queue, { ...queue, rule: {} }],
      pauseReasons: [first, { ...second, aliases: ['TOILET'], warnSeconds: 99, limitSeconds: 60 }],
    },
    base,
  );
  const { fields = [] } = answer.json<Problem>();
  expect(answer.status).toBe(400);
  expect(fields.map((field) => `${field.path} ${field.code}`)).toEqual([
    'settings.timeZone settings.time-zone',
    'settings.defaultRule.longestWaitAlarmSeconds settings.order',
    'settings.queues.0.rule.alarmRatio settings.order-down',
    'settings.queues.0.rule.longestWaitAlarmSeconds settings.order',
    'settings.queues.1.rule.longestWaitAlarmSeconds settings.order',
    'settings.queues.1.queue settings.repeated',
    'settings.pauseReasons.1.limitSeconds settings.order',
    'settings.pauseReasons.1.aliases.0 settings.repeated',
  ]);
  expect(fields[0]?.detail).toBe('There is no time zone named “Asia/Nowhere”.');
  expect((await present()).version).toBe(base.version);
});

test('settings of the wrong shape never reach the rules', async () => {
  const answer = await save({ intervalMinutes: 20 as 15 }, await present());
  expect(answer.json<Problem>()).toMatchObject({
    code: 'input.invalid',
    fields: [{ path: 'settings.intervalMinutes' }],
  });
});
