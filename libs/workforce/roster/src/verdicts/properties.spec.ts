import { seededChance } from '@zhiban/testing';
import { instantOn, dayNumber } from '@zhiban/time';
import { verdict, type PolicyBody, type RuleId, type Verdict } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { commonRules } from '../policy/preset-parts';
import { personRuleIds } from '../rules/rule-book';
import { duty, type PersonRoster } from '../world/schedule';
import { randomRoster } from '../specs/random-roster';
import { line, testWorld, type WorldGiven } from '../specs/test-world';
import { judge } from './judge';
import { moved, remedied } from './remedy';

const weekMs = 7 * 86_400_000;
const posts = [{ id: 'complaints', minimum: 0, skills: [{ skill: 'complaints', level: 2 }] }];
const monday = '2026-11-02';

const others = ['consecutive-days', 'consecutive-nights', 'average-week', 'night-worker-hours'] as const;
const numbers = { 'consecutive-days': { days: 4 }, 'consecutive-nights': { nights: 2 }, 'average-week': { weeks: 2 } };

/** Every rule of the book at once, but for some. */
const everyRule = (without: RuleId[] = []) =>
  Object.fromEntries(
    Object.entries({ ...commonRules, ...pickOf() })
      .filter(([id]) => !without.includes(id as RuleId))
      .map(([id, rule]) => [id, { ...rule, on: true }]),
  ) as WorldGiven['rules'];

function pickOf() {
  const found = others.map((id) => [id, { ...commonRules[id], ...(numbers as Partial<Record<RuleId, object>>)[id] }]);
  return Object.fromEntries(found) as Partial<PolicyBody['rules']>;
}

const world = (given: Partial<WorldGiven> = {}) => testWorld({ rules: everyRule(), posts, ...given });
const sameTrouble = (a: Verdict, b: Verdict) => a.rule === b.rule && a.key === b.key;
const seeds = Array.from({ length: 24 }, (_, i) => i + 1);

test.each(seeds)('judging does not depend on the order of shifts (seed %i)', (seed) => {
  const chance = seededChance(seed);
  const roster = randomRoster(chance, 'Asia/Shanghai', monday);
  const shuffled = [...roster.shifts].sort(() => chance() - 0.5);
  expect(judge({ ...roster, shifts: shuffled }, here)).toEqual(judge(roster, here));
});

const here = world();

describe('moved by whole weeks where clocks never change', () => {
  // Months begin on any weekday, so what is summed by them is left out.
  const weekly = world({ rules: everyRule(['overtime-a-month']), from: '2026-11-01', to: '2027-03-31' });
  const moveAll = ({ person, shifts, absences }: PersonRoster, by: number): PersonRoster => ({
    person: { ...person, bornOn: '1990-01-01' },
    shifts: shifts.map((shift) => moved(shift, by)),
    absences: absences.map((absence) => ({ ...absence, from: absence.from + by, to: absence.to + by })),
  });

  test.each(seeds)('a roster keeps its verdicts (seed %i)', (seed) => {
    const roster = randomRoster(seededChance(seed), 'Asia/Shanghai', monday);
    const told = (weeks: number) =>
      judge(moveAll(roster, weeks * weekMs), weekly).map((found) => `${found.rule} ${line(found)}`);
    expect(told(0).length).toBeGreaterThan(0);
    expect(told(9)).toEqual(told(0));
  });
});

describe.each(['Asia/Shanghai', 'Europe/Berlin'])('every remedy takes its verdict away (%s)', (timeZone) => {
  const autumn = world({ timeZone, from: '2026-09-01', to: '2026-12-31' });
  test.each(seeds)('seed %i', (seed) => {
    const roster = randomRoster(seededChance(seed), timeZone, '2026-10-12');
    for (const found of judge(roster, autumn))
      for (const remedy of found.remedies) {
        const shifts = remedied(roster.shifts, remedy);
        const still = judge({ ...roster, shifts }, autumn).filter((other) => sameTrouble(other, found));
        expect({ remedy, found, still }).toEqual({ remedy, found, still: [] });
        expect(shifts.filter(({ from, to }) => to <= from)).toEqual([]);
      }
  });
});

test('the random rosters break every rule that a person can break, and remedies are found for most', () => {
  const verdicts = seeds.flatMap((seed) => judge(randomRoster(seededChance(seed), 'Asia/Shanghai', monday), here));
  const unknown: RuleId[] = ['calendar-known', 'outside-employment'];
  const asked = personRuleIds.filter((id) => !unknown.includes(id));
  expect(asked.filter((id) => !verdicts.some(({ rule }) => rule === id))).toEqual([]);
  expect(verdicts.filter(({ remedies }) => remedies.length > 0).length / verdicts.length).toBeGreaterThan(0.5);
});

test('what the book says can be sent as it is', () => {
  for (const seed of seeds)
    for (const found of judge(randomRoster(seededChance(seed), 'Asia/Shanghai', monday), here))
      expect(verdict.parse(found)).toEqual(found);
});

describe('a night in which clocks change', () => {
  const berlin = world({ timeZone: 'Europe/Berlin', from: '2026-03-01', to: '2026-11-30' });
  const night = (date: string) => {
    const day = dayNumber(date);
    const [from, to] = [instantOn(berlin.days, day, 22 * 60), instantOn(berlin.days, day + 1, 6 * 60)];
    const [under] = berlin.policies;
    if (!under) throw new Error('no policy');
    const shift = { id: 'n', person: 'p1', from, to, kind: 'regular', pattern: null, post: null, breaks: [] } as const;
    return duty({ ...shift, breaks: [] }, under, berlin);
  };

  test.each([
    ['2026-03-28', 7],
    ['2026-06-06', 8],
    ['2026-10-24', 9],
  ])('on %s has %i hours of true time, all of them at night, and belongs to the evening', (date, hours) => {
    const { workMinutes, nightMinutes, day } = night(date);
    expect([workMinutes, nightMinutes, day]).toEqual([hours * 60, hours * 60, dayNumber(date)]);
  });
});
