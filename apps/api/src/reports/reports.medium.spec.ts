import { handClock, systemClock } from '@zhiban/time';
import type { AuditPage, DayReplay, Problem, ReportChoices, ReportTable } from '@zhiban/wire';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { RestlessLink, restlessEvents } from '../../test/restless-link';
import { TestApp, type TestReader } from '../../test/test-app';
import type { StoredInterval } from '../live';

const clock = handClock(Date.parse('2026-11-20T08:30:00+08:00'));
let api: TestApp;
let reader: TestReader;

const holdClock = () => void vi.spyOn(systemClock, 'now').mockImplementation(() => clock.now());
beforeEach(holdClock);
beforeAll(async () => {
  holdClock();
  api = await TestApp.start();
  const link = new RestlessLink(api, clock);
  link.tell(restlessEvents(61), 61);
  link.tell(restlessEvents(62, 1), 62);
  await link.sleepUntil('2026-11-22T09:30:00+08:00');
  reader = await api.administrator();
});
afterAll(() => api.stop());

const span = 'from=2026-11-20&to=2026-11-21';
const queues = async (query: string) => (await reader.ask(`/api/v1/reports/queues?${query}`)).json<ReportTable>();
const agents = async (query: string) => (await reader.ask(`/api/v1/reports/agents?${query}`)).json<ReportTable>();
const valueOf = (table: ReportTable, column: string, row = table.total) =>
  row?.values[table.columns.findIndex(({ id }) => id === column)];
const problemOf = async (path: string) => {
  const answer = await reader.ask(path);
  return [answer.status, answer.json<Problem>().fields?.[0]?.code ?? answer.json<Problem>().code];
};

describe('a queue report', () => {
  test('interval by interval says what the wall said, bit for bit', async () => {
    const table = await queues(
      `${span}&by=interval&columns=OFFERED&columns=SL&columns=ASA&columns=AHT&columns=OCCUPANCY`,
    );
    const stored = await api.database.query<Pick<StoredInterval, 'queue' | 'counts'> & { at: number }>(
      `select queue, round(extract(epoch from "from") * 1000)::float8 as at, counts from interval_figure
       where queue <> '' and "from" < '2026-11-22T08:00:00+08:00'`,
    );
    expect(table.rows).toHaveLength(stored.length);
    expect(stored.filter(({ counts }) => counts.figures.sl !== null).length).toBeGreaterThan(3);
    for (const { queue, at, counts } of stored) {
      const row = table.rows.find(({ from, subject }) => from === at && subject?.id === `pbx/${queue}`);
      const { offered, sl, asaMs, ahtMs, occupancy } = counts.figures;
      expect(row).toMatchObject({ basis: 'stored', values: [offered, sl, asaMs, ahtMs, occupancy] });
    }
  });

  test.each(['day', 'week', 'month', 'time-of-day', 'weekday', 'whole'])(
    'by %s adds up to the same total',
    async (by) => {
      const whole = (await queues(`${span}&by=whole&split=false`)).total;
      const table = await queues(`${span}&by=${by}`);
      expect(table.total?.values).toEqual(whole?.values);
      const offered = table.rows.map((row) => Number(valueOf(table, 'OFFERED', row)));
      expect(offered.reduce((sum, n) => sum + n, 0)).toBe(valueOf(table, 'OFFERED'));
      expect(table.chart.reduce((sum, { count }) => sum + count, 0)).toBe(valueOf(table, 'OFFERED'));
    },
  );

  test('a total’s level is that of all contacts together, not the mean of the rows', async () => {
    const table = await queues(`${span}&by=day&columns=SL-ANSWERED@20&columns=ANSWERED`);
    const [all] = await api.database.query<{ good: number; answered: number }>(
      `select sum((select sum((p ->> 1)::int) from jsonb_array_elements(counts -> 'tally' -> 'answeredWaits') p
           where (p ->> 0)::int <= 40))::int as good,
         sum((counts -> 'tally' ->> 'answered')::int)::int as answered
       from interval_figure where queue <> '' and "from" < '2026-11-22T08:00:00+08:00'`,
    );
    expect(valueOf(table, 'ANSWERED')).toBe(all?.answered);
    expect(valueOf(table, 'SL-ANSWERED@20')).toBeCloseTo((all?.good ?? 0) / (all?.answered ?? 1), 4);
  });

  test('steps are named and in the order of the business day; one queue can be chosen', async () => {
    const table = await queues(`${span}&by=time-of-day&subjects=pbx/sales`);
    const steps = table.rows.map(({ step }) => step);
    expect(steps[0]).toBe('08:00');
    expect(steps.at(-1)).toBe('07:30');
    expect(new Set(table.rows.map(({ subject }) => subject?.id))).toEqual(new Set(['pbx/sales']));
    expect((await queues(`${span}&by=week&split=false`)).rows.map(({ step }) => step)).toEqual(['2026-W47']);
  });

  test('a span with a gap says so, and a time of which nothing is stored is missing', async () => {
    expect((await queues(`${span}&by=whole`)).total).toMatchObject({ gap: true, missing: false });
    await api.database.query(
      `delete from interval_figure where queue = 'sales' and "from" = '2026-11-21T10:00:00+08:00'`,
    );
    const table = await queues(`${span}&by=day&subjects=pbx/sales`);
    expect(table.rows.map(({ missing }) => missing)).toEqual([false, true]);
  });

  test('what the replay of its days found stands beside it', async () => {
    await reader.ask('/api/v1/reports/replays', { method: 'POST', body: { day: '2026-11-20' } });
    const found = (await queues(`${span}&by=day`)).replays;
    expect(found.map(({ day, verdict }) => [day, verdict])).toEqual([['2026-11-20', 'equal']]);
    const one = await reader.ask('/api/v1/reports/replays/2026-11-20');
    expect(one.json<DayReplay>().differences).toEqual([]);
  });

  test('is refused with a sentence where it cannot be made', async () => {
    const path = '/api/v1/reports/queues?';
    expect(await problemOf(`${path}from=2026-11-21&to=2026-11-20`)).toEqual([400, 'reports.order']);
    expect(await problemOf(`${path}from=2025-01-01&to=2026-11-20`)).toEqual([400, 'reports.span']);
    expect(await problemOf(`${path}${span}&columns=ASA@20`)).toEqual([400, 'reports.column']);
    expect(await problemOf(`${path}from=yesterday&to=2026-11-20`)).toEqual([400, 'field.format']);
    expect((await reader.ask(`${path}${span}&by=hour`)).status).toBe(400);
  });
});

