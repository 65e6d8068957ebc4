import { dayNumber, dayTable, instantOn } from '@zhiban/time';
import type { Absence, Shift, ShiftBreak, WorkingPerson } from '@zhiban/wire';
import type { PersonRoster } from '../world/schedule';
import { somebody, someTerms } from './test-world';

const minuteMs = 60_000;
type Chance = () => number;
const pick = <T>(chance: Chance, from: readonly [T, ...T[]]): T => from[Math.floor(chance() * from.length)] ?? from[0];
const quarters = (chance: Chance, least: number, most: number) =>
  (least + Math.floor(chance() * (most - least + 1))) * 15;

function breaksOf(chance: Chance, from: number, length: number): ShiftBreak[] {
  const breaks: ShiftBreak[] = [];
  let at = quarters(chance, 0, 16);
  for (const kind of ['meal', 'rest'] as const) {
    const minutes = quarters(chance, 1, 3);
    if (chance() < 0.3 || at + minutes > length) continue;
    breaks.push({ from: from + at * minuteMs, to: from + (at + minutes) * minuteMs, kind, paid: chance() < 0.5 });
    at += minutes + quarters(chance, 0, 12);
  }
  return breaks;
}

/** Shifts over some weeks as no planner would make them: long, short, at once, by night. */
function randomShifts(chance: Chance, timeZone: string, monday: string, weeks: number): Shift[] {
  const first = dayNumber(monday);
  const table = dayTable(timeZone, first - 1, first + weeks * 7 + 2);
  const shifts: Shift[] = [];
  const usual = quarters(chance, 0, 95);
  for (let day = first; day < first + weeks * 7; day += 1)
    for (let nth = 0; nth < 2; nth += 1) {
      if (chance() < (nth === 0 ? 0.2 : 0.85)) continue;
      const from = instantOn(table, day, chance() < 0.5 ? usual : quarters(chance, 0, 95));
      const length = quarters(chance, nth === 0 ? 16 : 4, nth === 0 ? 56 : 20);
      shifts.push({
        id: `${day - first}/${nth}`,
        person: 'p1',
        from,
        to: from + length * minuteMs,
        kind: chance() < (nth === 0 ? 0.1 : 0.7) ? 'overtime' : 'regular',
        pattern: null,
        post: chance() < 0.2 ? 'complaints' : null,
        breaks: breaksOf(chance, from, length),
      });
    }
  return shifts;
}

function randomAbsences(chance: Chance, shifts: readonly Shift[]): Absence[] {
  return shifts.flatMap(({ from, to, id }) => {
    if (chance() > 0.1) return [];
    const begins = from + Math.round((chance() - 0.5) * 16) * 15 * minuteMs;
    return [{ id, person: 'p1', from: begins, to: begins + Math.max(to - from, 60 * minuteMs) / 2, type: 'annual' }];
  });
}

function randomPerson(chance: Chance): WorkingPerson {
  const barred = { from: pick(chance, ['00:00', '18:00', '21:30']), to: pick(chance, ['07:00', '00:00', '23:00']) };
  return somebody({
    bornOn: pick(chance, ['1990-01-01', '2009-12-31', null]),
    skills: chance() < 0.5 ? [] : [{ skill: 'complaints', level: 3 }],
    terms: [
      someTerms({
        system: pick(chance, ['standard', 'comprehensive']),
        weekHours: pick(chance, [20, 40]),
        nightWork: chance() < 0.5,
      }),
    ],
    protections: chance() < 0.7 ? [] : [{ kind: 'pregnant', due: '2026-01-01', until: null }],
    availability:
      chance() < 0.5
        ? []
        : [
            {
              on: 'weekdays',
              days: [1 + Math.floor(chance() * 7)],
              kind: pick(chance, ['cannot', 'wish-off']),
              ...barred,
            },
          ],
  });
}

export function randomRoster(chance: Chance, timeZone: string, monday: string, weeks = 3): PersonRoster {
  const shifts = randomShifts(chance, timeZone, monday, weeks);
  return { person: randomPerson(chance), shifts, absences: randomAbsences(chance, shifts) };
}
