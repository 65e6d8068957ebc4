import type { Express } from 'express';
import type { Server } from 'socket.io';
import { addDays, dateIn, dateOfDay, dayNumber, dayTable, instantOn, mondayOf, weekOfDay } from '@zhiban/time';
import type {
  DraftStep,
  RosterEditEnd,
  RosterPerson,
  RosterView,
  SaveRosterEdit,
  Shift,
  ShiftBreak,
  ShiftPattern,
} from '@zhiban/wire';
import {
  applyEdit,
  bankRegulation,
  inverseOf,
  shelfOf,
  type ShiftChange,
  type ShiftShelf,
} from '@zhiban/workforce-roster';
import { chance } from './fake-picture';

/** A made-up centre for the planner's board: people in teams, rotating shifts, seats needed in two humps a day. */

export const rosterZone = 'Asia/Shanghai';
const family = [...'张李王陈杨黄吴徐孙刘朱高林马何郭罗梁宋谢唐韩冯董曹'];
const given = [
  '伟',
  '娜',
  '芳',
  '静',
  '帆',
  '丽',
  '强',
  '敏',
  '悦',
  '洋',
  '琳',
  '飞',
  '涛',
  '超',
  '莹',
  '宇',
  '佳',
  '婷',
  '杰',
  '雪',
];
const teams = ['信用卡一组', '信用卡二组', '借记卡组', '投诉组', '夜班组'];
const teamsEn = ['Credit cards 1', 'Credit cards 2', 'Debit cards', 'Complaints', 'Nights'];
const posts = ['credit', 'debit', 'complaints'];

export const fakePatterns: ShiftPattern[] = (
  [
    ['early', '早班', 'Early', '08:00'],
    ['day', '日班', 'Day', '10:00'],
    ['middle', '中班', 'Late', '14:00'],
    ['night', '夜班', 'Night', '22:00'],
  ] as const
).map(([code, zh, en, start]) => ({
  ...{ code, zh, en, start, minutes: 480, post: null, retired: false },
  breaks: [
    { kind: 'meal', minutes: 30, paid: false, earliest: 120, latest: 330 },
    { kind: 'rest', minutes: 30, paid: true, earliest: 240, latest: 450 },
  ],
}));

function personAt(i: number): RosterPerson {
  const team = i % teams.length;
  const name = `${family[i % family.length] ?? ''}${given[Math.floor(i / family.length) % given.length] ?? ''}`;
  const number = String(1000 + i);
  return {
    person: {
      id: `p${number}`,
      bornOn: '1992-04-01',
      skills: posts.filter((_, at) => at === i % 3 || i % 4 === 0).map((skill) => ({ skill, level: 3 })),
      terms: [
        {
          ...{ from: '2020-01-01', until: null, system: 'comprehensive', settlement: 'month', weekHours: 40 },
          ...{ periodHours: null, partTime: false, nightWork: true },
        },
      ],
      protections: [],
      availability: [],
    },
    ...{ number, name, nameEn: `Agent ${number}`, site: '北京', siteEn: 'Beijing', mine: true },
    ...{ team: teams[team] ?? null, teamEn: teamsEn[team] ?? null },
  };
}

const minute = 60_000;
const around = 35;

