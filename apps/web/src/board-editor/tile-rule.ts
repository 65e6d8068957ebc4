import { measures } from '@zhiban/live-alarms';
import type {
  AlarmLevels,
  AlarmMeasure,
  AlarmRule,
  AlarmRuleBody,
  AlarmScope,
  AlarmWatch,
  BoardMetric,
  FigureId,
  WindowChoice,
} from '@zhiban/wire';
import { freshLevels, freshRule, freshWatch } from '../alarms/rule-draft';
import type { Limits } from '../board/limit-severity';

const watched: Partial<Record<FigureId, AlarmMeasure>> = {
  'LONGEST-WAIT': 'longest-wait',
  WAITING: 'waiting',
  'ABANDON-RATE': 'abandon-rate',
  OCCUPANCY: 'occupancy',
  'RING-10': 'ring-10',
  ASA: 'asa',
  'ON-DUTY': 'on-duty',
  AVAILABLE: 'available',
};
const isLevel = (figure: FigureId) => figure === 'SL' || figure.startsWith('SL-');

/** What a rule looks at to see a tile's figure; `null`: none can. */
function measureOf({ figure, scope }: BoardMetric): AlarmMeasure | null {
  const measure = isLevel(figure) ? 'service-level' : watched[figure];
  if (!measure) return null;
  return scope.kind === 'team' && !measures[measure].scopes.includes('team') ? null : measure;
}

/** A tile's figure with its levels as a new rule, for whoever wants to be called; `null`: no rule can watch it. */
export function ruleOfTile(metric: BoardMetric, window: WindowChoice): AlarmRuleBody | null {
  const measure = measureOf(metric);
  if (measure === null) return null;
  return {
    ...freshRule(measure),
    watch: watchOf(measure, metric, window),
    scope: scopeOf(metric),
    levels: levelsOf(measure, metric),
    hours: window.kind === 'hours' ? [{ days: [1, 2, 3, 4, 5, 6, 7], from: window.from, to: window.to }] : [],
  };
}

function watchOf(measure: AlarmMeasure, { figure, thresholdSeconds }: BoardMetric, window: WindowChoice): AlarmWatch {
  const watch = freshWatch(measure);
  if (watch.measure === 'service-level') {
    watch.formula = figure === 'SL' ? null : (figure as typeof watch.formula);
    watch.thresholdSeconds = thresholdSeconds ?? null;
  }
  if (!('window' in watch) || window.kind === 'hours') return watch;
  return { ...watch, window: window.kind === 'rolling' ? `m${window.minutes}` : window.kind };
}

/** A rule watches one queue, or each of them on its own; never their sum. */
function scopeOf({ scope }: BoardMetric): AlarmScope {
  if (scope.kind === 'team') return { kind: 'team', team: scope.team };
  const [queue] = scope.kind === 'queues' ? scope.queues : [];
  return queue === undefined ? { kind: 'all' } : { kind: 'queue', queue };
}

function levelsOf(measure: AlarmMeasure, { warn, alarm }: BoardMetric): AlarmLevels {
  const own = warn !== undefined || alarm !== undefined;
  if (!own && measures[measure].levels.includes('settings')) return freshLevels('settings');
  return { kind: 'own', warn: warn ?? null, alarm: alarm ?? null, margin: 0 };
}

/** Whether a tile shows a sum, which a rule cannot look at. */
export const isSum = ({ scope }: BoardMetric): boolean =>
  scope.kind === 'all' || (scope.kind === 'queues' && scope.queues.length > 1);

export interface Watching {
  rule: AlarmRule;
  /** Told where the tile is coloured at another value than the rule passes. */
  differs: boolean;
}

/** Rules that look at a tile's figure and scope. `settings`: the levels of the centre's settings, as far as they are known. */
export function watchingRules(metric: BoardMetric, rules: readonly AlarmRule[], settings: Limits | null): Watching[] {
  const measure = measureOf(metric);
  if (measure === null) return [];
  const own = levelsOf(measure, metric);
  return rules
    .filter((rule) => rule.watch.measure === measure && sameFigure(rule.watch, metric) && covers(rule.scope, metric))
    .map((rule) => ({ rule, differs: !sameLevels(rule.levels, own, settings) }));
}

/** A formula or threshold that one of them leaves to the queue may be the other's. */
function sameFigure(watch: AlarmWatch, { figure, thresholdSeconds }: BoardMetric): boolean {
  if (watch.measure !== 'service-level') return true;
  const formula = watch.formula === null || figure === 'SL' || watch.formula === figure;
  const threshold = watch.thresholdSeconds === null || thresholdSeconds === undefined;
  return formula && (threshold || watch.thresholdSeconds === thresholdSeconds);
}

function covers(rule: AlarmScope, { scope }: BoardMetric): boolean {
  if (scope.kind === 'team') return rule.kind === 'team' && rule.team === scope.team;
  if (rule.kind === 'all') return true;
  return rule.kind === 'queue' && (scope.kind === 'all' || scope.queues.includes(rule.queue));
}

function sameLevels(one: AlarmLevels, other: AlarmLevels, settings: Limits | null): boolean {
  if (one.kind === 'settings' && other.kind === 'settings') return true;
  const [a, b] = [one, other].map((levels) => (levels.kind === 'own' ? levels : settings));
  return !!a && !!b && a.warn === b.warn && a.alarm === b.alarm;
}
