import type { AlarmPage, DayReplay } from '@zhiban/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestApp, type TestReader } from '../../../test/test-app';
import { DayReplays } from '../../reports';

let api: TestApp;
let administrator: TestReader;

beforeAll(async () => {
  api = await TestApp.start();
  administrator = await api.administrator();
});
afterAll(() => api.stop());

const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const open = async () => (await administrator.ask('/api/v1/alarms')).json<AlarmPage>().alarms.map(({ en }) => en);

test('a day that an earlier run found to differ is an alarm after a restart, until a replay finds it equal', async () => {
  await api.database.query(
    `INSERT INTO day_replay (day, replayed_at, verdict, intervals, events, difference_count, differences)
     VALUES ($1, now(), 'differs', 48, 1000, 2, '[]')`,
    [day],
  );
  api = await api.restart();
  administrator = await api.administrator();
  await expect.poll(open, { timeout: 8000 }).toEqual([`Reports of ${day} differ from the raw events in 2 place(s)`]);

  const found = { day, replayedAt: Date.now(), verdict: 'equal', reason: null, intervals: 48, events: 1000 } as const;
  const replays = api.app.get<DayReplays, { announce(found: DayReplay): void }>(DayReplays, { strict: false });
  replays.announce({ ...found, differenceCount: 0, differences: [] });
  await expect.poll(open, { timeout: 8000 }).toEqual([]);
});
