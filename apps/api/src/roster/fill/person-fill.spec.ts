import { pick, seededChance } from '@zhiban/testing';
import { addDays, dayNumber, instantOn } from '@zhiban/time';
import type { CalendarYear, PolicyBody, RosterOverride, Shift, ShiftBreak, WorkingPerson } from '@zhiban/wire';
import {
  bankRegulation,
  byPerson,
  chinaComprehensive,
  chinaStandard,
  euWorkingTime,
  holidayCalendar,
  judgeChange,
  openWorld,
  personBeforeAndAfter,
  standingAgainst,
  type World,
} from '@zhiban/workforce-roster';
import { expect, test } from 'vitest';
import { firstShut, type Against } from './first-shut';
import { mayLeap, personFill, type FillJudge, type PersonFill } from './person-fill';
import type { CellChange } from './wanted-cell';

const monday = '2026-11-02';
const rows = Number(process.env['ROSTER_ROWS'] ?? 60);
const calendar = holidayCalendar([2025, 2026, 2027].map((year): CalendarYear => ({ year, state: 'kept', days: [] })));
const presets = [chinaStandard, chinaComprehensive('month'), bankRegulation, euWorkingTime];
const hourMs = 3_600_000;
type Chance = () => number;

/** Every rule at once, with numbers that a month comes up against. */
function tight(body: PolicyBody): PolicyBody {
  const rules = Object.fromEntries(Object.entries(body.rules).map(([id, rule]) => [id, { ...rule, on: true }]));
  const given = rules as PolicyBody['rules'];
  return { ...body, rules: { ...given, 'average-week': { ...given['average-week'], weeks: 2 } } };
}

function worldOf(chance: Chance): World {
  const bodies = presets.map((body) => (chance() < 0.5 ? tight(body) : body));
  const versions = [{ ...pick(chance, bodies), from: '2026-01-01' }];
  if (chance() < 0.3) versions.push({ ...pick(chance, bodies), from: pick(chance, ['2026-11-11', '2027-01-01']) });
  return openWorld({ timeZone: 'Asia/Shanghai', calendar, policy: { versions }, from: monday, to: '2026-12-31' });
}

function personOf(chance: Chance): WorkingPerson {
  const term = { system: pick(chance, ['standard', 'comprehensive'] as const), weekHours: pick(chance, [20, 40]) };
  const terms = { ...term, periodHours: null, partTime: false, nightWork: chance() < 0.8 };
  const settlement = pick(chance, ['week', 'month', 'quarter'] as const);
  const later = { ...terms, settlement: pick(chance, ['week', 'month'] as const), from: '2026-11-18', until: null };
  const leaves = pick(chance, [null, null, '2026-11-17']);
  return {
    ...{ id: 'p', bornOn: pick(chance, ['1990-01-01', '2009-06-30']), skills: [], protections: [], availability: [] },
    terms: [{ ...terms, settlement, from: '2020-01-01', until: leaves }, ...(leaves && chance() < 0.5 ? [later] : [])],
  };
}

/** Tame: such as a sheet has. Otherwise some meet, overlap or are too long. */
function shiftOn(chance: Chance, world: World, date: string, id: string, tame: boolean): Shift {
  const start = pick(chance, tame ? [8, 8, 9, 13, 14] : [6, 6, 14, 14, 22, 9, 0, 18]) * 60;
  const from = instantOn(world.days, dayNumber(date), start);
  const to = from + pick(chance, tame ? [8] : [8, 8, 8, 4, 12, 14]) * hourMs;
  const pause = (at: number, kind: ShiftBreak['kind']): ShiftBreak => ({
    from: from + at * hourMs,
    to: from + (at + 0.5) * hourMs,
    kind,
    paid: kind === 'rest',
  });
  const breaks = tame || chance() < 0.5 ? [pause(2, 'meal'), pause(3, 'rest')] : [];
  const kind = chance() < (tame ? 0.02 : 0.1) ? 'overtime' : 'regular';
  return { id, person: 'p', from, to, kind, pattern: null, post: null, breaks };
}

const stepsOf = (changes: readonly CellChange[]) => changes.flatMap(({ steps }) => steps);

interface Row {
  changes: CellChange[];
  judge: FillJudge;
}

