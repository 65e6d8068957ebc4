import { addDays, dayNumber, instantOn } from '@zhiban/time';
import type { PolicyBody, Shift, WorkingPerson } from '@zhiban/wire';
import {
  bankRegulation,
  byPerson,
  changesOf,
  euWorkingTime,
  holidayCalendar,
  judge,
  judgeRosterChange,
  openWorld,
  type RosterBoard,
  type World,
} from '@zhiban/workforce-roster';
import { bench, tell } from './kit/bench';
import { median, quantile, shown } from './kit/numbers';
import { measure } from './kit/report';

const people = 500;
const firstWeek = '2026-10-05';
/** Four weeks on the board, and as many on either side for the settlement period. */
const weeks = 12;
const posts = Array.from({ length: 4 }, (_, i) => ({
  id: `q${i}`,
  minimum: 1,
  skills: [{ skill: `q${i}`, level: 1 }],
}));
const patterns = [8, 14, 22] as const;

const worldOf = (body: PolicyBody): World =>
  openWorld({
    timeZone: 'Asia/Shanghai',
    calendar: holidayCalendar([2026, 2027].map((year) => ({ year, state: 'kept', days: [] }))),
    policy: { versions: [{ ...body, from: '2026-01-01' }] },
    posts,
    from: firstWeek,
    to: addDays(firstWeek, weeks * 7 - 1),
  });

const personAt = (i: number): WorkingPerson => ({
  id: `p${i}`,
  bornOn: '1990-01-01',
  skills: posts.filter((_, at) => (i + at) % 3 !== 0).map(({ id }) => ({ skill: id, level: 2 })),
  terms: [
    {
      from: '2020-01-01',
      until: null,
      system: 'comprehensive',
      settlement: 'month',
      weekHours: 40,
      periodHours: null,
      partTime: false,
      nightWork: true,
    },
  ],
  protections: [],
  availability: [{ on: 'weekdays', kind: 'cannot', days: [(i % 7) + 1], from: '18:00', to: '20:00' }],
});

/** Five shifts a week of one kind, another kind each week, with meal and rest. */
function shiftsOf(i: number, world: World): Shift[] {
  const shifts: Shift[] = [];
  for (let day = 0; day < weeks * 7; day += 1) {
    const week = Math.floor(day / 7);
    if ((day + i) % 7 >= 5) continue;
    const start = (patterns[(week + i) % patterns.length] ?? 8) * 60;
    const at = (minutes: number) => instantOn(world.days, dayNumber(firstWeek) + day, start + minutes);
    shifts.push({
      id: `p${i}/${day}`,
      person: `p${i}`,
      from: at(0),
      to: at(480),
      kind: 'regular',
      pattern: null,
      post: null,
      breaks: [
        { from: at(180), to: at(210), kind: 'meal', paid: false },
        { from: at(330), to: at(360), kind: 'rest', paid: true },
      ],
    });
  }
  return shifts;
}

function boardOf(world: World): RosterBoard {
  const persons = Array.from({ length: people }, (_, i) => personAt(i));
  const from = instantOn(world.days, dayNumber(addDays(firstWeek, 28)), 0);
  return {
    world,
    people: new Map(persons.map((person) => [person.id, person])),
    shifts: byPerson(persons.flatMap((_, i) => shiftsOf(i, world))),
    absences: new Map(),
    requirements: posts.map(({ id }) => ({
      post: id,
      from,
      intervalMinutes: 15,
      seats: Array<number>(28 * 96).fill(60),
    })),
  };
}

/** Microseconds to judge one person, each measured over all of them. */
function judgements(board: RosterBoard, rounds: number): number[] {
  const rosters = [...board.people.values()].map((person) => ({
    person,
    shifts: board.shifts.get(person.id) ?? [],
    absences: [],
  }));
  return Array.from({ length: rounds }, () => {
    const began = performance.now();
    for (const roster of rosters) judge(roster, board.world);
    return ((performance.now() - began) * 1000) / rosters.length;
  });
}

/** Milliseconds to judge one drag: the person before and after, and the cover of four queues around it. */
function drags(board: RosterBoard, count: number): number[] {
  const all = [...board.shifts.values()].flat().filter(({ id }) => Number(id.split('/')[1]) >= 28);
  const held = new Map(all.map((shift) => [shift.id, shift]));
  return Array.from({ length: count }, (_, nth) => {
    const shift = all[(nth * 7919) % all.length];
    if (!shift) throw new Error('nobody works');
    const by = ((nth % 25) - 12) * 30 * 60_000;
    const began = performance.now();
    const edited = changesOf({ op: 'move', shift: shift.id, by, person: shift.person }, (id) => held.get(id));
    if (edited.ok) judgeRosterChange(board, edited.changes);
    return performance.now() - began;
  });
}

await bench('The rule-book of shift planning', () => {
  const began = performance.now();
  const world = worldOf(bankRegulation);
  const opened = performance.now() - began;
  const [bank, eu] = [boardOf(world), boardOf(worldOf(euWorkingTime))];
  tell(`${people} people × ${weeks} weeks`);
  judgements(bank, 3);
  judgements(eu, 3);
  const [ofBank, ofEu] = [judgements(bank, 20), judgements(eu, 20)];
  drags(bank, 50);
  const dragged = drags(bank, 300);
  const spread = (numbers: number[]) => `p95 ${shown(quantile(numbers, 0.95))}`;
  return Promise.resolve([
    measure('one person, 12 weeks, the bank’s regulation', median(ofBank), 'µs', { atMost: 1000 }, spread(ofBank)),
    measure('one person, 12 weeks, EU', median(ofEu), 'µs', { atMost: 1000 }, spread(ofEu)),
    measure(
      'a drag among 500 people × 4 weeks, p95',
      quantile(dragged, 0.95),
      'ms',
      { atMost: 30 },
      `median ${shown(median(dragged))}`,
    ),
    measure('opening a world', opened, 'ms', null, 'once for a roster'),
  ]);
});
