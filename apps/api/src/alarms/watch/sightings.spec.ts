import { countFact, emptyTally } from '@zhiban/live-metrics';
import { createFloor } from '@zhiban/live-state';
import { defaultCentreSettings, type AlarmRule, type AlarmRuleBody, type SeatView } from '@zhiban/wire';
import { expect, test } from 'vitest';
import type { QueuePiece } from '../../wallboard';
import { AlarmFacts } from './alarm-facts';
import type { FloorView } from './floor-view';
import { blindTo, sightingsOf } from './sightings';

const now = Date.parse('2026-11-23T09:00:00+08:00');

const seat = (id: string, change: Partial<SeatView> = {}): [string, SeatView] => [
  `acd/${id}`,
  {
    source: 'acd',
    seat: id,
    label: id,
    name: '李雷',
    site: '上海',
    siteEn: null,
    team: 'A',
    teamEn: null,
    queues: ['acd/sales'],
    state: 'idle',
    since: now - 60_000,
    also: null,
    reason: null,
    warnAt: null,
    alarmAt: null,
    missedRingAt: null,
    handSince: null,
    leave: null,
    call: null,
    ...change,
  },
];

const queue = (id: string, change: Partial<QueuePiece['full']> = {}): [string, QueuePiece] => {
  const seats = { onDuty: 2, idle: 1, ringing: 0, talking: 1, hold: 0, afterCall: 0, notReady: 0, loggedOut: 0 };
  const levels = { warnRatio: 0.8, alarmRatio: 0.6, longestWaitWarnMs: 60_000, longestWaitAlarmMs: 120_000 };
  const full = {
    source: 'acd',
    queue: id,
    zh: id,
    en: id,
    waiting: 0,
    oldestSince: null,
    seats,
    windows: {},
    ...levels,
  };
  return [`acd/${id}`, { queue: id, full: { ...full, ...change } } as unknown as QueuePiece];
};

const floor = (change: Partial<FloorView> = {}): FloorView => ({
  at: now,
  settings: defaultCentreSettings,
  queues: new Map(),
  seats: new Map(),
  sources: {},
  trouble: new Map([['acd', null]]),
  saidReason: ({ reason }) => reason?.code ?? null,
  rule: () => defaultCentreSettings.defaultRule,
  sitesOfTeam: () => ['上海'],
  ...change,
});

const rule = (watch: AlarmRuleBody['watch'], change: Partial<AlarmRuleBody> = {}): AlarmRule => ({
  ...{ id: 'r', builtIn: null, version: 1, changedAt: 0, changedBy: '', zh: '', en: '' },
  ...{ on: true, forSeconds: 0, hours: [], scope: { kind: 'all' }, exceptionFrom: null },
  watch,
  levels: { kind: 'settings', margin: 0 },
  ...change,
});

const facts = new AlarmFacts();
const seen = (of: AlarmRule, view: FloorView) =>
  sightingsOf(of, view, facts, new Set()).map(({ subject, value, levels }) => ({ subject, value, ...levels }));
const pause = (id: string, code: string | null, minutes: number) =>
  seat(id, {
    state: 'not-ready',
    since: now - minutes * 60_000,
    reason: code === null ? null : { code, zh: '', en: '', class: 'other' },
  });

test('the longest wait is measured against the queue’s own limits; a queue where nobody waits says nothing', () => {
  const view = floor({ queues: new Map([queue('sales', { oldestSince: now - 90_000 }), queue('support')]) });
  expect(seen(rule({ measure: 'longest-wait' }), view)).toEqual([
    { subject: 'queue:acd/sales', value: 90, warn: 60, alarm: 120 },
  ]);
});

test('LIVE-3: short leave and pauses without a reason are away, a meal is not', () => {
  const seats = new Map([pause('1', 'short-leave', 9), pause('2', null, 9), pause('3', 'meal', 29), seat('4')]);
  const away = rule({ measure: 'seat-away', classes: ['short-leave', 'without-reason'] });
  expect(seen(away, floor({ seats }))).toEqual([
    { subject: 'seat:acd/1', value: 540, warn: 480, alarm: 600 },
    { subject: 'seat:acd/2', value: 540, warn: 480, alarm: 600 },
  ]);
  expect(seen(rule({ measure: 'seat-away', classes: ['meal'] }), floor({ seats }))).toEqual([
    { subject: 'seat:acd/3', value: 1740, warn: 1680, alarm: 1800 },
  ]);
});

test('LIVE-4: a ring that was missed is a mark until it is answered; who logged out is left alone', () => {
  const seats = new Map([
    seat('1', { missedRingAt: now }),
    seat('2'),
    seat('3', { missedRingAt: now, state: 'logged-out' }),
  ]);
  const rungOut = rule({ measure: 'rung-out' }, { levels: { kind: 'mark', severity: 'warn' } });
  expect(seen(rungOut, floor({ seats }))).toEqual([{ subject: 'seat:acd/1', value: 1, warn: 1, alarm: null }]);
});

test('LIVE-6: staffing is counted per queue, or over a team’s seats', () => {
  const levels = { kind: 'own', warn: 3, alarm: 2, margin: 0 } as const;
  const view = floor({
    queues: new Map([queue('sales'), queue('support')]),
    seats: new Map([
      seat('1'),
      seat('2', { state: 'talking' }),
      seat('3', { team: 'B' }),
      seat('4', { state: 'logged-out' }),
    ]),
  });
  const of = (measure: 'on-duty' | 'available', scope: AlarmRuleBody['scope']) =>
    seen(rule({ measure }, { levels, scope }), view).map(({ subject, value }) => `${subject} ${value}`);
  expect(of('on-duty', { kind: 'queue', queue: 'acd/sales' })).toEqual(['queue:acd/sales 2']);
  expect(of('available', { kind: 'all' })).toEqual(['queue:acd/sales 1', 'queue:acd/support 1']);
  expect(of('on-duty', { kind: 'team', team: 'A' })).toEqual(['team:A 2']);
  expect(of('available', { kind: 'team', team: 'A' })).toEqual(['team:A 1']);
});

