import { addDays } from '@zhiban/time';
import type { LeaveEntry } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { availableOn, balanceOf, dueExpiries, openGrants } from './ledger';

const entry = (kind: LeaveEntry['kind'], minutes: number, date: string, until: string | null = null): LeaveEntry => ({
  kind,
  minutes,
  date,
  until,
});

describe('what is left for a day', () => {
  const twoYears = [entry('grant', 480, '2026-01-01', '2026-12-31'), entry('grant', 960, '2027-01-01', '2027-12-31')];

  test('is of the grants that hold on it', () => {
    expect(availableOn(twoYears, '2026-12-01')).toBe(480);
    expect(availableOn(twoYears, '2027-02-01')).toBe(960);
  });

  test('leave of next year is not taken from what ends this year, which still ends', () => {
    const used = [...twoYears, entry('use', -960, '2027-02-01')];
    expect(dueExpiries(used, '2027-01-01')).toEqual([entry('expiry', -480, '2027-01-01')]);
  });

  test('what was used beyond the grants of its day is owed by the others', () => {
    const owing = [...twoYears, entry('correction', -600, '2026-06-01')];
    expect(availableOn(owing, '2026-12-01')).toBe(0);
    expect(availableOn(owing, '2027-02-01')).toBe(840);
  });
});

/** Mulberry32. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Years of one person, as the office writes them: every entry in its day, what has ended written off every morning. */
function randomYears(seed: number): LeaveEntry[] {
  const chance = chanceOf(seed);
  const some = (most: number) => 1 + Math.floor(chance() * most);
  const entries: LeaveEntry[] = [];
  for (let i = 0, day = '2026-01-01'; i < 60; i += 1, day = addDays(day, some(40))) {
    entries.push(...dueExpiries(entries, day));
    const what = chance();
    if (what < 0.25) entries.push(entry('grant', some(2400), day, chance() < 0.3 ? null : addDays(day, some(500))));
    else if (what < 0.4) entries.push(entry('correction', some(960) * (chance() < 0.5 ? -1 : 1), day));
    else {
      const on = addDays(day, some(60));
      const minutes = Math.min(some(960), availableOn(entries, on));
      if (minutes > 0) entries.push(entry('use', -minutes, on));
      if (minutes > 1 && chance() < 0.3) entries.push(entry('return', some(minutes - 1), day));
    }
  }
  return entries;
}

test('whatever is granted, used, given back, gone and corrected: what is left of the grants is the balance', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const entries = randomYears(seed);
    for (let n = 1; n <= entries.length; n += 1) {
      const written = entries.slice(0, n);
      expect(balanceOf(openGrants(written)), `seed ${seed}, ${n}`).toBe(Math.max(0, balanceOf(written)));
    }
    const end = '2033-01-01';
    expect(dueExpiries([...entries, ...dueExpiries(entries, end)], end)).toEqual([]);
  }
});
