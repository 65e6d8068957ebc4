import type { RosterLoad } from '@zhiban/wire';
import { expect, test } from 'vitest';
import type { CoverLine } from './cover-lines';
import { serviceOfLine, type PlannedOf } from './service-of-line';

const minutes = 30;
const length = minutes * 60_000;
const line = (post: string | null, ...planned: number[]): CoverLine => ({
  ...{ post, from: 2 * length, intervalMinutes: minutes, required: null },
  planned: new Float64Array(planned),
});
/** Two intervals of it lie before the line. */
const load = (post: string, given: Partial<RosterLoad> = {}): RosterLoad => ({
  ...{ post, from: 0, intervalMinutes: minutes, contacts: [9, 9, 100, 0, 100], ahtSeconds: [180, 180, 180, 180, null] },
  ...{ target: { share: 0.8, withinSeconds: 20 }, patienceSeconds: null, present: 1, share: null },
  ...given,
});
const asPlanned: PlannedOf = ({ planned }) => planned;
const cards = line('cards', 14, 3, 9);

test('is that of the interval, whichever the loads begin with; nothing is said where nothing arrives', () => {
  const service = serviceOfLine(cards, [cards], [load('cards')]);
  // 1 − C(14, 10) × e^(−4 × 20 / 180), with C(14, 10) = 0.17413
  expect(service?.at(0, asPlanned)).toBeCloseTo(0.8883, 3);
  expect([service?.at(1, asPlanned), service?.at(2, asPlanned)]).toEqual([null, null]);
  expect(service?.over(asPlanned, 0, 3)).toBeCloseTo(0.8883, 3);
});

test('a drag asks for the seats after it', () => {
  const service = serviceOfLine(cards, [cards], [load('cards')]);
  expect(service?.at(0, () => new Float64Array([13, 0, 0]))).toBeLessThan(service?.at(0, asPlanned) ?? 0);
});

test('of those rostered some are ill: seats are what is left', () => {
  const [ill, whole] = [{ present: 0.7 }, {}].map((given) => {
    const twenty = line('cards', given.present ? 20 : 14);
    return serviceOfLine(twenty, [twenty], [load('cards', given)])?.at(0, asPlanned);
  });
  expect(ill).toBeCloseTo(whole ?? 0, 9);
});

test('streams that share people get as many of them as they need', () => {
  const half = { share: [0, 0, 0.5, 0.5, 0.5] };
  const both = line('both', 28);
  const service = serviceOfLine(both, [both], [load('both', half), load('both', half)]);
  expect(service?.at(0, asPlanned)).toBeCloseTo(0.8883, 3);
});

test('all together is what all callers meet, each with their own people', () => {
  const [all, loans] = [line(null, 20), line('loans', 0)];
  const lines = [all, cards, loans];
  const service = serviceOfLine(all, lines, [load('cards'), load('loans', { contacts: [0, 0, 50, 0, 0] })]);
  expect(service?.at(0, asPlanned)).toBeCloseTo((0.8883 * 100) / 150, 3);
  expect(service?.lines.map(({ post }) => post)).toEqual(['cards', 'loans']);
});

test('a queue of which nothing is expected has none', () => {
  expect(serviceOfLine(line('loans', 1), [cards], [load('cards')])).toBeNull();
});
