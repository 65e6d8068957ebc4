import type { CasePage, CaseQuarter } from '@zhiban/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CaseDesk } from '../../test/case-desk';

/** `CASES=100000 npx vitest run --project medium large-cases` says how long lists, searches and the quarter take. */
const cases = Number(process.env.CASES ?? 2000);
const isMeasured = process.env.CASES !== undefined;
let desk: CaseDesk;

/** Of ten one is open, one to be called back, eight were; every fifth was settled a day late. */
beforeAll(async () => {
  desk = await CaseDesk.open();
  const { database } = desk.api;
  await database.query(
    `INSERT INTO customer_case (id, number, version, state, kind, title, text, customer, site, team, department, opened_by,
       opened_at, owner, promised_at, broken_at, settled_at, settlement, called_at, score, customer_words, attempts)
     SELECT gen_random_uuid(), i, 1, s.state, (ARRAY['inquiry', 'service-complaint', 'product-complaint', 'points-complaint'])[i % 4 + 1],
       '第' || i || '位客户来电反映年费', '客户反映今年的年费重复扣收，要求核对账单并退款，参考号 R' || i,
       jsonb_build_object('name', '客户' || i, 'reference', 'R' || i), '上海', CASE i % 2 WHEN 0 THEN '信用卡组' ELSE '投诉组' END,
       CASE i % 3 WHEN 0 THEN '产品部' ELSE '客户服务部' END, 'agent',
       t.at, 'owner' || i % 200, t.at + interval '2 days', CASE WHEN i % 5 = 0 AND s.state <> 'open' THEN t.at + interval '2 days' END,
       CASE WHEN s.state <> 'open' THEN t.at + interval '1 day' * (CASE i % 5 WHEN 0 THEN 3 ELSE 1 END) END, '已处理',
       CASE WHEN s.state = 'called' THEN t.at + interval '5 days' END, CASE WHEN s.state = 'called' THEN i % 5 + 1 END, '满意', 0
     FROM generate_series(1, $1::int) AS i,
       LATERAL (SELECT CASE i % 10 WHEN 0 THEN 'open' WHEN 1 THEN 'settled' ELSE 'called' END AS state) AS s,
       LATERAL (SELECT timestamptz '2026-01-02 10:00+08' + (i % 80) * interval '1 day' + i * interval '1 millisecond' AS at) AS t`,
    [cases],
  );
  await database.query(
    `INSERT INTO customer_case_words (case_id, words)
     SELECT id, lower(concat_ws(' ', 'gd-' || number, title, text, customer->>'reference', customer->>'name',
       settlement, customer_words, CASE WHEN number % 1000 = 7 THEN '另附挂失证明' END)) FROM customer_case`,
  );
  await database.query('VACUUM ANALYZE');
}, 600_000);
afterAll(() => desk.api.stop());

/** The median of five asks after one to warm up, ms. */
async function timed(path: string, by = desk.manager): Promise<{ ms: number; body: unknown }> {
  const times: number[] = [];
  let body: unknown;
  for (let i = 0; i < 6; i += 1) {
    const begun = performance.now();
    const answer = await by.ask(path);
    times.push(performance.now() - begun);
    expect(answer.status).toBe(200);
    body = answer.json();
  }
  const [, ...warm] = times;
  const ms = warm.sort((a, b) => a - b)[2] ?? NaN;
  if (isMeasured) process.stderr.write(`${ms.toFixed(0)} ms ${decodeURI(path)}\n`);
  return { ms, body };
}
const within = (ms: number, limit: number) => isMeasured && expect(ms).toBeLessThanOrEqual(limit);

const searches = [
  '',
  'order=due',
  'state=overdue&order=due',
  'state=all&text=挂失证明',
  'state=all&text=挂失',
  'state=all&text=年费',
  'state=all&text=年',
  'state=all&text=没有这句话',
  `state=all&text=R${cases - 3}`,
  'state=called&kind=inquiry&department=产品部&text=账单',
  'owner=owner7&state=all&text=退款',
];

test.each(searches)(`of ${cases} cases the list answers “%s” at once`, async (query) => {
  for (const by of [desk.manager, desk.lead]) {
    const { ms, body } = await timed(encodeURI(`/api/v1/cases?${query}`), by);
    const page = body as CasePage;
    if (query.endsWith('挂失')) expect(page.cases.every(({ number }) => number % 1000 === 7)).toBe(true);
    if (query.endsWith('没有这句话')) expect(page.cases).toEqual([]);
    within(ms, 200);
  }
});

test(`the quarter of ${cases} cases says how they stand, within a second`, async () => {
  const { ms, body } = await timed('/api/v1/case-quarter?quarter=2026-Q1');
  const { all, scores } = body as CaseQuarter;
  const tenth = cases / 10;
  expect(all).toMatchObject({ cases, open: tenth, settled: tenth, called: 8 * tenth, overdue: 2 * tenth });
  // Of ten nine are settled; of these those that end in 5 were late, those that end in 0 are open and late.
  expect(all).toMatchObject({ promises: cases, inTime: 0.8, calls: 9 * tenth, rated: 8 * tenth });
  expect(all.callsInTime).toBeCloseTo(8 / 9, 10);
  expect(scores).toEqual([tenth, tenth, 2 * tenth, 2 * tenth, 2 * tenth]);
  within(ms, 1000);
});
