import type { AuditPage, CentreCalendar, Problem } from '@zhiban/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestApp, type TestReader } from '../../test/test-app';

let api: TestApp;
let planner: TestReader;

beforeAll(async () => {
  api = await TestApp.start();
  planner = await api.administrator();
});
afterAll(() => api.stop());

const put = (path: string, body: unknown) => planner.ask(`/api/v1/calendar/${path}`, { method: 'PUT', body });
const calendar = async (from: number, to = from) =>
  (await planner.ask(`/api/v1/calendar?from=${from}&to=${to}`)).json<CentreCalendar>();
const day = async (date: string) =>
  (await calendar(Number(date.slice(0, 4)))).years[0]?.days.find((found) => found.date === date);

describe('the calendar of the centre', () => {
  test('begins with what is kept of China, several years at once', async () => {
    const { country, years } = await calendar(2025, 2026);
    expect([country, years.map(({ year, state }) => `${year} ${state}`)]).toEqual(['CN', ['2025 kept', '2026 kept']]);
    expect(await day('2026-10-10')).toMatchObject({ kind: 'working', zh: '国庆节调休上班', own: false });
  });

  test('a day of the centre’s own stands over it, survives a restart, and goes back', async () => {
    expect((await put('days/2026-12-14', { kind: 'rest', zh: '周年庆', en: 'Anniversary' })).status).toBe(204);
    expect((await put('days/2026-10-01', { kind: null, zh: '', en: 'National Day, bus at 7' })).status).toBe(204);
    api = await api.restart();
    planner = await api.administrator();
    expect(await day('2026-12-14')).toEqual({
      date: '2026-12-14',
      kind: 'rest',
      zh: '周年庆',
      en: 'Anniversary',
      own: true,
    });
    expect(await day('2026-10-01')).toMatchObject({ kind: 'statutory', zh: '国庆节', en: 'National Day, bus at 7' });
    expect((await planner.ask('/api/v1/calendar/days/2026-12-14', { method: 'DELETE' })).status).toBe(204);
    expect(await day('2026-12-14')).toBeUndefined();
    const { entries } = (await planner.ask('/api/v1/audit?action=calendar.day-dropped')).json<AuditPage>();
    expect(entries[0]).toMatchObject({ subject: '2026-12-14', before: { kind: 'rest', zh: '周年庆' } });
  });

  test('a year that is not published is unknown until the centre chooses to go by weekends', async () => {
    expect((await calendar(2090)).years[0]).toEqual({ year: 2090, state: 'unknown', days: [] });
    expect((await put('years/2090', { state: 'weekends' })).json()).toMatchObject({ state: 'weekends' });
    expect((await put('years/2090', { state: 'unknown' })).json()).toMatchObject({ state: 'unknown' });
    const refused = await put('years/2026', { state: 'weekends' });
    expect([refused.status, refused.json<Problem>().code]).toEqual([409, 'calendar.year-kept']);
  });

  test('elsewhere it is another calendar; the centre’s own days stay', async () => {
    expect((await put('place', { country: 'DE', region: 'BE' })).status).toBe(204);
    expect(await day('2026-03-08')).toMatchObject({ kind: 'statutory' });
    expect(await day('2026-10-01')).toMatchObject({ kind: 'working', own: true });
    expect((await put('place', { country: 'CN', region: null })).status).toBe(204);
  });

  test.each([
    ['place', { country: 'XX', region: null }, 'calendar.unknown-place'],
    ['place', { country: 'cn', region: null }, 'input.invalid'],
    ['days/2026-02-30', { kind: 'rest', zh: '', en: '' }, 'input.invalid'],
    ['days/1899-01-01', { kind: 'rest', zh: '', en: '' }, 'input.invalid'],
    ['days/2026-03-02', { kind: null, zh: '', en: '' }, 'calendar.says-nothing'],
    ['years/3000', { state: 'weekends' }, 'input.invalid'],
  ])('%s with %j is refused', async (path, body, code) => {
    expect((await put(path, body)).json<Problem>().code).toBe(code);
  });

  test('ten years at most are read at once', async () => {
    expect((await planner.ask('/api/v1/calendar?from=2000&to=2020')).status).toBe(400);
  });
});
