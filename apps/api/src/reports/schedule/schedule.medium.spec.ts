import { handClock, systemClock } from '@zhiban/time';
import type { AuditPage, ReportSchedule, ReportScheduleInput, ReportScheduleList } from '@zhiban/wire';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { RestlessLink, restlessEvents } from '../../../test/restless-link';
import { silentExchange, TestApp } from '../../../test/test-app';
import type { Transaction } from '../../platform/database';
import { Environment } from '../../platform/environment';
import type { Outbox } from '../../platform/outbox';
import { ReportDelivery, type ReportMail } from './report-delivery';
import { OutboxDelivery } from './outbox-delivery';
import { ReportRunner } from './report-runner';

const path = '/api/v1/reports/schedules';
const clock = handClock(Date.parse('2026-11-20T08:30:00+08:00'));
const holdClock = () => void vi.spyOn(systemClock, 'now').mockImplementation(() => clock.now());
let api: TestApp;

beforeEach(holdClock);
beforeAll(async () => {
  holdClock();
  api = await TestApp.start({ ...silentExchange, SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'wall@example.com' });
  const link = new RestlessLink(api, clock);
  link.tell(restlessEvents(71, 0, 400), 71);
  await link.sleepUntil('2026-11-21T08:10:00+08:00');
});
afterAll(() => api.stop());

const daily: ReportScheduleInput = {
  name: '早报',
  kind: 'queue',
  by: 'day',
  split: true,
  subjects: [],
  teams: [],
  columns: ['OFFERED', 'SL'],
  span: 'yesterday',
  every: 'day',
  atTime: '08:30',
  recipients: ['lead@example.com'],
  format: 'csv',
  language: 'zh-CN',
  enabled: true,
};
const add = async (input: Partial<ReportScheduleInput>) =>
  (await api.administrator()).ask(path, { method: 'POST', body: { ...daily, ...input } });
const list = async () => (await (await api.administrator()).ask(path)).json<ReportScheduleList>().schedules;
const remove = async ({ id }: ReportSchedule) => (await api.administrator()).ask(`${path}/${id}`, { method: 'DELETE' });
const look = () => api.app.get(ReportRunner, { strict: false }).look();
const instant = (at: string) => Date.parse(`2026-11-${at}+08:00`);

/** Whatever is handed over, from now on; `fails` is asked before. */
function postman(fails: (key: string) => boolean = () => false): ReportMail[] {
  const mails: ReportMail[] = [];
  vi.spyOn(api.app.get(ReportDelivery, { strict: false }), 'deliver').mockImplementation((_tx, mail) => {
    if (fails(mail.key)) return Promise.reject(new Error('the post is on strike'));
    mails.push(mail);
    return Promise.resolve();
  });
  return mails;
}

describe('a scheduled report', () => {
  test('is made for yesterday at its time, once, and then waits for the next day', async () => {
    const mails = postman();
    const made = (await add({})).json<ReportSchedule>();
    expect(made.nextAt).toBe(instant('21T08:30:00'));
    await look();
    expect(mails).toEqual([]);
    clock.set(instant('21T08:30:20'));
    await Promise.all([look(), look()]);
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail).toMatchObject({ recipients: ['lead@example.com'], language: 'zh-CN' });
    expect(mail?.subject).toContain('早报 · 2026-11-20');
    expect(mail?.file.name).toBe('queue-report-2026-11-20.csv');
    expect(mail?.file.body.toString()).toMatch(/2026-11-20,sales,\d+,[\d.]+%,/);
    expect(await list()).toMatchObject([{ nextAt: instant('22T08:30:00'), lastAt: clock.now(), lastError: null }]);
    await remove(made);
  });

  test('that could not be handed over says why, and is tried again by the same key', async () => {
    let strike = true;
    const keys: string[] = [];
    const mails = postman((key) => (keys.push(key), strike));
    const made = (await add({ atTime: '09:00' })).json<ReportSchedule>();
    clock.set(instant('21T09:00:00'));
    await look();
    expect(await list()).toMatchObject([{ lastError: 'the post is on strike', lastAt: null }]);
    await look();
    strike = false;
    clock.set(instant('21T09:15:00'));
    await look();
    expect(mails).toHaveLength(1);
    expect(keys).toEqual([mails[0]?.key, mails[0]?.key]);
    expect(await list()).toMatchObject([{ lastError: null, nextAt: instant('22T09:00:00') }]);
    await remove(made);
  });

  test('is not taken over where no mail server is set up', async () => {
    const enqueue = vi.fn();
    const delivery = new OutboxDelivery({ enqueue } as unknown as Outbox, Environment.read({}));
    const file = { name: 'x.csv', type: 'text/csv', body: Buffer.from('x') };
    const mail: ReportMail = { key: 'k', recipients: ['a@b.c'], subject: 's', text: 't', language: 'en', file };
    await expect(delivery.deliver({} as Transaction, mail)).rejects.toThrow('no-delivery');
    expect(enqueue).not.toHaveBeenCalled();
  });

  test('goes into the outbox, a message with the file for each recipient, where mail is set up', async () => {
    const recipients = ['lead@example.com', 'manager@example.com'];
    const made = (await add({ atTime: '09:40', recipients })).json<ReportSchedule>();
    clock.set(instant('21T09:40:00'));
    await look();
    const kept = await api.database.query<{ recipient: string; file: string }>(
      `select recipient, payload #>> '{attachments,0,name}' as file from outbox_message where fact like 'report:%' order by 1`,
    );
    expect(kept).toEqual(recipients.map((recipient) => ({ recipient, file: 'queue-report-2026-11-20.csv' })));
    await remove(made);
  });

  test('of people is recorded when it is handed over, and needs the permission for people', async () => {
    const mails = postman();
    const made = (await add({ kind: 'agent', columns: ['HANDLED'], atTime: '10:00' })).json<ReportSchedule>();
    clock.set(instant('21T10:00:00'));
    await look();
    expect(mails).toHaveLength(1);
    const reader = await api.administrator();
    const { entries } = (await reader.ask('/api/v1/audit?limit=20')).json<AuditPage>();
    expect(entries.find(({ action }) => action === 'report.mailed')).toMatchObject({
      actor: 'machine',
      subject: '早报',
      after: { recipients: ['lead@example.com'] },
    });
    await api.database.query(`update app_grant set role = 'floor-supervisor'`);
    const refused = await reader.ask(path, { method: 'POST', body: { ...daily, kind: 'agent' } });
    expect(refused.status).toBe(403);
    await api.database.query(`update app_grant set role = 'administrator'`);
    await remove(made);
  });

  test('that is switched off rests; one with a wrong address is refused by its place', async () => {
    const mails = postman();
    const made = (await add({ enabled: false, atTime: '10:30' })).json<ReportSchedule>();
    clock.set(instant('21T10:31:00'));
    await look();
    expect(mails).toEqual([]);
    const wrong = await add({ recipients: ['nobody'] });
    expect([wrong.status, wrong.json<{ fields: { path: string }[] }>().fields[0]?.path]).toEqual([
      400,
      'recipients[0]',
    ]);
    await remove(made);
    expect(await list()).toEqual([]);
  });
});
