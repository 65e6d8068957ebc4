import type {
  AlarmView,
  BoardPicture,
  FigureSet,
  QueueView,
  SeatCounts,
  SeatState,
  SeatView,
  TrendPoint,
} from '@zhiban/wire';

export const scenes = ['normal', 'alarm', 'stale', 'gap', 'empty', 'large'] as const;
export type Scene = (typeof scenes)[number];

/** A repeatable stream of numbers 0…1 (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const names: [string, string, string][] = [
  ['credit', '信用卡', 'Credit card'],
  ['debit', '借记卡', 'Debit card'],
  ['complaints', '投诉', 'Complaints'],
  ['chat', '在线客服', 'Online chat'],
  ['english', '英语专线', 'English line'],
  ['loans', '贷款咨询', 'Loans'],
  ['vip', '贵宾专线', 'Private banking'],
  ['corporate', '对公业务', 'Corporate banking'],
  ['merchant', '商户服务', 'Merchant services'],
  ['fraud', '风险核查', 'Fraud checks'],
  ['pension', '养老金', 'Pension accounts'],
  ['outbound', '回访', 'Return calls'],
];
const people =
  '王敏 李娜 张伟 刘洋 陈静 杨帆 黄丽 吴强 徐慧 孙浩 朱琳 高飞 林涛 马超 何静 郭峰 罗莹 梁宇 宋佳 谢婷 唐杰 韩雪 冯刚 董洁 曹颖 郑爽 周琳 吴桐'.split(
    ' ',
  );
const rule = {
  formula: 'SL-ENTERED' as const,
  targetSeconds: 20,
  targetRatio: 0.8,
  warnRatio: 0.8,
  alarmRatio: 0.6,
  longestWaitWarnMs: 60_000,
  longestWaitAlarmMs: 120_000,
};
const minute = 60_000;

function figures(random: () => number, offered: number, waiting: number, gap: boolean): FigureSet {
  const abandoned = Math.round(offered * 0.027);
  const leftOtherwise = Math.round(offered * 0.003);
  const answered = Math.max(0, offered + (gap ? 2 : 0) - abandoned - leftOtherwise - waiting - (gap ? 1 : 0));
  const sl = 0.84 + random() * 0.06;
  return {
    broughtIn: 0,
    carriedIn: gap ? 2 : 0,
    offered,
    answered,
    abandoned,
    shortAbandoned: Math.round(abandoned / 4),
    leftOtherwise,
    withdrawn: 0,
    lost: 0,
    unknown: gap ? 1 : 0,
    handled: answered,
    sl: offered === 0 ? null : sl,
    sl10: offered === 0 ? null : sl - 0.13,
    sl20: offered === 0 ? null : sl,
    asaMs: offered === 0 ? null : 11_000 + random() * 5000,
    abandonWaitMs: abandoned === 0 ? null : 41_000,
    ring10: offered === 0 ? null : 0.97,
    ringMs: offered === 0 ? null : 5200,
    ahtMs: offered === 0 ? null : 262_000,
    abandonRate: offered === 0 ? null : abandoned / (answered + abandoned),
    connectRate: offered === 0 ? null : answered / (answered + abandoned + leftOtherwise),
    occupancy: offered === 0 ? null : 0.861,
    gap,
  };
}

function seatState(random: () => number): SeatState {
  const roll = random();
  if (roll < 0.55) return 'talking';
  if (roll < 0.6) return 'hold';
  if (roll < 0.64) return 'ringing';
  if (roll < 0.74) return 'after-call';
  if (roll < 0.84) return 'idle';
  return roll < 0.95 ? 'not-ready' : 'logged-out';
}

const lasts: Record<SeatState, number> = {
  talking: 360_000,
  hold: 120_000,
  ringing: 8000,
  'after-call': 90_000,
  idle: 200_000,
  'not-ready': 1_500_000,
  'logged-out': 3_600_000,
};
const reasons = [
  { code: 'meal', zh: '用餐', en: 'Meal', class: 'meal' as const },
  { code: 'training', zh: '培训', en: 'Training', class: 'planned' as const },
  { code: 'meeting', zh: '会议', en: 'Meeting', class: 'planned' as const },
];

export function seatCounts(seats: readonly SeatView[]): SeatCounts {
  const of = (state: SeatState) => seats.filter((seat) => seat.state === state).length;
  return {
    onDuty: seats.length - of('logged-out'),
    idle: of('idle'),
    ringing: of('ringing'),
    talking: of('talking'),
    hold: of('hold'),
    afterCall: of('after-call'),
    notReady: of('not-ready'),
    loggedOut: of('logged-out'),
  };
}

function seat(random: () => number, source: string, queue: string, team: string, label: string, now: number): SeatView {
  const state = seatState(random);
  const since = now - Math.floor(random() * lasts[state]);
  return {
    source,
    seat: label,
    label,
    name: people[Math.floor(random() * people.length)] ?? '李娜',
    site: null,
    siteEn: null,
    team,
    teamEn: null,
    handSince: null,
    leave: null,
    queues: [queue],
    state,
    since,
    also: null,
    reason: state === 'not-ready' ? (reasons[Math.floor(random() * 3)] ?? null) : null,
    warnAt: null,
    alarmAt: null,
    missedRingAt: null,
    call: null,
  };
}

const groupSizes = [30, 22, 12, 14, 6, 18, 8, 20, 16, 10, 9, 14];

/** A whole board of a made-up floor at `now`, the same for the same seed and scene. */
export function fakePicture(scene: Scene, now: number, seed = 7): BoardPicture {
  const random = chance(seed);
  const dayFrom = now - ((now % 86_400_000) + (now % 86_400_000 < 0 ? 86_400_000 : 0));
  const gap = scene === 'gap';
  const shown = scene === 'empty' ? [] : scene === 'large' ? names : names.slice(0, 5);
  const queues: Record<string, QueueView> = {};
  const seats: Record<string, SeatView> = {};
  shown.forEach(([key, zh, en], i) => {
    const source = key === 'chat' ? 'door' : 'acd';
    const id = `${source}/${key}`;
    const own = Array.from({ length: groupSizes[i] ?? 8 }, (_, n) => {
      const label = `${String.fromCharCode(65 + i)}${String(n + 1).padStart(2, '0')}`;
      const view = seat(random, source, id, zh, label, now);
      seats[`${source}/${label}`] = view;
      return view;
    });
    const waiting = [3, 1, 1, 1, 0][i % 5] ?? 0;
    const slByInterval: Record<string, number | null> = {};
    for (let at = dayFrom; at < now; at += 30 * minute) slByInterval[String(at)] = 0.83 + random() * 0.1;
    const set = figures(random, [1821, 1376, 431, 921, 252][i % 5] ?? 300, waiting, gap);
    queues[id] = {
      source,
      queue: key,
      zh,
      en,
      ...rule,
      waiting,
      oldestSince: waiting === 0 ? null : now - [18_000, 4000, 11_000, 3000][i % 4]!,
      seats: seatCounts(own),
      windows: {
        day: set,
        m60: figures(random, 140, waiting, gap),
        m30: figures(random, 70, waiting, gap),
        m15: figures(random, 35, waiting, false),
        interval: figures(random, 12, waiting, false),
      },
      slByInterval,
    };
  });
  const picture = whole(scene, now, dayFrom, queues, seats, random);
  if (scene === 'alarm') raiseAlarms(picture, now);
  return picture;
}

