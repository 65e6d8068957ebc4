import type { BoardPicture, FigureSet, SeatCounts, SeatView } from '@zhiban/wire';

const counts: SeatCounts = {
  onDuty: 0,
  idle: 0,
  ringing: 0,
  talking: 0,
  hold: 0,
  afterCall: 0,
  notReady: 0,
  loggedOut: 0,
};

const figures: FigureSet = {
  broughtIn: 0,
  carriedIn: 0,
  offered: 0,
  answered: 0,
  abandoned: 0,
  shortAbandoned: 0,
  leftOtherwise: 0,
  withdrawn: 0,
  lost: 0,
  unknown: 0,
  handled: 0,
  sl: 0.8123,
  sl10: 0.61,
  sl20: 0.8123,
  asaMs: 12_000,
  abandonWaitMs: 40_000,
  ring10: 0.98,
  ringMs: 4200,
  ahtMs: 190_000,
  abandonRate: 0.05,
  connectRate: 0.95,
  occupancy: 0.84,
  gap: false,
};

function seatView(i: number, turn: number): SeatView {
  const since = 1_795_400_000_000 + turn * 250;
  return {
    source: 'ami',
    seat: `PJSIP/${1001 + i}`,
    label: `A${i}`,
    name: `坐席${1001 + i}`,
    siteEn: null,
    teamEn: null,
    handSince: null,
    leave: null,
    site: '上海',
    team: i % 2 === 0 ? 'A' : 'B',
    queues: ['ami/queue-01'],
    state: turn % 2 === 0 ? 'talking' : 'after-call',
    since,
    also: null,
    reason: null,
    warnAt: since + 480_000,
    alarmAt: since + 600_000,
    missedRingAt: null,
    call:
      turn % 2 === 0
        ? { visit: `${turn}.${i}`, queue: 'ami/queue-01', caller: '138****1234', waitMs: 8000 + turn }
        : null,
  };
}

/** A board on which `seats` seats move at every turn, so that its stroke has a known size. */
export function turningPicture(turn: number, seats: number): BoardPicture {
  const rule = { formula: 'SL-ENTERED', targetSeconds: 20, targetRatio: 0.8, warnRatio: 0.8, alarmRatio: 0.6 } as const;
  const now = { ...figures, offered: turn, answered: turn };
  return {
    board: 'centre',
    demo: false,
    visitors: false,
    centre: { zh: '中心', en: 'Centre', timeZone: 'Asia/Shanghai', dayFrom: 0, dayTo: 86_400_000, intervalMinutes: 30 },
    sources: { ami: { zh: '交换机', en: 'Exchange', link: 'up', since: 0, staleMs: 15_000, gaps: [] } },
    totals: {
      ...rule,
      longestWaitWarnMs: 60_000,
      longestWaitAlarmMs: 120_000,
      waiting: turn % 7,
      oldestSince: null,
      oldestQueue: null,
      seats: { ...counts, talking: turn % 9 },
      windows: { day: now, m60: now, m30: now, m15: now, interval: now },
      waitingByMinute: {},
    },
    queues: {},
    seats: Object.fromEntries(Array.from({ length: seats }, (_, i) => [`ami/PJSIP/${1001 + i}`, seatView(i, turn)])),
    trend: {},
    alarms: {},
  };
}
