import { expect, test } from 'vitest';
import { inSlices } from '../platform/in-slices';
import { jsonInPieces } from './json-in-pieces';

const long = Array.from({ length: 100 }, (_, n) => ({ n, name: `座席 ${n}`, none: null }));
const late = { toJSON: () => ({ made: 'late' }) };

test.each([
  ['nothing', {}],
  ['a flat object', { a: 1, b: 'x', c: null, gone: undefined }],
  ['an object of lists and objects', { deep: { er: { est: [1, 2, { x: 1 }] } }, none: [], long, two: [long, long] }],
  ['parts made late', { late, list: [late, late, 1], empty: {} }],
  ['a list', long],
  ['lists of a whole number of chunks', [...Array(32).keys()]],
  ['a plain word', 'word'],
])('%s in pieces is the same text as in one go', (_, value) => {
  expect([...jsonInPieces(value)].join('')).toBe(JSON.stringify(value));
});

test('a long list comes in many pieces', () => {
  expect([...jsonInPieces({ long })].length).toBeGreaterThan(6);
});

test('work in slices lets others have their turn, and is done in its order', async () => {
  const busy = function* () {
    for (let step = 0; step < 6; step += 1) {
      const until = performance.now() + 4;
      while (performance.now() < until);
      yield step;
    }
  };
  const done: (number | string)[] = [];
  setImmediate(() => done.push('somebody else'));
  await inSlices(busy(), (step) => done.push(step));
  expect(done.filter((step) => typeof step === 'number')).toEqual([0, 1, 2, 3, 4, 5]);
  expect(done.indexOf('somebody else')).toBeLessThan(4);
});