function randomRow(seed: number): Row {
  const chance = seededChance(seed);
  const world = worldOf(chance);
  const tame = chance() < 0.7;
  const [work, stands, replaced] = [chance(), chance() < 0.4 ? chance() * 0.3 : 0, chance() < 0.3];
  const standing: Shift[] = [];
  const changes: CellChange[] = [];
  for (let nth = -7; nth < 38; nth += 1) {
    const date = addDays(monday, nth);
    const there = chance() < stands ? [shiftOn(chance, world, date, `s${nth}`, tame)] : [];
    standing.push(...there);
    if (nth < 0 || nth > 30 || chance() > work || (there.length > 0 && !replaced)) continue;
    const come = shiftOn(chance, world, date, `n${nth}`, tame);
    const gone = there.map((before) => ({ id: before.id, version: 2, before, after: null }));
    const steps = [...gone, { id: come.id, version: 1, before: null, after: come }];
    changes.push({ cell: { person: 'p', date, pattern: null, shifts: [come] }, steps });
  }
  const people = new Map([['p', personOf(chance)]]);
  const board = { world, people, shifts: byPerson(standing), absences: new Map(), requirements: [] };
  const reason = chance() < 0.3 ? 'peak' : null;
  return { changes, judge: { board, posts: pick(chance, [['manager'], ['planner'], []]), overrides: [], reason } };
}

/** As the README says it: all at once, otherwise each day after those before it, with nothing remembered. */
function plainly({ changes, judge: { board, posts, overrides, reason } }: Row): PersonFill {
  const ask = (steps: CellChange['steps']): Against => {
    const { before, after } = personBeforeAndAfter(board, steps, 'p');
    const { never, notThese, withReason } = standingAgainst(judgeChange(before, after), posts, overrides);
    const shut = [...never, ...notThese];
    return { verdicts: [...shut, ...(reason ? [] : withReason)], why: shut.length > 0 ? 'rule' : 'reason' };
  };
  const fill: PersonFill = { steps: [], leftOut: [] };
  const all = stepsOf(changes);
  if (ask(all).verdicts.length === 0) return { ...fill, steps: all };
  for (const { cell, steps } of changes) {
    const against = ask([...fill.steps, ...steps]);
    if (against.verdicts.length === 0) fill.steps.push(...steps);
    else fill.leftOut.push({ person: 'p', date: cell.date, pattern: cell.pattern, ...against });
  }
  return fill;
}

/** The first of these that goes wrong stands for trouble that somebody has given a reason for. */
function excused(row: Row, chance: Chance): Row {
  const given = plainly(row).leftOut.flatMap(({ verdicts }) => verdicts);
  const overrides = given
    .filter(() => chance() < 0.3)
    .map((verdict): RosterOverride => ({ ...verdict, actual: verdict.actual, reason: 'said', by: 'a', at: 0 }));
  return { ...row, judge: { ...row.judge, overrides } };
}

test(`${rows} random rows come out as if each day had been asked about`, { timeout: rows * 200 }, () => {
  const seen = { whole: 0, leapt: 0, walked: 0 };
  for (let seed = 1; seed <= rows; seed += 1) {
    const bare = randomRow(seed);
    const row = seed % 4 === 0 ? excused(bare, seededChance(seed)) : bare;
    const plain = plainly(row);
    expect(personFill('p', row.changes, row.judge), `seed ${seed}`).toEqual(plain);
    seen[plain.leftOut.length === 0 ? 'whole' : mayLeap('p', stepsOf(row.changes), row.judge) ? 'leapt' : 'walked'] +=
      1;
  }
  for (const count of Object.values(seen)) expect(count, JSON.stringify(seen)).toBeGreaterThan(rows / 20);
  if (process.env['ROSTER_ROWS']) process.stdout.write(`${JSON.stringify(seen)}\n`);
});

test('the day that may not stand is found with few questions, also where the verdict names another', () => {
  const dates = Array.from({ length: 31 }, (_, i) => addDays(monday, i));
  for (let bad = 0; bad <= 31; bad += 1)
    for (const named of [bad, 0, 30]) {
      let asked = 0;
      const found = firstShut(dates, (count) => {
        asked += 1;
        const date = dates[Math.min(named, 30)] ?? '';
        return { verdicts: count > bad ? [{ date } as never] : [], why: 'rule' };
      });
      expect(found.fine).toBe(Math.min(bad, 31));
      expect(asked).toBeLessThanOrEqual(named === bad ? 3 : 8);
    }
});
