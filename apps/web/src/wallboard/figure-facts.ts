import type { BoardPicture, BoardWindow, FigureAsked, FigureSet, QueueId, ScopeView, WindowChoice } from '@zhiban/wire';

export type FigureName =
  'waiting' | 'oldest' | 'onDuty' | Exclude<keyof FigureSet, 'gap' | 'broughtIn' | 'shortAbandoned'>;

/** Which figure of the board: of one queue or of all (`queue: null`), in a window or now (`window: null`). */
export interface FigureRef {
  name: FigureName;
  queue: QueueId | null;
  window: BoardWindow | null;
}

export type FigureUnit = 'count' | 'ratio' | 'ms' | 'since';

export interface FigureFacts {
  formula: string;
  unit: FigureUnit;
  value: number | null;
  thresholdSeconds: number | null;
  target: number | null;
  limits: { unit: 'ratio' | 'ms'; warn: number; alarm: number } | null;
  gap: boolean;
}

const formulas: Record<FigureName, string> = {
  waiting: 'WAITING',
  oldest: 'LONGEST-WAIT',
  onDuty: 'ON-DUTY',
  sl: '',
  sl10: '',
  sl20: '',
  asaMs: 'ASA',
  abandonWaitMs: 'ABANDON-WAIT',
  ring10: 'RING-10',
  ringMs: 'RING-TIME',
  ahtMs: 'AHT',
  abandonRate: 'ABANDON-RATE',
  connectRate: 'CONNECT-RATE',
  occupancy: 'OCCUPANCY',
  carriedIn: 'COUNT',
  offered: 'COUNT',
  answered: 'COUNT',
  abandoned: 'COUNT',
  leftOtherwise: 'COUNT',
  withdrawn: 'COUNT',
  lost: 'COUNT',
  unknown: 'COUNT',
  handled: 'COUNT',
};
const ratios = new Set<FigureName>(['sl', 'sl10', 'sl20', 'ring10', 'abandonRate', 'connectRate', 'occupancy']);
const means = new Set<FigureName>(['asaMs', 'abandonWaitMs', 'ringMs', 'ahtMs']);

export function unitOf(name: FigureName): FigureUnit {
  if (name === 'oldest') return 'since';
  if (means.has(name)) return 'ms';
  return ratios.has(name) ? 'ratio' : 'count';
}

/** Formula id of a figure; service levels take the rule's own. */
export function formulaOf(name: FigureName, rule: { formula: string }): string {
  return formulas[name] || rule.formula;
}

const levels: Partial<Record<FigureName, FigureAsked>> = {
  sl: { figure: 'SL' },
  sl10: { figure: 'SL', thresholdSeconds: 10 },
  sl20: { figure: 'SL', thresholdSeconds: 20 },
};
const quotients: Partial<Record<FigureName, FigureAsked['figure']>> = {
  asaMs: 'ASA',
  abandonWaitMs: 'ABANDON-WAIT',
  ring10: 'RING-10',
  ringMs: 'RING-TIME',
  ahtMs: 'AHT',
  abandonRate: 'ABANDON-RATE',
  connectRate: 'CONNECT-RATE',
  occupancy: 'OCCUPANCY',
};
const windows: Record<BoardWindow, WindowChoice> = {
  day: { kind: 'day' },
  m60: { kind: 'rolling', minutes: 60 },
  m30: { kind: 'rolling', minutes: 30 },
  m15: { kind: 'rolling', minutes: 15 },
  interval: { kind: 'interval' },
};

/** How the server is asked what was divided by what; `null`: the figure is a count. */
export function askedOf({ name, window }: FigureRef): (FigureAsked & { window: WindowChoice }) | null {
  const figure = quotients[name];
  const asked = levels[name] ?? (figure ? { figure } : null);
  return asked && window ? { ...asked, window: windows[window] } : null;
}

/** What a button shows of a figure of a queue, or of all: of the seats on duty those that are free. */
export function figureOf(scope: ScopeView, queue: QueueId | null, figure: FigureName, window: BoardWindow | null) {
  const under = figure in levels ? scope.targetRatio : undefined;
  return { figure, queue, window, kind: unitOf(figure), value: valueOf(scope, figure, window), under };
}

function valueOf(scope: ScopeView, figure: FigureName, window: BoardWindow | null): number | null {
  if (figure === 'waiting') return scope.waiting;
  if (figure === 'oldest') return scope.oldestSince;
  if (figure === 'onDuty') return scope.seats.idle;
  return (window && scope.windows[window]?.[figure]) ?? null;
}

/** What a reader sees who opens a figure. `null`: the board has no such queue or window. */
export function factsOf(picture: BoardPicture, ref: FigureRef): FigureFacts | null {
  const scope = ref.queue === null ? picture.totals : picture.queues[ref.queue];
  if (!scope) return null;
  const formula = formulaOf(ref.name, scope);
  const plain = { formula, thresholdSeconds: null, target: null, limits: null, gap: false };
  if (ref.name === 'waiting') return { ...plain, unit: 'count', value: scope.waiting };
  if (ref.name === 'onDuty') return { ...plain, unit: 'count', value: scope.seats.onDuty };
  if (ref.name === 'oldest') {
    const limits = { unit: 'ms' as const, warn: scope.longestWaitWarnMs, alarm: scope.longestWaitAlarmMs };
    return { ...plain, unit: 'since', value: scope.oldestSince, limits };
  }
  const set = ref.window ? scope.windows[ref.window] : undefined;
  if (!set) return null;
  const value = set[ref.name];
  const facts: FigureFacts = { ...plain, value, gap: set.gap, unit: unitOf(ref.name) };
  if (facts.unit !== 'ratio') return facts;
  const level = ref.name in levels;
  const seconds = { sl: scope.targetSeconds, sl10: 10, sl20: 20 }[ref.name as 'sl' | 'sl10' | 'sl20'] ?? null;
  return {
    ...facts,
    thresholdSeconds: seconds,
    target: level ? scope.targetRatio : null,
    limits: ref.name === 'sl' ? { unit: 'ratio', warn: scope.warnRatio, alarm: scope.alarmRatio } : null,
  };
}
