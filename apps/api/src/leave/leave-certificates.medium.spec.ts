import type { AuditPage, LeaveView, PersonalData, Problem } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LeaveDesk } from '../../test/leave-desk';
import type { TestReader } from '../../test/test-app';
import { KeyedRecords } from '../people/person/keyed-records';
import { UnitOfWork } from '../platform/database';
import { CertificateWatch } from './certificates/certificate-watch';

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from('病历：感冒')]);
let desk: LeaveDesk;
let leave: LeaveView;

beforeAll(async () => {
  desk = await LeaveDesk.open(2);
});
afterAll(() => desk.centre.api.stop());
beforeEach(async () => {
  await desk.centre.clear();
  leave = await desk.filed(desk.days(0), { type: 'sick' });
});

interface Sent {
  id?: string;
  name?: string;
  type?: string;
  bytes?: Uint8Array;
  consent?: string;
}

const send = ({ id = randomUUID(), name = '病历.pdf', ...sent }: Sent = {}, reader = desk.centre.agent(0)) => {
  const { type = 'application/pdf', bytes = pdf, consent = 'yes' } = sent;
  const query = new URLSearchParams({ id, name, consent }).toString();
  const asking = { method: 'POST', body: bytes, headers: { 'content-type': type } };
  return reader.ask(`/api/v1/my-leave/${leave.id}/certificates?${query}`, asking);
};
const kept = async () => {
  const [file] = (await send()).json<LeaveView>().files;
  return file?.id ?? expect.fail('not kept');
};
const look = (id: string, reader: TestReader) => reader.ask(`/api/v1/leave/${leave.id}/certificates/${id}`);
const audited = async (action: string) =>
  (await desk.centre.admin.ask(`/api/v1/audit?action=leave.${action}`)).json<AuditPage>().entries;

test('a certificate is given with consent for its purpose, and counts for LEAVE-2', async () => {
  expect((await desk.inbox())[0]?.clear).toBe(false);
  const { files, certificates } = (await send()).json<LeaveView>();
  expect(files).toMatchObject([
    { name: '病历.pdf', type: 'application/pdf', bytes: pdf.length, by: 'agent1', purpose: 'proof-of-leave' },
  ]);
  expect(certificates).toBe(1);
  expect((await desk.inbox())[0]).toMatchObject({ clear: true, files: [{ name: '病历.pdf' }], reason: 'a visit' });
  expect((await audited('certificate-added'))[0]).toMatchObject({ actor: 'agent1', after: { consent: true } });
});

test('it comes back as a download and nothing else, to its owner and to who decides; each look is recorded', async () => {
  const id = await kept();
  for (const reader of [desk.centre.agent(0), desk.centre.approver]) {
    const answer = await look(id, reader);
    expect(answer.text).toBe(pdf.toString());
    const head = (name: string) => answer.headers.get(name);
    expect(head('content-disposition')).toMatch(/^attachment; filename=".*\.pdf"; filename\*=UTF-8''%E7%97%85/);
    expect([head('x-content-type-options'), head('cache-control')]).toEqual(['nosniff', 'no-store']);
    expect(head('content-security-policy')).toBe("default-src 'none'; sandbox");
  }
  expect((await audited('certificate-seen')).slice(0, 2).map(({ actor, subject }) => [actor, subject])).toEqual([
    ['approver', leave.id],
    ['agent1', leave.id],
  ]);
});

test('nobody else sees it, nor why it was asked for: not a colleague, not a lead who does not decide', async () => {
  const id = await kept();
  const grants = [{ role: 'shift-lead', site: null, team: null }];
  const asked = await desk.centre.admin.ask('/api/v1/accounts', {
    method: 'POST',
    body: { username: `lead-${id.slice(0, 8)}`, grants, person: null },
  });
  const lead = desk.centre.api.stranger();
  const { password } = asked.json<{ password: string }>();
  await lead.signIn(`lead-${id.slice(0, 8)}`, password);
  const body = { current: password, next: 'quiet lamps over the floor' };
  await lead.ask('/api/v1/session/password', { method: 'PUT', body });
  for (const reader of [desk.centre.agent(1), lead])
    expect((await look(id, reader)).json<Problem>().code).toBe('leave-certificate.none');
  expect(await desk.inbox(lead)).toMatchObject([{ files: [], certificates: 1, reason: '' }]);
});

