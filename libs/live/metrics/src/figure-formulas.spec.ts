import type { Fact } from '@zhiban/live-state';
import { formulaIds } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { abandonRate, abandonRateWithoutShort, connectRate } from './contact-rates';
import { countFact } from './count-fact';
import { formulas } from './formulas';
import { averageHandlingTime } from './handling-time';
import { occupancy } from './occupancy';
import { averageSpeedOfAnswer, averageWaitToAbandon } from './queue-times';
import { meanRing, ringsAnsweredInTime } from './ring-times';
import { noTimes } from './state-clock';
import { addTally, emptyTally, subtractTally, type Tally } from './tally';

const here = { at: 0, queue: 'sales', visit: 'v', seat: '1001' };
const answered = (waitMs: number, ringMs: number | null): Fact => ({ kind: 'answered', ...here, waitMs, ringMs });
const abandoned = (waitMs: number): Fact => ({ kind: 'abandoned', ...here, waitMs });
const completed = (talkMs: number, holdMs: number): Fact => ({
  kind: 'completed',
  ...here,
  talkMs,
  holdMs,
  endedBy: 'caller',
});

function tallyOf(...facts: Fact[]): Tally {
  const tally = emptyTally();
  for (const fact of facts) countFact(tally, fact, 1);
  return tally;
}

describe('figures of a tally', () => {
  test('ASA and the average wait to abandon are queue time by contact', () => {
    const tally = tallyOf(answered(4000, null), answered(8000, null), abandoned(3000));
    expect(averageSpeedOfAnswer(tally)).toBe(6000);
    expect(averageWaitToAbandon(tally)).toBe(3000);
  });

  test('RING-10 counts answered and rung out; cancelled rings and rings of unknown length are in neither', () => {
    const cancelled: Fact = { kind: 'ring-cancelled', ...here, ringMs: 2000 };
    const rungOut: Fact = { kind: 'rung-out', ...here, ringMs: 20_000 };
    const tally = tallyOf(answered(9, 10_000), answered(9, 10_500), answered(9, null), cancelled, rungOut);
    expect(ringsAnsweredInTime(tally, 10)).toBeCloseTo(1 / 3, 10);
    expect(meanRing(tally)).toBe(10_250);
  });

  test('AHT holds each second once: the exchange’s talk time already contains the hold', () => {
    const work: Fact = { kind: 'after-call', ...here, ms: 30_000 };
    const tally = tallyOf(completed(100_000, 40_000), work);
    expect(tally).toMatchObject({ talkMs: 60_000, holdMs: 40_000 });
    expect(averageHandlingTime(tally)).toBe(130_000);
  });

  test('a talk that was lost is answered but not handled', () => {
    const tally = tallyOf(answered(9, 9), { kind: 'talk-lost', ...here, how: 'lost' });
    expect(tally).toMatchObject({ answered: 1, handled: 0, talksLost: 1 });
  });

  test('abandon rate with and without short abandons, and connect rate', () => {
    const left: Fact = { kind: 'left', ...here, how: 'no-agents', waitMs: 1 };
    const tally = tallyOf(answered(1, 1), answered(1, 1), abandoned(2000), abandoned(60_000), left);
    expect(abandonRate(tally)).toBe(0.5);
    expect(abandonRateWithoutShort(tally, 5)).toBeCloseTo(1 / 3, 10);
    expect(connectRate(tally)).toBe(0.4);
  });

  test('occupancy weighs seats by time; ringing and pauses are in neither part', () => {
    expect(
      occupancy({ ...noTimes(), talking: 50, hold: 10, 'after-call': 20, idle: 20, ringing: 99, 'not-ready': 99 }),
    ).toBe(0.8);
    expect(occupancy({ ...noTimes(), 'not-ready': 99 })).toBeNull();
  });

  test('nothing happened: no figure, and never zero', () => {
    const nothing = emptyTally();
    for (const figure of [
      averageSpeedOfAnswer,
      averageWaitToAbandon,
      meanRing,
      averageHandlingTime,
      abandonRate,
      connectRate,
    ]) {
      expect(figure(nothing)).toBeNull();
    }
  });

  test('what is added and taken away again leaves nothing behind', () => {
    const tally = tallyOf(answered(4000, 2500), abandoned(3000), completed(100, 40));
    const sum = emptyTally();
    addTally(sum, tally);
    addTally(sum, tally);
    subtractTally(sum, tally);
    expect(sum).toEqual(tally);
    subtractTally(sum, tally);
    expect(sum).toEqual(emptyTally());
  });
});

test('each formula is explained in both languages, service levels by their own id', () => {
  expect(Object.keys(formulas)).toEqual(expect.arrayContaining([...formulaIds]));
  for (const { zh, en } of Object.values(formulas)) {
    expect(zh.title).toMatch(/[\u4e00-\u9fff]/);
    for (const text of [...Object.values(zh), ...Object.values(en)]) expect(text).not.toBe('');
    expect(Object.values(en).join()).not.toMatch(/[\u4e00-\u9fff]/);
  }
});
