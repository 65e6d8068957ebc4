import { describe, expect, test } from 'vitest';
import {
  actsDue,
  caseClocksOf,
  clocksOf,
  firstClockRules as rules,
  nextActAt,
  overOverdue,
  promiseBrokenAt,
  type TimedCase,
  type TimedException,
} from './clocks';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const at = Date.parse('2026-11-25T02:00:00+08:00');
const exception = (given: Partial<TimedException> = {}): TimedException => ({
  state: 'reported',
  reportedAt: at,
  assessedAt: null,
  level: null,
  hasOwner: false,
  hasPlan: false,
  dueAt: null,
  customer: null,
  ...given,
});
const run = (asked: TimedException) =>
  clocksOf(asked, rules).map(({ kind, dueAt }) => `${kind} +${(dueAt - at) / minute}`);

describe('EXC-2 and 3: what has to be done by when', () => {
  test('a report is assessed within 15 minutes, whatever else', () => {
    expect(run(exception())).toEqual(['assess +15']);
  });

  test('level 1 wants an owner, a plan, words to the customer and an end; level 3 only an end', () => {
    const assessed = { state: 'assessed', assessedAt: at + 10 * minute } as const;
    const grave = exception({ ...assessed, level: 1, customer: { toldAt: null } });
    expect(run(grave)).toEqual(['assign +25', 'plan +70', 'tell +240', 'solve +1450']);
    expect(run(exception({ ...assessed, level: 3 }))).toEqual(['solve +490']);
  });

  test('what was done asks no more; what the assessor set holds in place of the level', () => {
    const inHand = { state: 'in-hand', assessedAt: at, level: 1, hasOwner: true } as const;
    expect(run(exception({ ...inHand, hasPlan: true, dueAt: at + 90 * minute }))).toEqual(['solve +90']);
  });

  test('each word to the customer winds the clock again', () => {
    const told = exception({
      state: 'in-hand',
      assessedAt: at,
      level: 2,
      hasOwner: true,
      customer: { toldAt: at + 2 * hour },
    });
    expect(run(told)).toEqual(['tell +1560', 'solve +4320']);
  });

  test('a customer who is not satisfied begins it again, whatever was assessed before (EXC-4)', () => {
    const again = exception({ reportedAt: at + day, assessedAt: at, level: 2, hasOwner: true });
    expect(run(again)).toEqual([`assess +${24 * 60 + 15}`]);
  });

  test('nothing runs on what is solved or archived', () => {
    expect(run(exception({ state: 'solved', assessedAt: at, level: 1 }))).toEqual([]);
    expect(run(exception({ state: 'archived', assessedAt: at, level: 1 }))).toEqual([]);
  });
});

describe('what a clock asks to be told', () => {
  const [clock] = clocksOf(exception(), rules);
  const due = (now: number) => (clock ? actsDue(clock, rules, now) : []);
  const steps = (now: number) => due(now).map(({ step }) => step);

  test('a reminder before it runs out, others hear when it has, and others again later', () => {
    expect([9, 10, 15, 44, 45].map((minutes) => steps(at + minutes * minute))).toEqual([
      [],
      ['remind'],
      ['remind', 1],
      ['remind', 1],
      ['remind', 1, 2],
    ]);
  });

  test('after a night all that was due is there, in order, each with a name of its own', () => {
    const acts = due(at + 9 * hour);
    expect(acts.map((act) => act.at)).toEqual([at + 10 * minute, at + 15 * minute, at + 45 * minute]);
    expect(new Set(acts.map(({ key }) => key)).size).toBe(3);
  });

  test('asked again, or by a clock that was put back, it names the same acts and no new ones', () => {
    const done = new Set(due(at + hour).map(({ key }) => key));
    for (const now of [at + 2 * hour, at + hour, at - hour, at + 30 * day])
      expect(due(now).filter(({ key }) => !done.has(key))).toEqual([]);
  });

  test('a clock that was wound again asks anew', () => {
    const [again] = clocksOf(exception({ reportedAt: at + day }), rules);
    const keys = (again ? actsDue(again, rules, at + 2 * day) : []).map(({ key }) => key);
    expect(keys.filter((key) => due(at + 2 * day).some((act) => act.key === key))).toEqual([]);
    expect(keys).toHaveLength(3);
  });

  test('a time that is shorter than the reminder has none', () => {
    expect(
      actsDue({ kind: 'solve', since: at, dueAt: at + 3 * minute }, rules, at + day).map(({ step }) => step),
    ).toEqual([1, 2]);
  });

  test('a watch knows when to look again', () => {
    const clocks = clocksOf(exception(), rules);
    expect(nextActAt(clocks, rules, at)).toBe(at + 10 * minute);
    expect(nextActAt(clocks, rules, at + 15 * minute)).toBe(at + 45 * minute);
    expect(nextActAt(clocks, rules, at + day)).toBe(null);
  });
});

describe('CASE-2 and 3: a customer’s case', () => {
  const open = (given: Partial<TimedCase> = {}): TimedCase => ({
    state: 'open',
    openedAt: at,
    promisedAt: at + day,
    settledAt: null,
    ...given,
  });

  test('is answered when it was promised, and called back within 7 days of its settlement', () => {
    expect(caseClocksOf(open(), rules).map(({ kind, dueAt }) => [kind, dueAt])).toEqual([['promise', at + day]]);
    const settled = open({ state: 'settled', settledAt: at + 2 * day });
    expect(caseClocksOf(settled, rules).map(({ kind, dueAt }) => [kind, dueAt])).toEqual([['call-back', at + 9 * day]]);
    expect(caseClocksOf(open({ state: 'called', settledAt: at }), rules)).toEqual([]);
    expect(caseClocksOf(open({ promisedAt: null }), rules)).toEqual([]);
  });

  test('keeps its first broken promise, whatever is promised or settled afterwards', () => {
    const broken = (given: Partial<TimedCase> & { brokenAt?: number }, now: number) =>
      promiseBrokenAt({ ...open(given), brokenAt: given.brokenAt ?? null }, now);
    expect(broken({}, at + day)).toBe(null);
    expect(broken({}, at + day + 1)).toBe(at + day);
    expect(broken({ promisedAt: at + 5 * day, brokenAt: at + day }, at + 2 * day)).toBe(at + day);
    expect(broken({ state: 'settled', settledAt: at + hour }, at + 9 * day)).toBe(null);
  });

  test('an owner with more than three overdue is named, one with three is not', () => {
    const of = (owner: string | null, count: number) => Array.from({ length: count }, () => ({ ...open(), owner }));
    const cases = [...of('he', 4), ...of('sun', 3), ...of(null, 9)];
    expect([...overOverdue(cases, rules, at + 2 * day)]).toEqual([['he', 4]]);
    expect([...overOverdue(cases, rules, at + day)]).toEqual([]);
  });
});
