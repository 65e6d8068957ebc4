import { addDays } from '@zhiban/time';
import type { Policy, PolicyBody, RosterView } from '@zhiban/wire';
import { bankRegulation, horizon, judge, openDraft, policyPresets } from '@zhiban/workforce-roster';
import { describe, expect, test } from 'vitest';
import { fakeRoster } from '../../../../test/fake-roster';
import { withValue } from '../policy/policy-values';
import { EffectCourt } from './effect-court';
import { rosterAround } from './roster-around';

const days = { first: '2026-11-30', last: '2026-12-27' };
const view = fakeRoster(12, days.first, days.last);
const under = (body: PolicyBody): Policy => ({ versions: [{ ...body, from: '2020-01-01' }] });
const effectOf = (after: Policy, before = under(bankRegulation)) => {
  const court = new EffectCourt({ view, days, before, after });
  while (court.next());
  return court.result();
};
const change = (path: string, value: Parameters<typeof withValue>[2]) => withValue(bankRegulation, path, value);

describe('the effect of other rules on a draft', () => {
  test('the same rules change nothing', () => {
    expect(effectOf(under(bankRegulation))).toMatchObject({ rules: [], people: 12 });
  });

  test('a rest that no shift leaves breaks every shift that has another beside it, and back again mends them', () => {
    const longer = under(change('rules.rest-between-shifts.minutes', 1020));
    const there = effectOf(longer);
    expect(there.after).toBeGreaterThan(there.before);
    expect(there.rules[0]?.rule).toBe('rest-between-shifts');
    const fresh = there.rules[0]?.fresh ?? [];
    expect(fresh.every(({ limit, actual }) => limit === 1020 && actual < 1020)).toBe(true);
    const back = effectOf(under(bankRegulation), longer);
    expect(back.rules.map(({ gone }) => gone.length)).toEqual(there.rules.map((rule) => rule.fresh.length));
    expect([back.before, back.after]).toEqual([there.after, there.before]);
  });

  test('what it finds is what the board would find by the new rules', () => {
    const policy = under(change('rules.rest-between-shifts.minutes', 1020));
    const { board } = openDraft({ ...view, world: { ...view.world, policy } });
    const here = new Set(
      view.shifts
        .filter(
          ({ from, to }) => to > Date.parse(`${days.first}T00:00+08:00`) && from < Date.parse('2026-12-28T00:00+08:00'),
        )
        .map(({ id }) => id),
    );
    const broken = new Set<string>();
    for (const { person } of view.people)
      for (const { override, shifts } of judge(
        { person, shifts: board.shifts.get(person.id) ?? [], absences: [] },
        board.world,
      ))
        if (override !== 'free') for (const id of shifts) if (here.has(id)) broken.add(id);
    expect(effectOf(policy).after).toBe(broken.size);
  });

  test('a rule that is turned off takes its verdicts away; a hint counts for nothing', () => {
    const strict = under(change('rules.rest-between-shifts.minutes', 1020));
    const off = effectOf(under(change('rules.rest-between-shifts.on', false)), strict);
    expect(off.rules.find(({ rule }) => rule === 'rest-between-shifts')?.gone.length).toBeGreaterThan(0);
    const hint = withValue(
      change('rules.rest-between-shifts.minutes', 1020),
      'rules.rest-between-shifts.override',
      'free',
    );
    expect(effectOf(under(hint)).rules.flatMap(({ fresh, worse }) => [...fresh, ...worse])).toEqual([]);
  });

  test('cover is judged where a rule of it is turned on', () => {
    const without = under(change('rules.cover.on', false));
    const found = effectOf(under(bankRegulation), without).rules.find(({ rule }) => rule === 'cover');
    expect(found?.fresh.length).toBeGreaterThan(0);
    expect(found?.fresh.every(({ person }) => person === null)).toBe(true);
  });

  test('rules that begin within the weeks judge from their day on', () => {
    const from = addDays(days.first, 14);
    const later = { versions: [...under(bankRegulation).versions, { ...policyPresets.eu, from }] };
    const dates = effectOf(later).rules.flatMap(({ fresh, gone }) => [...fresh, ...gone].map(({ date }) => date));
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.every((date) => date >= from)).toBe(true);
  });
});

describe('the roster around some days', () => {
  test('rules that look further are given more, in pieces that the server gives', async () => {
    const asked: { first: string; last: string }[] = [];
    const all = fakeRoster(2, '2025-12-01', '2027-02-28');
    const look = (wanted: { first: string; last: string }): Promise<RosterView> => {
      asked.push(wanted);
      const around = { first: addDays(wanted.first, -10), last: addDays(wanted.last, 10) };
      const shifts = all.shifts.filter(
        ({ from }) =>
          from >= Date.parse(`${around.first}T00:00+08:00`) &&
          from < Date.parse(`${addDays(around.last, 1)}T00:00+08:00`),
      );
      return Promise.resolve({ ...all, horizon: around, shifts });
    };
    const policy = under(policyPresets['china-comprehensive-year']);
    const found = await rosterAround(days, policy, look);
    expect(asked.length).toBeGreaterThan(3);
    const length = ({ first, last }: { first: string; last: string }) =>
      (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
    expect(Math.max(...asked.map(length))).toBeLessThanOrEqual(62);
    const wanted = horizon(policy, [], days);
    expect([found.horizon.first <= wanted.first, found.horizon.last >= wanted.last]).toEqual([true, true]);
    const ids = found.shifts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const inside = all.shifts.filter(
      ({ from }) =>
        from >= Date.parse(`${wanted.first}T00:00+08:00`) && from < Date.parse(`${wanted.last}T00:00+08:00`),
    );
    expect(inside.filter(({ id }) => !ids.includes(id))).toEqual([]);
  });
});