function whole(
  scene: Scene,
  now: number,
  dayFrom: number,
  queues: Record<string, QueueView>,
  seats: Record<string, SeatView>,
  random: () => number,
): BoardPicture {
  const all = Object.values(queues);
  const offered = all.reduce((sum, queue) => sum + (queue.windows.day?.offered ?? 0), 0);
  const waiting = all.reduce((sum, queue) => sum + queue.waiting, 0);
  const gap = scene === 'gap';
  const trend: Record<string, TrendPoint> = {};
  for (let at = dayFrom, i = 0; at < now && scene !== 'empty'; at += 30 * minute, i += 1) {
    const count = Math.round(230 + 220 * Math.sin((i / 20) * Math.PI) + random() * 40);
    trend[String(at)] = {
      offered: count,
      answered: count - 8,
      abandoned: 8,
      sl: 0.82 + random() * 0.1,
      gap: false,
      closed: at + 30 * minute <= now,
    };
  }
  const waitingByMinute: Record<string, number> = {};
  for (let at = Math.floor(now / minute) * minute - 60 * minute; at <= now; at += minute) {
    waitingByMinute[String(at)] = scene === 'empty' ? 0 : Math.floor(3 + random() * 6);
  }
  const first = Object.entries(queues).find(([, queue]) => queue.oldestSince !== null);
  const gaps = gap ? [{ from: dayFrom + 90 * minute, to: dayFrom + 118 * minute }] : [];
  const set = (n: number) => figures(random, scene === 'empty' ? 0 : n, scene === 'empty' ? 0 : waiting, gap);
  return {
    board: 'centre',
    demo: true,
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
      acd: { zh: '话务交换机', en: 'Exchange', link: 'up', since: dayFrom, staleMs: 3000, gaps },
      door: { zh: '在线平台', en: 'Chat platform', link: 'up', since: dayFrom, staleMs: 3000, gaps: [] },
    },
    totals: {
      ...rule,
      waiting,
      oldestSince: first?.[1].oldestSince ?? null,
      oldestQueue: first?.[0] ?? null,
      seats: seatCounts(Object.values(seats)),
      windows: { day: set(offered), m60: set(620), m30: set(310), m15: set(150), interval: set(70) },
      waitingByMinute,
    },
    queues,
    seats,
    trend,
    alarms: {},
  };
}