describe('an agent report', () => {
  test('tells each seat’s work and its pauses by reason, and adds up to the queues’ handled', async () => {
    const table = await agents(`${span}&by=whole`);
    expect(table.rows.map(({ subject }) => subject?.id)).toContain('seat:pbx/1001');
    expect(valueOf(table, 'HANDLED')).toBe(
      valueOf(await queues(`${span}&by=whole&columns=HANDLED&split=false`), 'HANDLED'),
    );
    const reasons = table.columns.filter(({ id }) => id.startsWith('PAUSE:'));
    expect(reasons.map(({ id }) => id)).toEqual(expect.arrayContaining(['PAUSE:meal', 'PAUSE:none']));
    for (const row of [...table.rows, table.total]) {
      const sum = reasons.reduce((ms, { id }) => ms + Number(valueOf(table, id, row)), 0);
      expect(sum).toBe(valueOf(table, 'NOT-READY-TIME', row));
    }
  });

  test('of a team has no others', async () => {
    expect((await agents(`${span}&by=day&teams=nobody`)).rows).toEqual([]);
    const one = await agents(`${span}&by=day&subjects=seat:pbx/1002`);
    expect(new Set(one.rows.map(({ subject }) => subject?.id))).toEqual(new Set(['seat:pbx/1002']));
  });
});

test('there is a choice of what was seen, from the first day on', async () => {
  const choices = (await reader.ask('/api/v1/reports/choices')).json<ReportChoices>();
  expect(choices).toMatchObject({ today: '2026-11-22', firstDay: '2026-11-20', timeZone: 'Asia/Shanghai' });
  expect(choices.queues.map(({ id }) => id)).toEqual(expect.arrayContaining(['pbx/sales', 'pbx/support']));
  expect(choices.columns.queue.map(({ id }) => id)).toContain('SL-NO-EARLY@20');
});

describe('a file', () => {
  const exported = (kind: string, format: string) =>
    fetch(`${api.url}/api/v1/reports/${kind}/export?${span}&format=${format}&language=zh-CN`, {
      headers: { cookie: [...reader.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });

  test('of queues is a workbook whose numbers are those of the table', async () => {
    const answer = await exported('queues', 'xlsx');
    expect(answer.headers.get('content-disposition')).toContain('queue-report-2026-11-20-to-2026-11-21.xlsx');
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const offered = valueOf(await queues(`${span}&by=day`), 'OFFERED');
    expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(`<v>${offered}</v>`);
  });

  test('of people is recorded with its span and rows, and needs a permission of its own', async () => {
    const answer = await exported('agents', 'csv');
    expect(answer.status).toBe(200);
    const lines = (await answer.text()).trimEnd().split('\r\n');
    const [entry] = (await reader.ask('/api/v1/audit?limit=1')).json<AuditPage>().entries;
    expect(entry).toMatchObject({
      actor: 'admin',
      action: 'report.exported',
      after: { from: '2026-11-20', to: '2026-11-21', format: 'csv', rows: lines.length - 2 },
    });
    await api.database.query(`update app_grant set role = 'floor-supervisor'`);
    expect(await problemOf(`/api/v1/reports/agents/export?${span}`)).toEqual([403, 'permission.missing']);
    expect((await exported('queues', 'csv')).status).toBe(200);
    await api.database.query(`update app_grant set role = 'administrator'`);
  });
});
