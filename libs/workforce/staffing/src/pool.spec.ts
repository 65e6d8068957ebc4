import { describe, expect, test } from 'vitest';
import { poolNeeds, pooledLoad, pooledSeats, type PoolQueue } from './pool';
import { requiredSeats } from './required-seats';

const goals = { serviceLevel: { share: 0.8, withinSeconds: 20 } };
const queue = (id: string, contacts: number, ahtSeconds: number): PoolQueue => ({
  id,
  load: { perSecond: contacts / 1800, ahtSeconds },
  goals,
});
const sales = queue('sales', 60, 200);
const service = queue('service', 90, 300);

describe('queues that share people', () => {
  test('loads add up and handling times are weighed by calls', () => {
    const { perSecond, ahtSeconds } = pooledLoad([sales.load, service.load]);
    expect(perSecond * 1800).toBeCloseTo(150, 9);
    expect(ahtSeconds).toBeCloseTo(260, 9);
  });

  test('together they need fewer than apart', () => {
    const apart = [sales, service].map(({ load }) => requiredSeats(load, goals));
    expect(pooledSeats([sales, service])).toBeLessThan((apart[0] ?? 0) + (apart[1] ?? 0));
  });

  test('the strictest goal of a pool holds for all of it', () => {
    const strict = { ...sales, goals: { serviceLevel: { share: 0.95, withinSeconds: 10 } } };
    expect(pooledSeats([strict, service])).toBeGreaterThan(pooledSeats([sales, service]));
  });

  test('heads are enough, but the skill is short: that set of queues is told', () => {
    const needs = poolNeeds(
      [sales, service],
      [
        { skills: ['sales'], people: 25 },
        { skills: ['sales', 'service'], people: 4 },
      ],
    );
    const short = needs.filter(({ seats, able }) => able < seats);
    expect(short.map(({ queues }) => queues)).toEqual([['service']]);
  });

  test('queues without people in common are looked at one by one', () => {
    const needs = poolNeeds(
      [sales, service],
      [
        { skills: ['sales'], people: 9 },
        { skills: ['service'], people: 18 },
      ],
    );
    expect(needs.map(({ queues, able }) => [queues, able])).toEqual([
      [['sales'], 9],
      [['service'], 18],
    ]);
  });
});