function raiseAlarms(picture: BoardPicture, now: number): void {
  const credit = picture.queues['acd/credit'];
  if (credit?.windows.m15) {
    credit.waiting = 14;
    credit.oldestSince = now - 192_000;
    credit.windows.m15.sl = 0.52;
    const last = Object.keys(credit.slByInterval).at(-1);
    if (last) credit.slByInterval[last] = 0.52;
  }
  picture.totals.waiting += 11;
  picture.totals.windows.day.answered -= 11;
  picture.totals.oldestSince = now - 192_000;
  const lastStep = Object.values(picture.trend).at(-1);
  if (lastStep) lastStep.sl = 0.56;
  const away = picture.seats['acd/B07'];
  if (away) {
    const since = now - 760_000;
    const reason = { code: 'short-leave', zh: '离席', en: 'Short leave', class: 'short-leave' as const };
    Object.assign(away, { state: 'not-ready', since, reason, warnAt: since + 480_000, alarmAt: since + 600_000 });
  }
  const missed = picture.seats['acd/A12'];
  if (missed) Object.assign(missed, { missedRingAt: now - 20_000, state: 'idle', since: now - 20_000 });
  const near = picture.seats['acd/C03'];
  if (near) {
    const since = now - 1_700_000;
    Object.assign(near, {
      state: 'not-ready',
      since,
      reason: reasons[0],
      warnAt: since + 1_680_000,
      alarmAt: since + 1_800_000,
    });
  }
  picture.totals.seats = seatCounts(Object.values(picture.seats));
  picture.alarms = alarmsOf(picture, now);
}

const nobody = { acknowledgedAt: null, acknowledgedBy: null, owner: null, snoozedUntil: null };
const plain = { queue: null, seat: null, source: 'acd', site: null, team: null, value: null, limit: null, fault: null };
const noLevel = { formula: null, thresholdSeconds: null, window: null };

/** What the rules find in the scene `alarm`: two alarms have an owner, one has none, and two are warnings. */
function alarmsOf(picture: BoardPicture, now: number): Record<string, AlarmView> {
  const owned = { acknowledgedAt: now - 180_000, acknowledgedBy: 'li.na', owner: 'li.na', snoozedUntil: null };
  const ofQueue = {
    ...plain,
    ...noLevel,
    subject: 'queue' as const,
    queue: 'acd/credit',
    zh: '信用卡',
    en: 'Credit card',
  };
  const ofSeat = (label: string) => ({
    ...{ ...plain, ...noLevel, ...nobody, subject: 'seat' as const, seat: `acd/${label}`, zh: label, en: label },
    since: picture.seats[`acd/${label}`]?.since ?? null,
  });
  const away = { rule: 'away', measure: 'seat-away' as const };
  return {
    a1: {
      ...{ ...ofQueue, ...owned, rule: 'longest-wait', measure: 'longest-wait', severity: 'alarm' },
      ...{ raisedAt: now - 72_000, since: now - 192_000, limit: 120 },
    },
    a2: {
      ...{ ...ofQueue, ...owned, rule: 'service-level', measure: 'service-level', severity: 'alarm' },
      ...{ raisedAt: now - 60_000, since: null, value: 0.52, limit: 0.6, window: 'm15' },
    },
    a3: { ...ofSeat('B07'), ...away, severity: 'alarm', raisedAt: now - 160_000, limit: 600 },
    a4: { ...ofSeat('C03'), ...away, severity: 'warn', raisedAt: now - 20_000, limit: 1680 },
    a5: { ...ofSeat('A12'), rule: 'rung-out', measure: 'rung-out', severity: 'warn', raisedAt: now - 19_000, limit: 1 },
  };
}
