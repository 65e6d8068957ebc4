import { describe, expect, test } from 'vitest';
import { erlangA } from './erlang-a';
import { erlangB } from './erlang-b';
import { erlangC } from './erlang-c';
import type { Load } from './load';

/** What a waiting call meets, told by its place in the line instead of by the density of its wait: a second way. */
function byPlaces({ perSecond, ahtSeconds }: Load, seats: number, target: number, patience: number) {
  const answer = seats / ahtSeconds;
  const giveUp = 1 / patience;
  const weights: number[] = [1];
  for (let busy = 1; busy < seats; busy += 1) weights.push(((weights.at(-1) ?? 0) * perSecond * ahtSeconds) / busy);
  const line = [((weights.at(-1) ?? 0) * perSecond * ahtSeconds) / seats];
  for (let ahead = 1; ahead < 150; ahead += 1) {
    line.push(((line.at(-1) ?? 0) * perSecond) / (answer + ahead * giveUp));
  }
  const free = weights.reduce((sum, weight) => sum + weight, 0);
  const all = line.reduce((sum, weight) => sum + weight, free);
  const { answered, gone } = afterTarget(line, answer, giveUp, target);
  return { waits: 1 - free / all, serviceLevel: (free + answered) / all, goneWithin: gone / all };
}

/** Moves everyone up the line through small steps of time (uniformization): who is answered, who has gone by `target`. */
function afterTarget(line: readonly number[], answer: number, giveUp: number, target: number) {
  const rate = answer + (line.length + 1) * giveUp;
  let places = line.map((weight) => weight);
  let term = Math.exp(-rate * target);
  let [answered, gone, meanAnswered, meanGone] = [0, 0, 0, 0];
  for (let step = 0; step < 4 * rate * target + 60; step += 1) {
    meanAnswered += term * answered;
    meanGone += term * gone;
    answered += ((places[0] ?? 0) * answer) / rate;
    gone += places.reduce((sum, weight) => sum + weight, 0) * (giveUp / rate);
    places = places.map((weight, ahead) => {
      const leaves = answer + (ahead + 1) * giveUp;
      const behind = (places[ahead + 1] ?? 0) * (answer + (ahead + 1) * giveUp);
      return weight * (1 - leaves / rate) + behind / rate;
    });
    term *= (rate * target) / (step + 1);
  }
  return { answered: meanAnswered, gone: meanGone };
}

const calls = (count: number, minutes: number, ahtSeconds: number): Load => ({
  perSecond: count / minutes / 60,
  ahtSeconds,
});

describe('Erlang A', () => {
  test.each([
    [calls(30, 15, 300), 12, 20, 300],
    [calls(30, 15, 300), 9, 20, 40],
    [calls(6, 60, 600), 1, 30, 180],
    [calls(40, 30, 180), 3, 5, 8],
    [calls(40, 30, 180), 5, 2, 0.8],
  ])(
    '%j with %i seats, %i s and patience %d s is what moving every caller up the line gives',
    (load, seats, target, patience) => {
      const told = erlangA(load, seats, target, patience);
      const moved = byPlaces(load, seats, target, patience);
      expect(told.waits).toBeCloseTo(moved.waits, 10);
      expect(told.serviceLevel).toBeCloseTo(moved.serviceLevel, 9);
      expect(told.serviceLevelNoShort).toBeCloseTo(moved.serviceLevel / (1 - moved.goneWithin), 9);
    },
  );

  test('every call is answered or given up, and answered ones fill the seats', () => {
    const load = calls(240, 15, 180);
    const { abandoned, occupancy, queueLength } = erlangA(load, 43, 60, 180);
    expect(occupancy).toBeCloseTo((load.perSecond * (1 - abandoned) * 180) / 43, 12);
    expect(queueLength / 180).toBeCloseTo(load.perSecond * abandoned, 12);
  });

  test('with endless patience it is Erlang C, and a very long one comes close', () => {
    const load = calls(100, 30, 180);
    expect(erlangA(load, 14, 20, Infinity)).toEqual(erlangC(load, 14, 20));
    expect(erlangA(load, 14, 20, 1e7).serviceLevel).toBeCloseTo(erlangC(load, 14, 20).serviceLevel, 5);
  });

  test('without patience who finds no seat is lost, as Erlang B says', () => {
    const load = calls(100, 30, 180);
    const none = erlangA(load, 12, 20, 0);
    expect(none.abandoned).toBe(erlangB(10, 12));
    expect(none).toMatchObject({ asaSeconds: 0, serviceLevelNoShort: 1, queueLength: 0 });
    expect(erlangA(load, 12, 20, 1e-6).abandoned).toBeCloseTo(none.abandoned, 6);
  });

  test('without seats everyone gives up', () => {
    expect(erlangA(calls(100, 30, 180), 0, 20, 60)).toMatchObject({
      abandoned: 1,
      serviceLevel: 0,
      asaSeconds: Infinity,
    });
  });

  test('far too few seats for thousands of erlangs is still a number', () => {
    const { abandoned, occupancy, serviceLevel } = erlangA(calls(1e6, 60, 300), 100, 20, 3600);
    expect(occupancy).toBeCloseTo(1, 12);
    expect(abandoned).toBeCloseTo(1 - 100 / (1e6 / 12), 9);
    expect(serviceLevel).toBe(0);
  });

  test('nothing arrives: nobody waits', () => {
    expect(erlangA(calls(0, 30, 180), 3, 20, 60)).toMatchObject({ serviceLevel: 1, abandoned: 0, occupancy: 0 });
  });
});
