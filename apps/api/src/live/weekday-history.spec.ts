import { businessDayOn } from '@zhiban/time';
import { defaultCentreSettings } from '@zhiban/wire';
import { expect, test } from 'vitest';
import type { CentreRules } from './centre-rules';
import type { FloorRuntime } from './floor-runtime';
import type { IntervalFigureStore, OfferedInterval } from './interval-figure.store';
import { WeekdayHistory } from './weekday-history';

const half = 1_800_000;
const dayOf = (date: string) => businessDayOn(date, defaultCentreSettings);
const today = dayOf('2026-11-26');
const offered = (date: string, since: number, count: number, queue = ''): OfferedInterval => ({
  source: 'acd',
  queue,
  from: dayOf(date).from + since,
  offered: count,
});

function historyOf(rows: readonly OfferedInterval[]) {
  const asked: string[] = [];
  const store = {
    offered: (from: number, to: number) => {
      asked.push(new Date(from).toISOString());
      return Promise.resolve(rows.filter((row) => row.from >= from && row.from < to));
    },
  } as IntervalFigureStore;
  const runtime = { businessDay: today } as FloorRuntime;
  const rules = { current: defaultCentreSettings } as CentreRules;
  return { history: new WeekdayHistory(store, runtime, rules), asked };
}

test('what is usual is the mean of the same weekday over the weeks of which something is known', async () => {
  const { history, asked } = historyOf([
    offered('2026-11-19', 0, 10),
    offered('2026-11-12', 0, 20),
    offered('2026-11-19', half, 7),
    offered('2026-11-25', 0, 999),
  ]);
  await history.load(today);
  expect(asked).toHaveLength(4);
  const at = (since: number) => String(today.from + since);
  expect(history.usual(['acd/'])).toEqual({ offered: { [at(0)]: 15, [at(half)]: 3.5 }, weeks: 2 });
});

test('queues are added up; of one that was not there nothing is made up', async () => {
  const { history } = historyOf([offered('2026-11-19', 0, 4, 'sales'), offered('2026-11-19', 0, 6, 'support')]);
  await history.load(today);
  expect(Object.values(history.usual(['acd/sales', 'acd/support']).offered)).toEqual([10]);
  expect(history.usual(['acd/none'])).toEqual({ offered: {}, weeks: 0 });
});

test('the weeks before are read once a day, however often a tile asks', async () => {
  const { history, asked } = historyOf([]);
  history.usual(['acd/']);
  history.usual(['acd/']);
  await Promise.resolve();
  history.usual(['acd/']);
  expect(asked).toHaveLength(4);
});
