import type { Instant } from '@zhiban/time';
import type { CaseState, ExceptionLevel, ExceptionState } from '@zhiban/wire';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Parameters of EXC and CASE; defaults are `firstClockRules`. Minutes and days as they pass, by day and by night. */
export interface ClockRules {
  /** Minutes from the report to the first assessment (EXC-2). */
  assessWithin: number;
  /** Minutes from the assessment, by level; `null`: nothing is asked. */
  assignWithin: Record<ExceptionLevel, number | null>;
  planWithin: Record<ExceptionLevel, number | null>;
  solveWithin: Record<ExceptionLevel, number | null>;
  /** Longest time between two words to the customer (EXC-4). */
  tellEvery: Record<ExceptionLevel, number | null>;
  /** Minutes before and after a clock runs out at which its owner is reminded, and others hear of it. */
  remindBefore: number;
  escalateAfter: readonly number[];
  /** Days from the settlement of a case to its return call (CASE-2). */
  callBackWithin: number;
  /** More overdue cases of one owner than this are flagged (CASE-3). */
  overdueMost: number;
}

export const firstClockRules: ClockRules = {
  assessWithin: 15,
  assignWithin: { 1: 15, 2: 30, 3: null },
  planWithin: { 1: 60, 2: null, 3: null },
  solveWithin: { 1: 24 * 60, 2: 3 * 24 * 60, 3: 8 * 60 },
  tellEvery: { 1: 4 * 60, 2: 24 * 60, 3: null },
  remindBefore: 5,
  escalateAfter: [0, 30],
  callBackWithin: 7,
  overdueMost: 3,
};

/** What of an exception its clocks go by. */
export interface TimedException {
  state: ExceptionState;
  /** Of its last report: what was reopened or left somebody unsatisfied is assessed anew. */
  reportedAt: Instant;
  assessedAt: Instant | null;
  level: ExceptionLevel | null;
  hasOwner: boolean;
  hasPlan: boolean;
  /** Set by whoever assessed it, in place of what its level asks. */
  dueAt: Instant | null;
  /** `null`: no customer is concerned. */
  customer: null | { toldAt: Instant | null };
}

export const clockKinds = ['assess', 'assign', 'plan', 'tell', 'solve', 'promise', 'call-back'] as const;
export type ClockKind = (typeof clockKinds)[number];

/** Something that has to be done by a time. */
export interface RunningClock {
  kind: ClockKind;
  /** When it began to run; with its kind it names this run of the clock, and no other. */
  since: Instant;
  dueAt: Instant;
}

/** The clocks that run on an exception now, what is due first before the rest. */
export function clocksOf(asked: TimedException, rules: ClockRules): RunningClock[] {
  const { state, level, assessedAt } = asked;
  if (state === 'archived' || state === 'solved') return [];
  if (state === 'reported' || level === null || assessedAt === null)
    return [running('assess', asked.reportedAt, rules.assessWithin)];
  const told = asked.customer && Math.max(asked.customer.toldAt ?? 0, asked.reportedAt);
  return [
    ...(asked.hasOwner ? [] : within('assign', assessedAt, rules.assignWithin[level])),
    ...(asked.hasPlan ? [] : within('plan', assessedAt, rules.planWithin[level])),
    ...(told === null ? [] : within('tell', told, rules.tellEvery[level])),
    ...(asked.dueAt === null
      ? within('solve', assessedAt, rules.solveWithin[level])
      : [{ kind: 'solve', since: assessedAt, dueAt: asked.dueAt } as const]),
  ].sort((a, b) => a.dueAt - b.dueAt);
}

/** What of a customer's case its clocks go by. */
export interface TimedCase {
  state: CaseState;
  openedAt: Instant;
  promisedAt: Instant | null;
  settledAt: Instant | null;
}

export function caseClocksOf(asked: TimedCase, rules: ClockRules): RunningClock[] {
  if (asked.state === 'open')
    return asked.promisedAt === null ? [] : [{ kind: 'promise', since: asked.openedAt, dueAt: asked.promisedAt }];
  if (asked.state !== 'settled' || asked.settledAt === null) return [];
  return [{ kind: 'call-back', since: asked.settledAt, dueAt: asked.settledAt + rules.callBackWithin * dayMs }];
}

/**
 * When a promise was first broken; `null`: none was until now. A new promise for one that ran out does not mend it, nor does
 * opening the case again.
 */
export function promiseBrokenAt(
  { state, promisedAt, brokenAt }: Pick<TimedCase, 'state' | 'promisedAt'> & { brokenAt: Instant | null },
  now: Instant,
): Instant | null {
  if (brokenAt !== null || state !== 'open' || promisedAt === null) return brokenAt;
  return promisedAt < now ? promisedAt : null;
}

/** What has to be told of a clock by now. `step`: `remind`, or which of the escalations. */
export interface ClockAct {
  kind: ClockKind;
  step: 'remind' | number;
  at: Instant;
  /** When the clock runs out, or did. */
  dueAt: Instant;
  /** Names this act of this run of the clock: kept where it is done, so that it is done once, whoever asks how often. */
  key: string;
}

/**
 * All acts of a clock that are due, oldest first. It asks what ought to have been done by now and not what time it is, so that
 * none is missed in a restart or a night, and a clock that went back asks for none that was done.
 */
export function actsDue(clock: RunningClock, rules: ClockRules, now: Instant): ClockAct[] {
  const { kind, since, dueAt } = clock;
  const act = (step: ClockAct['step'], at: Instant): ClockAct => ({
    kind,
    step,
    at,
    dueAt,
    key: `${kind}/${since}/${dueAt}/${step}`,
  });
  const remindAt = dueAt - rules.remindBefore * minuteMs;
  const reminder = remindAt > since ? [act('remind', remindAt)] : [];
  const escalations = rules.escalateAfter.map((minutes, i) => act(i + 1, dueAt + minutes * minuteMs));
  return [...reminder, ...escalations].filter(({ at }) => at <= now);
}

/** When the next act of these clocks is due; `null`: none. */
export function nextActAt(clocks: readonly RunningClock[], rules: ClockRules, now: Instant): Instant | null {
  const times = clocks.flatMap((clock) => actsDue(clock, rules, Infinity).map(({ at }) => at));
  const later = times.filter((at) => at > now);
  return later.length === 0 ? null : Math.min(...later);
}

const running = (kind: ClockKind, since: Instant, minutes: number): RunningClock => ({
  kind,
  since,
  dueAt: since + minutes * minuteMs,
});

const within = (kind: ClockKind, since: Instant, minutes: number | null): RunningClock[] =>
  minutes === null ? [] : [running(kind, since, minutes)];

/** Owners who have more overdue cases than the rules allow, with how many (CASE-3). */
export function overOverdue(
  cases: readonly (TimedCase & { owner: string | null })[],
  rules: ClockRules,
  now: Instant,
): Map<string, number> {
  const late = cases.filter((one) => caseClocksOf(one, rules).some(({ dueAt }) => dueAt < now));
  const counts = new Map<string, number>();
  for (const { owner } of late) if (owner !== null) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return tooMany(counts, rules);
}

/** The same of those whose overdue cases were counted. */
export const tooMany = (counts: ReadonlyMap<string, number>, { overdueMost }: ClockRules): Map<string, number> =>
  new Map([...counts].filter(([, count]) => count > overdueMost));
