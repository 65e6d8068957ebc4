import { describe, expect, test } from 'vitest';
import { applyStroke, strokeBetween } from './stroke';

/** A small repeatable source of chance (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const keys = ['ami/sales', 'ami/支持', 'constructor', 'toString', 'c', 'd'];
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function randomTree(random: () => number, depth: number): { [key: string]: Json } {
  const tree: { [key: string]: Json } = {};
  for (const key of keys) if (random() < 0.6) tree[key] = randomValue(random, depth);
  return tree;
}

function randomValue(random: () => number, depth: number): Json {
  const draw = random();
  if (depth > 0 && draw < 0.55) return randomTree(random, depth - 1);
  if (draw < 0.65) return [Math.floor(random() * 3), { from: 1, to: random() < 0.5 ? null : 2 }];
  if (draw < 0.75) return null;
  return draw < 0.85 ? random() < 0.5 : Math.floor(random() * 4);
}

describe('strokes', () => {
  test('a stroke between any two pictures leads from one to the other, also after a trip over the wire', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const random = chance(seed);
      const before = randomTree(random, 3);
      const after = randomTree(random, 3);
      const stroke = strokeBetween(before, after);
      const received = stroke && (JSON.parse(JSON.stringify(stroke)) as typeof stroke);
      expect(received ? applyStroke(before, received) : before, `seed ${seed}`).toEqual(after);
    }
  });

  test('a picture that did not change needs no stroke', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const picture = randomTree(chance(seed), 3);
      expect(strokeBetween(picture, structuredClone(picture)), `seed ${seed}`).toBeNull();
    }
  });

  test('only what changed is said', () => {
    const before = { queues: { a: { waiting: 1, oldest: null }, b: { waiting: 2, oldest: 5 } }, gaps: [1] };
    const after = { queues: { a: { waiting: 3, oldest: null } }, gaps: [1] };
    expect(strokeBetween(before, after)).toEqual({ set: { queues: { a: { waiting: 3 } } }, gone: [['queues', 'b']] });
  });

  test('what a stroke does not touch stays the same object', () => {
    const before = { queues: { a: { waiting: 1 }, b: { waiting: 2 } } };
    const after = applyStroke(before, { set: { queues: { a: { waiting: 9 } } } });
    expect(after.queues.a).toEqual({ waiting: 9 });
    expect(after.queues.b).toBe(before.queues.b);
    expect(before.queues.a.waiting).toBe(1);
  });

  test('a field without a value is a field that is not there', () => {
    type Seat = { name: string; team?: string | undefined };
    const withTeam: Seat = { name: 'Li', team: 'A' };
    const stroke = strokeBetween(withTeam, { name: 'Li', team: undefined });
    expect(stroke).toEqual({ gone: [['team']] });
  });
});
