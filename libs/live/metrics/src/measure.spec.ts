import { type FigureId, type FormulaId, defaultQueueRule, figureIds, formulaIds, quotientIds } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { type WindowReading, emptyReading, figureSet } from './figure-set';
import { countDuration } from './histogram';
import { type Present, measure } from './measure';

const seats = { onDuty: 9, idle: 2, ringing: 1, talking: 3, hold: 1, afterCall: 1, notReady: 1, loggedOut: 4 };

const attendance = { rostered: 12, present: 9, onBreak: 2, awaited: 0, missing: 2, unknown: 1, extra: 1 };

/** The worked example of the formula table: 100 offered, threshold 20 s. */
function example(leftOtherwise = 0): WindowReading {
  const reading = { ...emptyReading(), from: 0, to: 60_000 };
  const { tally } = reading;
  Object.assign(tally, { offered: 100 + leftOtherwise, timedOut: leftOtherwise, answered: 85, abandoned: 15 });
  const waits: [count: number, waitMs: number][] = [
    [70, 9000],
    [15, 40_000],
  ];
  for (const [count, ms] of waits) for (let i = 0; i < count; i += 1) countDuration(tally.answeredWaits, ms, 1);
  for (const ms of [2000, 2000, 2000, 2000, 9000, 9000, 9000, 9000, 9000, 9000]) {
    countDuration(tally.abandonedWaits, ms, 1);
  }
  for (let i = 0; i < 5; i += 1) countDuration(tally.abandonedWaits, 30_000, 1);
  Object.assign(tally, { answeredWaitMs: 1_230_000, abandonedWaitMs: 212_000, handled: 80, talkMs: 8_000_000 });
  Object.assign(tally, { holdMs: 1_600_000, afterCallMs: 2_400_000, ringsAnswered: 84, ringMs: 420_000, rungOut: 6 });
  for (let i = 0; i < 84; i += 1) countDuration(tally.answeredRings, i < 81 ? 4000 : 12_000, 1);
  Object.assign(reading.seatTimes, { talking: 500, hold: 100, 'after-call': 200, idle: 200, ringing: 77 });
  return reading;
}

const present = (longer = 0): Present => ({
  at: 60_000,
  waiting: 10,
  oldestSince: 21_000,
  seats,
  attendance: () => attendance,
  longer: () => longer,
});
const shown = (figure: FigureId, reading = example(), now = present()) =>
  measure({ figure }, reading, defaultQueueRule, now);
const quotient = (figure: FigureId, reading = example(), now = present()) => {
  const { above, below } = shown(figure, reading, now);
  return [above, below];
};

describe('the worked example, as what was divided by what', () => {
  const expected: Record<FormulaId, [number, number]> = {
    'SL-ENTERED': [70, 100],
    'SL-NO-OVERFLOW': [70, 100],
    'SL-NO-SHORT': [70, 96],
    'SL-ANSWERED': [70, 85],
    'SL-WITHIN': [80, 100],
    'SL-NO-EARLY': [70, 90],
    'SL-LIVE': [70, 100],
  };

  test.each(formulaIds)('%s', (id) => {
    expect(quotient(id)).toEqual(expected[id]);
  });

  test('with 8 more that left otherwise, and 4 of 10 who wait for too long', () => {
    expect(quotient('SL-ENTERED', example(8))).toEqual([70, 108]);
    expect(quotient('SL-LIVE', example(8), present(4))).toEqual([70, 112]);
    expect(shown('SL-LIVE', example(8), present(4)).value).toBe(0.625);
  });

  test('means are sums over counts, rates are counts over counts', () => {
    expect(quotient('ASA')).toEqual([1_230_000, 85]);
    expect(quotient('ABANDON-WAIT')).toEqual([212_000, 15]);
    expect(quotient('AHT')).toEqual([12_000_000, 80]);
    expect(quotient('RING-TIME')).toEqual([420_000, 84]);
    expect(quotient('RING-10')).toEqual([81, 90]);
    expect(quotient('ABANDON-RATE')).toEqual([15, 100]);
    expect(quotient('ABANDON-RATE-NO-SHORT')).toEqual([11, 96]);
    expect(quotient('CONNECT-RATE', example(8))).toEqual([85, 108]);
    expect(quotient('OCCUPANCY')).toEqual([800, 1000]);
  });
});

test('a service level of a board may have a threshold of its own; otherwise formula and threshold are the rule’s', () => {
  expect(shown('SL')).toMatchObject({ formula: 'SL-ENTERED', thresholdSeconds: 20, value: 0.7 });
  const strict = measure({ figure: 'SL-ANSWERED', thresholdSeconds: 5 }, example(), defaultQueueRule, present());
  expect(strict).toMatchObject({ formula: 'SL-ANSWERED', thresholdSeconds: 5, above: 0, below: 85, value: 0 });
});

test('each figure that is told with its numbers is the one that the boards show', () => {
  const rule = { ...defaultQueueRule, formula: 'SL-NO-EARLY' as const };
  const set = figureSet(example(8), rule, () => 4);
  const of = (figure: FigureId) => measure({ figure }, example(8), rule, present(4)).value;
  expect({
    sl: of('SL'),
    asaMs: of('ASA'),
    abandonWaitMs: of('ABANDON-WAIT'),
    ring10: of('RING-10'),
    ringMs: of('RING-TIME'),
    ahtMs: of('AHT'),
    abandonRate: of('ABANDON-RATE'),
    connectRate: of('CONNECT-RATE'),
    occupancy: of('OCCUPANCY'),
    offered: of('OFFERED'),
    leftOtherwise: of('LEFT-OTHERWISE'),
    shortAbandoned: of('SHORT-ABANDONED'),
  }).toEqual({
    sl: set.sl,
    asaMs: set.asaMs,
    abandonWaitMs: set.abandonWaitMs,
    ring10: set.ring10,
    ringMs: set.ringMs,
    ahtMs: set.ahtMs,
    abandonRate: set.abandonRate,
    connectRate: set.connectRate,
    occupancy: set.occupancy,
    offered: set.offered,
    leftOtherwise: set.leftOtherwise,
    shortAbandoned: set.shortAbandoned,
  });
});

test('what is so now is of now, and of no window', () => {
  expect(shown('LONGEST-WAIT')).toMatchObject({ unit: 'since', value: 21_000, from: 60_000, to: 60_000, gap: false });
  expect([shown('WAITING').value, shown('ON-DUTY').value, shown('AVAILABLE').value]).toEqual([10, 9, 2]);
});

test('rostered against present is told with both numbers, and not at all where nothing is known', () => {
  const told = (counts: Partial<typeof attendance> | null) => {
    const now = { ...present(), attendance: () => counts && { ...attendance, ...counts } };
    const ids = ['ROSTERED', 'PRESENT', 'MISSING', 'NOT-ROSTERED'] as const;
    return ids.map((figure) => shown(figure, example(), now).value);
  };
  expect(shown('PRESENT')).toMatchObject({ value: 9, above: 9, below: 12 });
  expect(told({})).toEqual([12, 9, 2, 1]);
  expect(told({ present: 0, missing: 0, unknown: 12 })).toEqual([12, null, null, null]);
  expect(told(null)).toEqual([null, null, null, null]);
});

test('nothing happened: every quotient is a dash, and nothing else is', () => {
  const nobody = { ...present(), oldestSince: null };
  const dashes = figureIds.filter(
    (figure) => measure({ figure }, emptyReading(), defaultQueueRule, nobody).value === null,
  );
  expect(dashes.toSorted()).toEqual([...quotientIds, 'LONGEST-WAIT'].toSorted());
});
