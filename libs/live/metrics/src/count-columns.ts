import type { SpanSum } from './span-sum';
import { presentMs } from './span-sum';
import { leftOtherwise } from './tally';

/** A column that is a plain sum. */
export interface SumColumn {
  zh: string;
  en: string;
  unit: 'count' | 'ms';
  value: (sum: SpanSum) => number | null;
}

const count = (zh: string, en: string, value: (sum: SpanSum) => number): SumColumn => ({
  zh,
  en,
  unit: 'count',
  value,
});
const time = (zh: string, en: string, value: (sum: SpanSum) => number): SumColumn => ({ zh, en, unit: 'ms', value });
const seatTime = (zh: string, en: string, value: (sum: SpanSum) => number): SumColumn => ({
  zh,
  en,
  unit: 'ms',
  value: (sum) => (sum.timesKnown ? value(sum) : null),
});

/** Counts and times that can be added up, by their id. */
export const sumColumns = {
  OFFERED: count('进线', 'Offered', ({ reading }) => reading.tally.offered),
  'CARRIED-IN': count('接续', 'Carried in', ({ reading }) => reading.tally.carriedIn),
  ANSWERED: count('接通', 'Answered', ({ reading }) => reading.tally.answered),
  ABANDONED: count('放弃', 'Abandoned', ({ reading }) => reading.tally.abandoned),
  'LEFT-OTHERWISE': count('其他离队', 'Left otherwise', ({ reading }) => leftOtherwise(reading.tally)),
  'TIMED-OUT': count('超时离队', 'Timed out', ({ reading }) => reading.tally.timedOut),
  OVERFLOWED: count('溢出', 'Overflowed', ({ reading }) => reading.tally.overflowed),
  'EXITED-BY-KEY': count('按键退出', 'Exited by key', ({ reading }) => reading.tally.exitedByKey),
  'NO-AGENTS': count('无座席离队', 'No agents', ({ reading }) => reading.tally.noAgents),
  WITHDRAWN: count('撤回', 'Withdrawn', ({ reading }) => reading.tally.withdrawn),
  LOST: count('中断丢失', 'Lost', ({ reading }) => reading.tally.lost),
  UNKNOWN: count('去向不明', 'Unknown', ({ reading }) => reading.tally.unknown),
  HANDLED: count('处理完', 'Handled', ({ reading }) => reading.tally.handled),
  TRANSFERRED: count('转接', 'Transferred', ({ reading }) => reading.tally.transferred),
  'RUNG-OUT': count('振铃未接', 'Rung out', ({ reading }) => reading.tally.rungOut),
  REFUSED: count('队满拒入', 'Refused', ({ reading }) => reading.tally.refused),
  'TALK-TIME': time('通话时长', 'Talk time', ({ reading }) => reading.tally.talkMs),
  'HOLD-TIME': time('保持时长', 'Hold time', ({ reading }) => reading.tally.holdMs),
  'AFTER-CALL-TIME': time('话后时长', 'After-call time', ({ reading }) => reading.tally.afterCallMs),
  'IDLE-TIME': seatTime('置闲时长', 'Idle time', ({ reading }) => reading.seatTimes.idle),
  'NOT-READY-TIME': seatTime('置忙时长', 'Not-ready time', ({ reading }) => reading.seatTimes['not-ready']),
  'LOGGED-IN-TIME': seatTime('签入时长', 'Logged-in time', ({ reading }) => presentMs(reading.seatTimes)),
} as const satisfies Record<string, SumColumn>;

export type SumColumnKey = keyof typeof sumColumns;
