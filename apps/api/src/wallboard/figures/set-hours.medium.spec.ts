import { handClock, systemClock } from '@zhiban/time';
import type { BoardFile, FigureId, LayoutPicture, ReportTable, StoredBoard } from '@zhiban/wire';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { RestlessLink, restlessEvents } from '../../../test/restless-link';
import { TestApp, type TestReader } from '../../../test/test-app';

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
  await link.sleepUntil('2026-11-21T07:45:00+08:00');
  reader = await api.administrator();
});
afterAll(() => api.stop());

/** A board of one number, in hours that end where the last closed interval does. */
async function shown(figure: FigureId, scope: object): Promise<LayoutPicture['tiles'][string] | undefined> {
  const made = await reader.ask('/api/v1/boards', { method: 'POST', body: { template: 'night' } });
  const { file } = made.json<StoredBoard>();
  const window = { kind: 'hours', from: '08:00', to: '07:30' };
  const tile = { id: 'one', kind: 'number', x: 0, y: 0, w: 3, h: 2, metric: { figure, scope }, window };
  const body = { file: { ...file, tiles: [tile] } as unknown as BoardFile };
  const answer = await reader.ask('/api/v1/board-preview', { method: 'POST', body });
  return answer.json<LayoutPicture>().tiles['one'];
}

async function reported(column: FigureId, subject: string | null): Promise<unknown> {
  const whose = subject === null ? '' : `&subjects=${subject}`;
  const path = `/api/v1/reports/queues?from=2026-11-20&to=2026-11-20&by=whole&split=false&columns=${column}${whose}`;
  return (await reader.ask(path)).json<ReportTable>().total?.values[0];
}

test.each(['OCCUPANCY', 'AHT', 'OFFERED', 'CONNECT-RATE'] as const)(
  'the %s of set hours is that of the report of the same hours',
  async (figure) => {
    const all = await shown(figure, { kind: 'all' });
    const sales = await shown(figure, { kind: 'queues', queues: ['pbx/sales'] });
    expect(all).toMatchObject({ kind: 'number', figure: { value: await reported(figure, null) } });
    expect(sales).toMatchObject({ figure: { value: await reported(figure, 'pbx/sales') } });
    expect(await reported(figure, null)).toBeGreaterThan(0);
  },
);

test('an occupancy says which times were divided', async () => {
  const tile = await shown('OCCUPANCY', { kind: 'all' });
  if (tile?.kind !== 'number' || !tile.figure) throw new Error('there is no figure');
  const { value, above, below } = tile.figure;
  expect(above).toBeGreaterThan(0);
  expect(value).toBeCloseTo((above ?? 0) / (below ?? 1), 4);
});
