import { type FormulaId, defaultQueueRule, formulaIds } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { type WindowReading, figureSet } from './figure-set';
import { countDuration } from './histogram';
import { spanColumn, storedFigure } from './span-columns';
import { type SpanSum, addInterval, emptySpan, sumSpans } from './span-sum';
import { noTimes } from './state-clock';
import { type Tally, emptyTally } from './tally';
import { tallyToJson } from './tally-json';

const rule = defaultQueueRule;
const half = 1_800_000;

function tallyOf(answers: [count: number, waitSeconds: number][], abandons: [number, number][], timedOut = 0): Tally {
  const tally = { ...emptyTally(), timedOut, offered: timedOut };
  for (const [count, wait] of answers) {
    tally.answered += count;
    tally.offered += count;
    tally.answeredWaitMs += count * wait * 1000;
    for (let i = 0; i < count; i += 1) countDuration(tally.answeredWaits, wait * 1000, 1);
  }
  for (const [count, wait] of abandons) {
    tally.abandoned += count;
    tally.offered += count;
    for (let i = 0; i < count; i += 1) countDuration(tally.abandonedWaits, wait * 1000, 1);
  }
  return tally;
}

const stored = (at: number, tally: Tally, more = {}) => ({
  from: at * half,
  to: (at + 1) * half,
  tally: tallyToJson(tally),
  waitingAtStart: 0,
  waitingAtEnd: 0,
  seatTimes: noTimes(),
  gap: false,
  ...more,
});

function spanOf(...intervals: ReturnType<typeof stored>[]): SpanSum {
  const sum = emptySpan();
  for (const interval of intervals) addInterval(sum, interval);
  return sum;
}
const figure = (id: string, sum: SpanSum) => spanColumn(id)?.value(sum, rule);
const percent = (id: string, sum: SpanSum) => Math.round((figure(id, sum) ?? NaN) * 1000) / 10;

/** The worked example of the formula table, told over three intervals. */
const example = [
  stored(0, tallyOf([[60, 8]], [[4, 4.9]])),
  stored(1, tallyOf([[10, 20]], [[1, 5], [5, 20]])), // prettier-ignore
  stored(2, tallyOf([[15, 45]], [[5, 21]])),
];

describe('figures of a longer span', () => {
  const golden: Record<FormulaId, number> = {
    'SL-ENTERED': 70,
    'SL-NO-OVERFLOW': 70,
    'SL-NO-SHORT': 72.9,
    'SL-ANSWERED': 82.4,
    'SL-WITHIN': 80,
    'SL-NO-EARLY': 77.8,
    'SL-LIVE': 70,
  };

  test.each(formulaIds)('%s of the worked example comes out although it is cut into intervals', (id) => {
    expect(percent(`${id}@20`, spanOf(...example))).toBe(golden[id]);
  });

  test.each(formulaIds)('%s with 8 more that left otherwise in a fourth interval', (id) => {
    const sum = spanOf(...example, stored(3, tallyOf([], [], 8)));
    expect(percent(`${id}@20`, sum)).toBe(id === 'SL-ENTERED' || id === 'SL-LIVE' ? 64.8 : golden[id]);
  });

  test('a mean is that of all contacts, never the mean of the intervals’ means', () => {
    const sum = spanOf(stored(0, tallyOf([[1, 100]], [])), stored(1, tallyOf([[9, 10]], [])));
    expect(figure('ASA', sum)).toBe(19_000);
    expect(percent('SL-ENTERED@20', sum)).toBe(90);
  });

  test('a span with a gap in one of its intervals says so, also in a sum', () => {
    const gappy = spanOf(stored(0, emptyTally()), stored(1, emptyTally(), { gap: true }));
    expect(gappy.reading.gap).toBe(true);
    expect(sumSpans([spanOf(stored(0, emptyTally())), gappy]).reading.gap).toBe(true);
  });

  test('occupancy is not told where the seats’ times of one interval were not kept', () => {
    const busy = { ...noTimes(), talking: 900, idle: 100 };
    const known = spanOf(stored(0, emptyTally(), { seatTimes: busy }), stored(1, emptyTally(), { seatTimes: busy }));
    expect(figure('OCCUPANCY', known)).toBe(0.9);
    const older = spanOf(
      stored(0, emptyTally(), { seatTimes: busy }),
      stored(1, emptyTally(), { seatTimes: undefined }),
    );
    expect(figure('OCCUPANCY', older)).toBeNull();
    expect(figure('OCCUPANCY', sumSpans([known, older]))).toBeNull();
  });

  test('in time the first brings in and the last is left waiting; queues beside each other add theirs', () => {
    const one = spanOf(
      stored(0, emptyTally(), { waitingAtStart: 2, waitingAtEnd: 5 }),
      stored(1, emptyTally(), { waitingAtStart: 5, waitingAtEnd: 1 }),
    );
    expect(one.reading).toMatchObject({ broughtIn: 2, waiting: 1, from: 0, to: 2 * half });
    expect(sumSpans([one, one]).reading).toMatchObject({ broughtIn: 4, waiting: 2 });
  });
});

describe('columns', () => {
  test('one that is not known, or has a threshold that it cannot have, is none', () => {
    const wrong = ['NONSENSE', 'ASA@20', 'OFFERED@5', 'SL-ENTERED@0', 'SL-ENTERED@301', 'RING-10@121', 'constructor'];
    expect(wrong.filter((id) => spanColumn(id) !== null)).toEqual([]);
  });

  test('a closed interval’s own figures are told as they were stored, whatever would be made of its counts today', () => {
    const reading: WindowReading = { ...spanOf(...example).reading };
    const figures = { ...figureSet(reading, rule, () => 0), sl: 0.1234, asaMs: 4321, ring10: 0.4321 };
    const shown = (id: string) => storedFigure(spanColumn(id) ?? expect.fail(id), figures, rule);
    expect(['SL', 'SL-ENTERED@20', 'ASA', 'RING-10@10', 'OFFERED'].map(shown)).toEqual([
      0.1234, 0.1234, 4321, 0.4321, 100,
    ]);
    expect(['SL-ANSWERED@20', 'SL-ENTERED@15', 'RING-10@5', 'TIMED-OUT'].map(shown)).toEqual(Array(4).fill(undefined));
  });

  test('without a threshold of its own a column goes by the row’s rule', () => {
    const sum = spanOf(...example);
    const quick = { ...rule, formula: 'SL-ANSWERED' as const, targetSeconds: 10 };
    expect(spanColumn('SL')?.value(sum, quick)).toBe(spanColumn('SL-ANSWERED@10')?.value(sum, rule));
  });
});
