import type { BoardPicture, FigureSet, QueueView, SeatCounts, SeatState, SeatView, TrendPoint } from '@zhiban/wire';

/** A whole centre on one board. Every value differs from one turn to the next. */
export interface BusyBoard {
  queues: number;
  seats: number;
  /** Beginning of the business day, ms. */
  dayFrom: number;
}

const intervalMs = 30 * 60_000;
const states: SeatState[] = ['idle', 'ringing', 'talking', 'hold', 'after-call', 'not-ready'];
const part = (turn: number, i: number) => 0.5 + 0.45 * Math.sin((turn * 7 + i) / 9);
const count = (turn: number, i: number) => 100 + ((turn * 13 + i * 7) % 900);

export function busyPicture(turn: number, now: number, board: BusyBoard): BoardPicture {
  const { dayFrom } = board;
  const ids = Array.from({ length: board.queues }, (_, i) => `ami/queue-${i + 1}`);
  const total = queueView(turn, now, board, 99);
  return {
    board: 'centre',
    demo: false,
    visitors: false,
    centre: {
      zh: '客户服务中心',
      en: 'Customer Service Centre',
      timeZone: 'Asia/Shanghai',
      dayFrom,
      dayTo: dayFrom + 86_400_000,
      intervalMinutes: 30,
    },
    sources: {
      ami: { zh: '电话交换机', en: 'Telephone exchange', link: 'up', since: dayFrom, staleMs: 15_000, gaps: [] },
    },
    totals: {
      ...total,
      oldestQueue: ids[turn % ids.length] ?? null,
      windows: windows(turn, 99),
      waitingByMinute: minutes(turn, now),
    },
    queues: Object.fromEntries(ids.map((id, i) => [id, queueView(turn, now, board, i)])),
    seats: Object.fromEntries(
      Array.from({ length: board.seats }, (_, i) => [`ami/S${i}`, seatView(turn, now, i, ids)]),
    ),
    trend: trend(turn, now, board),
    alarms: {},
  };
}

function figureSet(turn: number, i: number): FigureSet {
  const [offered, answered, ratio] = [count(turn, i), count(turn, i + 1), part(turn, i)];
  return {
    broughtIn: turn % 5,
    carriedIn: turn % 3,
    offered,
    answered,
    abandoned: count(turn, i + 2) % 90,
    shortAbandoned: turn % 9,
    leftOtherwise: turn % 11,
    withdrawn: turn % 2,
    lost: 0,
    unknown: 0,
    handled: answered,
    sl: ratio,
    sl10: ratio * 0.8,
    sl20: ratio,
    asaMs: 8000 + ((turn * 37) % 20_000),
    abandonWaitMs: 30_000 + ((turn * 53) % 9000),
    ring10: 0.9 + ratio / 10,
    ringMs: 3000 + ((turn * 29) % 4000),
    ahtMs: 180_000 + ((turn * 91) % 40_000),
    abandonRate: (1 - ratio) / 5,
    connectRate: 0.8 + ratio / 5,
    occupancy: part(turn, i + 3),
    gap: false,
  };
}

function windows(turn: number, i: number) {
  return {
    day: figureSet(turn, i),
    m60: figureSet(turn, i + 1),
    m30: figureSet(turn, i + 2),
    m15: figureSet(turn, i + 3),
    interval: figureSet(turn, i + 4),
  };
}

function seatCounts(turn: number, i: number): SeatCounts {
  const [idle, ringing, talking] = [turn % 7, (turn + i) % 3, 10 + ((turn + i) % 9)];
  const [hold, afterCall, notReady] = [(turn + 1) % 3, (turn + 2) % 5, (turn + i) % 6];
  const onDuty = idle + ringing + talking + hold + afterCall + notReady;
  return { onDuty, idle, ringing, talking, hold, afterCall, notReady, loggedOut: turn % 4 };
}

function queueView(turn: number, now: number, board: BusyBoard, i: number): QueueView {
  const { day, m15 } = windows(turn, i);
  const closed = Math.floor((now - board.dayFrom) / intervalMs);
  const level = (k: number): [string, number] => [
    String(board.dayFrom + k * intervalMs),
    part(k < closed ? k : turn, i),
  ];
  return {
    source: 'ami',
    queue: `queue-${i + 1}`,
    zh: `业务队列 ${i + 1}`,
    en: `Queue ${i + 1}`,
    formula: 'SL-ENTERED',
    targetSeconds: 20,
    targetRatio: 0.8,
    warnRatio: 0.8,
    alarmRatio: 0.6,
    longestWaitWarnMs: 60_000,
    longestWaitAlarmMs: 120_000,
    waiting: (turn + i) % 9,
    oldestSince: now - 1000 * ((turn + i) % 150) - 1,
    seats: seatCounts(turn, i),
    windows: { day, m15 },
    slByInterval: Object.fromEntries(Array.from({ length: closed + 1 }, (_, k) => level(k))),
  };
}

function seatView(turn: number, now: number, i: number, ids: readonly string[]): SeatView {
  const state = states[(turn + i) % states.length] ?? 'idle';
  const since = now - 1000 * ((turn * 3 + i * 7) % 900);
  const away = state === 'not-ready';
  const queue = ids[i % ids.length] ?? '';
  return {
    source: 'ami',
    seat: `S${i}`,
    label: `A${i + 1}`,
    name: `王小${i + 1}`,
    site: '上海',
    siteEn: null,
    team: '信用卡组',
    teamEn: 'Credit cards',
    handSince: null,
    leave: null,
    queues: [queue],
    state,
    since,
    also: state === 'talking' && turn % 2 === 0 ? 'pause-requested' : null,
    reason: away ? { code: 'meal', zh: '用餐', en: 'Meal', class: 'meal' } : null,
    warnAt: away ? since + 480_000 : null,
    alarmAt: away ? since + 600_000 : null,
    missedRingAt: i % 40 === turn % 40 ? now - 5000 : null,
    call: state === 'talking' ? { visit: `${turn}.${i}`, queue, caller: '138****1234', waitMs: 8000 + turn } : null,
  };
}

function minutes(turn: number, now: number): Record<string, number> {
  const last = Math.floor(now / 60_000) * 60_000;
  return Object.fromEntries(Array.from({ length: 60 }, (_, i) => [String(last - i * 60_000), (turn + i) % 12]));
}

function trend(turn: number, now: number, { dayFrom }: BusyBoard): Record<string, TrendPoint> {
  const closed = Math.floor((now - dayFrom) / intervalMs);
  const point = (k: number): TrendPoint => ({
    offered: count(turn, k),
    answered: count(turn, k + 1),
    abandoned: count(turn, k + 2) % 90,
    sl: part(turn, k),
    gap: false,
    closed: k < closed,
  });
  return Object.fromEntries(Array.from({ length: closed + 1 }, (_, k) => [String(dayFrom + k * intervalMs), point(k)]));
}
