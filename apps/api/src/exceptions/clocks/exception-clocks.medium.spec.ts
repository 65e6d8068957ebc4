import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExceptionDesk } from '../../../test/exception-desk';
import type { TestApp } from '../../../test/test-app';
import { asOf } from '../../platform/clock';
import { ClockWatch } from './clock-watch';

const minute = 60_000;
const evening = Date.now();
const morning = evening + 9 * 60 * minute;
let desk: ExceptionDesk;
let api: TestApp;

beforeAll(async () => {
  desk = await ExceptionDesk.open();
  api = desk.api;
});
afterAll(() => api.stop());

const lookAt = (at: number) => asOf(at, () => api.app.get(ClockWatch, { strict: false }).look());
const acts = async (id: string) => {
  const rows = await api.database.query<{ act: string }>(
    `SELECT kind || ' ' || step AS act FROM service_exception_act WHERE exception_id = $1 ORDER BY act`,
    [id],
  );
  return rows.map(({ act }) => act);
};
/** How often anybody was told of a clock of it. */
const tellings = async (id: string) => {
  const [row] = await api.database.query<{ keys: string; all: string }>(
    `SELECT count(DISTINCT key) AS keys, count(*) AS all FROM telling
     WHERE key LIKE $1`,
    [`exception/${id}/clock/%`],
  );
  return row;
};
const ofAll = (kinds: readonly string[]) => kinds.flatMap((kind) => [`${kind} 1`, `${kind} 2`, `${kind} remind`]);

test('a night with a restart in it misses none and tells none twice, also where the clock goes back', async () => {
  const fresh = (await desk.report()).id;
  const grave = (await desk.report()).id;
  await desk.assess(grave, 1);
  await lookAt(evening + 11 * minute);
  expect([await acts(fresh), await acts(grave)], 'in the evening').toEqual([['assess remind'], ['assign remind']]);

  api = await api.restart();
  await lookAt(evening + 11.5 * minute);
  expect([await acts(fresh), await acts(grave)], 'after the restart').toEqual([['assess remind'], ['assign remind']]);

  await Promise.all([lookAt(morning), lookAt(morning), lookAt(morning)]);
  const all = [ofAll(['assess']), ofAll(['assign', 'plan'])];
  expect([await acts(fresh), await acts(grave)], 'in the morning').toEqual(all);
  const told = [await tellings(fresh), await tellings(grave)];
  expect(told.map((one) => one?.keys)).toEqual(['3', '6']);

  await lookAt(evening - 60 * minute);
  await lookAt(evening + 12 * minute);
  await lookAt(morning + minute);
  expect([await acts(fresh), await acts(grave)], 'after the clock went back and on again').toEqual(all);
  expect([await tellings(fresh), await tellings(grave)]).toEqual(told);
});
