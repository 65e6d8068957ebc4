import { dayNumber } from '@zhiban/time';
import type { DutyPlan, ShiftPlan } from './centre-plan';

/** Minutes since the shift's start; the break lies between `earliest` and `latest`. */
export interface DemoBreak {
  kind: 'meal' | 'rest';
  minutes: number;
  paid: boolean;
  earliest: number;
  latest: number;
}

export interface DemoShift extends ShiftPlan {
  code: string;
  zh: string;
  en: string;
  breaks: DemoBreak[];
}

export interface DemoRotation {
  key: string;
  zh: string;
  en: string;
  /** Codes of shifts; `null`: off. */
  days: (string | null)[];
}

/** Which rotation somebody works by, and with which day of it they began on the anchor. */
export interface DemoTurn {
  rotation: string;
  begins: number;
}

const at = (hour: number, minute = 0): number => hour * 60 + minute;
const meal = (earliest: number, latest: number, minutes = 30): DemoBreak => ({
  ...{ kind: 'meal', minutes, paid: false },
  ...{ earliest, latest },
});
const rest = (earliest: number, latest: number): DemoBreak => ({
  ...{ kind: 'rest', minutes: 30, paid: true },
  ...{ earliest, latest },
});

/** PLAN-3: whoever works six hours has a meal and a rest inside the shift. */
export const demoShifts: readonly DemoShift[] = [
  { code: '早', zh: '早班', en: 'Early', from: at(8), to: at(16, 30), breaks: [meal(150, 330), rest(330, 480)] },
  { code: '日', zh: '日班', en: 'Day', from: at(9, 30), to: at(18), breaks: [meal(90, 270), rest(300, 480)] },
  { code: '中', zh: '中班', en: 'Middle', from: at(13, 30), to: at(22), breaks: [rest(60, 210), meal(210, 390)] },
  {
    code: '夜',
    zh: '夜班',
    en: 'Night',
    from: at(22),
    to: at(8),
    breaks: [rest(60, 210), meal(180, 420, 60), rest(390, 570)],
  },
  {
    code: '长',
    zh: '长日班',
    en: 'Long day',
    from: at(10),
    to: at(21),
    breaks: [meal(120, 300, 60), rest(330, 510), rest(510, 630)],
  },
  { code: '半', zh: '半日班', en: 'Half day', from: at(9), to: at(13), breaks: [] },
];

const week = (code: string): (string | null)[] => [code, code, code, code, code, null, null];
const weeks = (codes: string): (string | null)[] => [...codes].flatMap(week);

/** Five of seven days for those of standard hours; nights and long days for those whose hours are settled by the month. */
export const demoRotations: readonly DemoRotation[] = [
  { key: 'team-a', zh: '信用卡组 早日早中', en: 'Credit cards: early, day, early, middle', days: weeks('早日早中') },
  { key: 'team-b', zh: '借记卡组 日早中早', en: 'Debit cards: day, early, middle, early', days: weeks('日早中早') },
  { key: 'team-c', zh: '投诉组 早早中日', en: 'Complaints: early, early, middle, day', days: weeks('早早中日') },
  { key: 'team-d', zh: '在线组 早中日早', en: 'Online chat: early, middle, day, early', days: weeks('早中日早') },
  { key: 'team-e', zh: '英语组 早日中早', en: 'English line: early, day, middle, early', days: weeks('早日中早') },
  {
    key: 'night',
    zh: '早中夜夜休',
    en: 'Early, middle, two nights, off',
    days: ['早', '中', '夜', '夜', null, '早', null, null],
  },
  { key: 'long', zh: '做二休二', en: 'Two long days, two off', days: ['长', '长', null, null] },
  { key: 'half', zh: '半日', en: 'Half days', days: week('半') },
];

/** A Monday before everything. */
export const demoAnchor = '2024-01-01';

const partTimer = 7;
const isNight = (place: number): boolean => place % 5 === 4;
const isLong = (place: number): boolean => place % 7 === 3;

/** By the place on the whole floor, so that each team has somebody for the night. */
export function demoTurn(team: string, place: number): DemoTurn {
  if (place === partTimer) return { rotation: 'half', begins: 0 };
  if (isNight(place)) return { rotation: 'night', begins: (Math.floor(place / 5) * 3) % 8 };
  if (isLong(place)) return { rotation: 'long', begins: Math.floor(place / 7) % 4 };
  return { rotation: team, begins: (place * 11) % 28 };
}

const rotationOf = (turn: DemoTurn): DemoRotation => {
  const found = demoRotations.find(({ key }) => key === turn.rotation);
  if (!found) throw new RangeError(`no rotation ${turn.rotation}`);
  return found;
};

/** The day of the rotation on a date. */
export function turnOn(turn: DemoTurn, date: string): number {
  const { length } = rotationOf(turn).days;
  return (((turn.begins + dayNumber(date) - dayNumber(demoAnchor)) % length) + length) % length;
}

/** The same for the floor. */
export function dutyOf(turn: DemoTurn): DutyPlan {
  const { days } = rotationOf(turn);
  const shifts = new Map(demoShifts.map(({ code, from, to }) => [code, { from, to }]));
  const begun = days.map((_, i) => days[(turn.begins + i) % days.length] ?? null);
  return { anchor: demoAnchor, days: begun.map((code) => shifts.get(code ?? '') ?? null) };
}