test('in the database it is no PDF, and put under another request it does not open', async () => {
  const id = await kept();
  const { database } = desk.centre.api;
  const [row] = await database.query<{ sealed: Buffer }>('SELECT sealed FROM leave_certificate');
  expect(row?.sealed.includes('PDF') || row?.sealed.includes('感冒')).toBe(false);
  const other = await desk.filed(desk.days(1), { type: 'sick' });
  await database.query('UPDATE leave_certificate SET request_id = $1', [other.id]);
  expect((await desk.centre.agent(0).ask(`/api/v1/leave/${other.id}/certificates/${id}`)).status).toBe(500);
  await database.query(`UPDATE leave_certificate SET key_mark = 'other'`);
  const answer = await desk.centre.agent(0).ask(`/api/v1/leave/${other.id}/certificates/${id}`);
  expect(answer.json<Problem>().code).toBe('leave-certificate.other-key');
});

describe('refused', () => {
  test.each<[string, Sent, string]>([
    ['a page that says it is a PDF', { bytes: Buffer.from('<html><script>') }, 'leave-certificate.type'],
    ['a PDF that says it is a picture', { type: 'image/png' }, 'leave-certificate.type'],
    ['nothing at all', { bytes: Buffer.alloc(0) }, 'leave-certificate.type'],
    ['a kind that is not accepted', { type: 'text/html' }, 'request.media-type'],
    ['more than ten megabytes', { bytes: Buffer.alloc(10 * 1024 * 1024 + 1, pdf) }, 'request.too-large'],
    ['without consent', { consent: 'no' }, 'input.invalid'],
  ])('%s', async (_, sent, code) => {
    expect((await send(sent)).json<Problem>().code).toBe(code);
    expect((await desk.mine(0)).requests[0]?.certificates).toBe(0);
  });

  test('for somebody else’s request, the same one twice, too many of them', async () => {
    expect((await send({}, desk.centre.agent(1))).json<Problem>().code).toBe('leave-request.none');
    const id = randomUUID();
    await send({ id });
    expect((await send({ id })).json<LeaveView>().certificates).toBe(1);
    for (let i = 0; i < 9; i += 1) await send();
    expect((await send()).json<Problem>().code).toBe('leave-certificate.too-many');
  });
});

test('ten megabytes are taken', async () => {
  const bytes = Buffer.alloc(10 * 1024 * 1024, ' ');
  pdf.copy(bytes);
  expect((await send({ bytes })).json<LeaveView>().certificates).toBe(1);
});

test('its content is deleted after the set time, and at once when nothing is asked any more; that it was there stays', async () => {
  const id = await kept();
  const watch = desk.centre.api.app.get(CertificateWatch, { strict: false });
  await watch.look();
  expect((await look(id, desk.centre.agent(0))).status).toBe(200);
  await desk.centre.api.database.query(`UPDATE leave_certificate SET until = now() - interval '2 days'`);
  await watch.look();
  expect((await look(id, desk.centre.agent(0))).json<Problem>().code).toBe('leave-certificate.none');
  expect((await desk.mine(0)).requests[0]).toMatchObject({ files: [], certificates: 1 });
  expect((await audited('certificates-deleted'))[0]).toMatchObject({ actor: 'machine', after: { ids: [id] } });
  const other = await kept();
  await desk.step(leave, 'withdraw');
  await watch.look();
  expect((await look(other, desk.centre.agent(0))).status).toBe(404);
});

test('consent is taken back: it goes at once, proves nothing any more, and only its owner may', async () => {
  const id = await kept();
  const path = `/api/v1/my-leave/${leave.id}/certificates/${id}`;
  const remove = (nth: number) => desk.centre.agent(nth).ask(path, { method: 'DELETE' });
  expect((await remove(1)).json<Problem>().code).toBe('leave-request.none');
  expect((await remove(0)).json<LeaveView>()).toMatchObject({ files: [], certificates: 0 });
  expect(await desk.centre.api.database.query('SELECT id FROM leave_certificate')).toEqual([]);
  expect((await desk.inbox())[0]?.clear).toBe(false);
  expect((await remove(0)).json<Problem>().code).toBe('leave-certificate.none');
  expect((await audited('certificate-withdrawn'))[0]).toMatchObject({ actor: 'agent1', subject: leave.id });
});

test('who is made nobody leaves neither certificates nor reasons behind, and is handed all of it before', async () => {
  await kept();
  const { api, admin } = desk.centre;
  const id = desk.centre.person(0);
  const handed = (await admin.ask(`/api/v1/people/${id}/data`)).json<PersonalData>();
  expect(handed.records['leave_request']).toMatchObject([
    { type: 'sick', reason: 'a visit', steps: [{ step: 'file' }], certificates: [{ name: '病历.pdf' }] },
  ]);
  await api.app
    .get(UnitOfWork, { strict: false })
    .run((tx) => api.app.get(KeyedRecords, { strict: false }).forget(tx, id));
  const [row] = await api.database.query('SELECT r.reason, c.sealed, c.name FROM leave_request r, leave_certificate c');
  expect(row).toEqual({ reason: '', sealed: null, name: '' });
});