test('an alarm tells of which site its seat or team is, so that it is shown to those whose it is', () => {
  const missed = new Map([seat('1', { missedRingAt: now })]);
  const mark = { levels: { kind: 'mark', severity: 'warn' } } as const;
  const place = (of: AlarmRule, view: FloorView) => sightingsOf(of, view, new AlarmFacts(), new Set())[0]?.describe();
  const ofSeat = place(rule({ measure: 'rung-out' }, mark), floor({ seats: missed }));
  expect(ofSeat).toMatchObject({ subject: 'seat', site: '上海', team: 'A' });
  const staffing = rule({ measure: 'on-duty' }, { scope: { kind: 'team', team: 'A' } });
  const siteAlone = (sites: string[]) => place(staffing, floor({ sitesOfTeam: () => sites }))?.site;
  expect(siteAlone(['上海'])).toBe('上海');
  expect(siteAlone(['上海', '合肥'])).toBeNull();
  expect(siteAlone([])).toBeNull();
});

test('a seat rule reaches a queue, a team or a seat', () => {
  const missed = { missedRingAt: now };
  const seats = new Map([seat('1', missed), seat('2', { ...missed, team: 'B', queues: ['acd/support'] })]);
  const reached = (scope: AlarmRuleBody['scope']) =>
    seen(rule({ measure: 'rung-out' }, { scope, levels: { kind: 'mark', severity: 'warn' } }), floor({ seats })).map(
      ({ subject }) => subject,
    );
  expect(reached({ kind: 'team', team: 'B' })).toEqual(['seat:acd/2']);
  expect(reached({ kind: 'queue', queue: 'acd/sales' })).toEqual(['seat:acd/1']);
  expect(reached({ kind: 'seat', seat: 'acd/2' })).toEqual(['seat:acd/2']);
});

test('a service level is asked by the rule’s own formula, threshold and window', () => {
  const tally = emptyTally();
  for (const waitMs of [3000, 12_000, 40_000]) {
    const answered = { kind: 'answered', at: now, visit: 'v', queue: 'sales', seat: '1', waitMs, ringMs: 0 } as const;
    countFact(tally, answered, 1);
  }
  const asked: unknown[] = [];
  const figures = { read: (...window: unknown[]) => (asked.push(window), { tally }) };
  const [id, piece] = queue('sales', { windows: { m60: { offered: 3, sl: 1 } } } as unknown as QueuePiece['full']);
  const source = { figures, floor: createFloor({ wrapUpMs: () => 0 }) } as unknown as QueuePiece['floor'];
  const watch = {
    measure: 'service-level',
    formula: 'SL-ANSWERED',
    thresholdSeconds: 15,
    window: 'm60',
    least: 0,
  } as const;
  const view = floor({ queues: new Map([[id, { ...piece, floor: source }]]) });
  const levels = { kind: 'own', warn: 0.8, alarm: null, margin: 0 } as const;
  expect(seen(rule(watch, { levels }), view)[0]?.value).toBeCloseTo(2 / 3);
  expect(asked).toEqual([['m60', 'sales']]);
});

test('few contacts are no basis for a ratio', () => {
  const windows = (offered: number) => ({ m15: { offered, ring10: 0.2 } }) as unknown as QueuePiece['full']['windows'];
  const ringing = rule(
    { measure: 'ring-10', window: 'm15', least: 5 },
    { levels: { kind: 'own', warn: 0.8, alarm: null, margin: 0 } },
  );
  const of = (offered: number) =>
    seen(ringing, floor({ queues: new Map([queue('sales', { windows: windows(offered) })]) }));
  expect([of(4).length, of(5).length]).toEqual([0, 1]);
});

test('of a source in trouble nothing is read, and its alarms are not concluded to be over', () => {
  const trouble = new Map([['acd', { fault: 'too-old' as const, since: now - 9000 }]]);
  const view = floor({ trouble, queues: new Map([queue('sales', { oldestSince: now - 300_000 })]) });
  const wait = rule({ measure: 'longest-wait' });
  expect(seen(wait, view)).toEqual([]);
  expect([blindTo(wait, view, facts)('queue:acd/sales'), blindTo(wait, floor(), facts)('queue:acd/sales')]).toEqual([
    true,
    false,
  ]);
  const lost = rule({ measure: 'source-lost' }, { levels: { kind: 'mark', severity: 'alarm' } });
  expect(seen(lost, view)).toEqual([{ subject: 'source:acd', value: 1, warn: null, alarm: 1 }]);
});

test('LIVE-7: a raised hand is its seat’s, until its area lets go', () => {
  const own = new AlarmFacts();
  own.hold({ kind: 'raised-hand', subject: 'acd/1', severity: 'alarm', since: now, zh: '', en: '' });
  const hand = rule({ measure: 'raised-hand' }, { levels: { kind: 'mark', severity: 'alarm' } });
  const view = floor({ seats: new Map([seat('1')]) });
  expect(sightingsOf(hand, view, own, new Set()).map(({ subject }) => subject)).toEqual(['seat:acd/1']);
  own.letGo('raised-hand', 'acd/1');
  expect(sightingsOf(hand, view, own, new Set())).toEqual([]);
});
