import { expect, test } from 'vitest';
import { headlines, unjudgedBy, type Hindsight, type HindsightCounts } from './standings';

const none = { passes: 0, reason: 0, refused: 0 };
const counts = (filed: number, changed: Partial<HindsightCounts['changed']>): HindsightCounts => ({
  ...{ filed, unjudged: 0, before: none, after: none },
  changed: { ...none, ...changed },
});

test('what would be refused is said first, of swaps before leave; what is none is not said', () => {
  const told = headlines({
    counts: { swap: counts(40, { refused: 12, passes: 1 }), leave: counts(15, { refused: 2 }) },
  });
  expect(told.map(({ kind, standing, n, all }) => `${standing} ${kind} ${n}/${all}`)).toEqual([
    'refused swap 12/40',
    'refused leave 2/15',
    'passes swap 1/40',
  ]);
  expect(headlines({ counts: { swap: counts(3, {}), leave: counts(0, {}) } })).toEqual([]);
});

test('unjudged requests by why, most first', () => {
  const of = (why: Hindsight['unjudged'][number]['why']) => ({ why }) as Hindsight['unjudged'][number];
  const told = unjudgedBy({ unjudged: [of('no-taker'), of('shift-changed'), of('shift-changed')] });
  expect(told).toEqual([
    { why: 'shift-changed', n: 2 },
    { why: 'no-taker', n: 1 },
  ]);
});