export function fakeRoster(count: number, first: string, last: string): RosterView {
  const people = Array.from({ length: count }, (_, i) => personAt(i));
  const horizon = { first: addDays(first, -around), last: addDays(last, around) };
  const [begin, end] = [dayNumber(horizon.first), dayNumber(horizon.last)];
  const days = dayTable(rosterZone, begin, end + 2);
  const random = chance(7);
  const shifts: Shift[] = [];
  people.forEach(({ person }, i) => {
    for (let day = begin; day <= end; day += 1) {
      if ((day + i * 3) % 7 >= 5) continue;
      const isNight = i % teams.length === 4;
      const pattern = fakePatterns[isNight ? 3 : (weekOfDay(day) + i) % 3];
      if (pattern) shifts.push(shiftOf(person.id, day, pattern, Math.floor(random() * 5) * 15));
    }
  });
  function shiftOf(person: string, day: number, pattern: ShiftPattern, later: number): Shift {
    const [hour = '0', at = '0'] = pattern.start.split(':');
    const from = instantOn(days, day, Number(hour) * 60 + Number(at));
    const pause = (kind: ShiftBreak['kind'], start: number, paid: boolean): ShiftBreak => ({
      ...{ kind, paid, from: from + start * minute, to: from + (start + 30) * minute },
    });
    const breaks = [pause('meal', 180 + later, false), pause('rest', 330 + later, true)];
    return {
      ...{ id: `${person}/${day}`, person, from, to: from + 480 * minute, kind: 'regular', post: null, breaks },
      pattern: pattern.code,
    };
  }
  const opens = instantOn(days, dayNumber(first), 0);
  const hump = (hour: number) =>
    hour < 7 ? 0.12 : 0.35 + 0.5 * Math.exp(-((hour - 10.5) ** 2) / 6) + 0.42 * Math.exp(-((hour - 15.5) ** 2) / 8);
  return {
    revision: 1,
    world: {
      timeZone: rosterZone,
      calendar: [Number(first.slice(0, 4)) - 1, Number(first.slice(0, 4)), Number(first.slice(0, 4)) + 1].map(
        (year) => ({
          ...{ year, state: 'kept' as const },
          days: [{ date: `${year}-01-01`, kind: 'statutory' as const, zh: '元旦', en: 'New Year', own: false }],
        }),
      ),
      policy: { versions: [{ ...bankRegulation, from: '2020-01-01' }] },
      posts: [
        ['credit', '信用卡', 'Credit cards'],
        ['debit', '借记卡', 'Debit cards'],
        ['complaints', '投诉', 'Complaints'],
      ].map(([id = '', zh = '', en = '']) => ({ id, zh, en, skills: [{ skill: id, level: 1 }], minimum: 1 })),
    },
    horizon,
    people,
    shifts,
    versions: {},
    absences: [],
    requirements: posts.map((post) => ({
      ...{ post, from: opens, intervalMinutes: 30 },
      seats: Array.from({ length: (dayNumber(last) - dayNumber(first) + 1) * 48 }, (_, i) =>
        Math.round(hump((i % 48) / 2) * count * 0.085),
      ),
    })),
    loads: [],
    overrides: [],
    unpublished: [],
    publication: 0,
    undo: [],
    redo: [],
  };
}

/** Stands in for the server's part: applies edits, has no rule-book of its own, tells everybody. */
export function fakeRosterRoutes(app: Express, io: Server, count: () => number): void {
  const base = '/api/v1/roster';
  let view: RosterView | null = null;
  let shelf: ShiftShelf = shelfOf([]);
  let revision = 1;
  let key = '';
  const done = new Map<string, readonly ShiftChange[]>();
  const open = (first: string, last: string) => {
    if (!view || key !== `${first} ${last} ${count()}`) {
      key = `${first} ${last} ${count()}`;
      view = fakeRoster(count(), first, last);
      shelf = shelfOf(view.shifts);
    }
    return { ...view, revision, shifts: [...shelf.shifts.values()], versions: Object.fromEntries(shelf.versions) };
  };
  const keep = (id: string, kind: DraftStep['kind'], by: string, changes: readonly ShiftChange[]): RosterEditEnd => {
    revision += 1;
    done.set(id, changes);
    const step: DraftStep = {
      ...{ revision, edit: id, by, at: Date.now(), kind, overrides: [] },
      changes: changes.map((change) => ({ ...change, version: shelf.versions.get(change.id) ?? 1 })),
    };
    io.emit('roster:stroke', step);
    return { done: 'saved', step, verdicts: { fresh: [], worsened: [], mended: [] } };
  };
  app.get(base, (request, response) => {
    const monday = dateOfDay(mondayOf(weekOfDay(dayNumber(dateIn(rosterZone, Date.now())))));
    response.json(
      open(
        (request.query.first as string | undefined) ?? monday,
        (request.query.last as string | undefined) ?? addDays(monday, 27),
      ),
    );
  });
  app.get(`${base}/patterns`, (_request, response) => response.json({ patterns: fakePatterns }));
  app.get(`${base}/comparison`, (_request, response) =>
    response.json({ revision, publication: 0, rewrites: false, people: [] }),
  );
  app.post(`${base}/edits`, (request, response) => {
    const { id, edits } = request.body as SaveRosterEdit;
    const [edit] = edits;
    const applied = edit && applyEdit(shelf, edit);
    if (!applied?.ok) {
      response.json({ done: 'impossible', code: 'unknown-shift', shift: '' });
      return;
    }
    shelf = applied.shelf;
    response.json(keep(id, 'edit', (request.query.by as string | undefined) ?? 'admin', applied.changes));
  });
  for (const way of ['undo', 'redo'] as const)
    app.post(`${base}/edits/:edit/${way}`, (request, response) => {
      const changes = done.get(request.params.edit) ?? [];
      const again =
        way === 'undo'
          ? inverseOf(changes)
          : inverseOf(changes.map((c) => ({ ...c, before: c.after, after: c.before })));
      const seen = Object.fromEntries(changes.map(({ id }) => [id, shelf.versions.get(id) ?? 0]));
      const applied = applyEdit(shelf, { edit: again, seen });
      if (!applied.ok) return void response.json({ done: 'impossible', code: 'unknown-shift', shift: '' });
      shelf = applied.shelf;
      response.json(keep((request.body as { id: string }).id, way, 'admin', applied.changes));
    });
}
