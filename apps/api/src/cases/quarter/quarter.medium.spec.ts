import type { AuditPage, CaseQuarter } from '@zhiban/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CaseDesk } from '../../../test/case-desk';

let desk: CaseDesk;
const path = '/api/v1/case-quarter';

interface Happened {
  opened: string;
  promised: string;
  settled?: string;
  called?: string;
  score?: number;
  broken?: string;
}

/** A case of this kind to which this happened. */
async function happened(kind: string, given: Happened, owner: string | null = null): Promise<void> {
  const { id } = await desk.opened({ kind, owner });
  const state = given.called ? 'called' : given.settled ? 'settled' : 'open';
  const { opened, promised, settled = null, called = null, score = null, broken = null } = given;
  await desk.api.database.query(
    `UPDATE customer_case SET state = $2, opened_at = $3, promised_at = $4, settled_at = $5, called_at = $6, score = $7,
       broken_at = $8 WHERE id = $1`,
    [id, state, opened, promised, settled, called, score, broken],
  );
}
const on = (day: string) => `${day}T12:00:00+08:00`;

beforeAll(async () => {
  desk = await CaseDesk.open();
  const january = { opened: on('2026-01-10'), promised: on('2026-01-12'), settled: on('2026-01-11') };
  await happened('inquiry', { ...january, called: on('2026-01-15'), score: 5 });
  // Settled a day after it was promised, called back after twelve days.
  const late = { ...january, settled: on('2026-01-13'), broken: on('2026-01-12') };
  await happened('inquiry', { ...late, called: on('2026-01-25'), score: 2 });
  await happened('service-complaint', january, 'agent');
  await happened('service-complaint', { opened: on('2026-01-10'), promised: on('2026-01-12') }, 'agent');
  // In the last night of the quarter.
  await happened('service-complaint', { opened: '2026-04-01T07:30:00+08:00', promised: on('2099-04-02') });
  // Nobody could be reached.
  await happened('product-complaint', { ...january, called: on('2026-01-20') });
  await happened('inquiry', { ...january, opened: '2026-01-01T07:59:59+08:00', called: on('2026-01-15'), score: 1 });
});
afterAll(() => desk.api.stop());

const figures = async (quarter: string, by = desk.manager) =>
  (await by.ask(`${path}?quarter=${quarter}`)).json<CaseQuarter>();

test('the quarter counts what was opened in it: promises, return calls, ratings, overdue owners', async () => {
  const { all, scores, by, owners, from, to } = await figures('2026-Q1');
  expect([from, to]).toEqual([Date.parse('2026-01-01T08:00:00+08:00'), Date.parse('2026-04-01T08:00:00+08:00')]);
  expect(all).toEqual({
    ...{ cases: 6, open: 2, settled: 1, called: 3, overdue: 2, unreached: 1 },
    // Five of six promises could be judged, three were kept; of three return calls one was in time.
    ...{ promises: 5, inTime: 0.6, calls: 3, callsInTime: 1 / 3 },
    ...{ rated: 2, score: 3.5 },
  });
  expect(scores).toEqual([0, 1, 0, 0, 1]);
  const kinds = by.filter((row) => row.by === 'kind').map(({ key, cases, inTime }) => [key, cases, inTime]);
  expect(kinds).toEqual([
    ['service-complaint', 3, 0.5],
    ['inquiry', 2, 0.5],
    ['product-complaint', 1, 1],
  ]);
  const departments = by.filter((row) => row.by === 'department').map(({ key, cases }) => [key, cases]);
  expect(departments).toEqual([
    ['客户服务部', 5],
    ['产品部', 1],
  ]);
  expect(owners).toEqual([{ owner: 'agent', overdue: 2, flagged: false, flags: 0 }]);
  expect((await figures('2025-Q4')).all).toMatchObject({ cases: 1, rated: 1, score: 1 });
  expect((await figures('2027-Q1')).all).toMatchObject({ cases: 0, inTime: null, score: null });
});

test('each reader has the quarter of what they see', async () => {
  expect((await figures('2026-Q1', desk.lead)).all.cases).toBe(6);
  expect((await figures('2026-Q1', desk.farLead)).all.cases).toBe(0);
  expect((await desk.agent.ask(`${path}?quarter=2026-Q1`)).status).toBe(403);
  expect((await desk.lead.ask(`${path}?quarter=2026-Q5`)).status).toBe(400);
});

test('the file says the same in both languages, and that it was taken is kept', async () => {
  const file = async (format: string, language: string) =>
    desk.manager.ask(`${path}/export?quarter=2026-Q1&format=${format}&language=${language}`);
  const csv = await file('csv', 'zh-CN');
  expect(csv.headers.get('content-disposition')).toBe('attachment; filename="cases-2026-Q1.csv"');
  const [head, all, ...rows] = csv.text.replace('\uFEFF', '').trimEnd().split('\r\n');
  expect(head).toContain('统计口径,名称,工单,处理中,待回访,已回访,逾期,到期承诺,按时办结率');
  expect(all).toBe('合计,,6,2,1,3,2,5,60.00%,3,33.33%,1,2,3.5,');
  expect(rows[0]).toBe('类型,服务投诉,3,2,1,0,2,2,50.00%,1,0.00%,0,0,,');
  expect(rows.at(-1)).toBe('处理人,agent,,,,,2,,,,,,,,0');
  expect((await file('csv', 'en')).text).toContain('Kind,Product complaint,1');
  expect((await file('xlsx', 'en')).status).toBe(200);
  const { entries } = (await desk.admin.ask('/api/v1/audit?limit=1')).json<AuditPage>();
  expect(entries).toMatchObject([{ action: 'case.exported', actor: 'manager', subject: 'cases-2026-Q1.xlsx' }]);
});
