import { z } from 'zod';
import { countIds, figureAsked, figureScope, quotientIds, type FigureId } from './figure';
import { formulaIds } from './settings';

/** What grows worse as it falls; everything else grows worse as it rises. */
const worseLow: ReadonlySet<FigureId> = new Set<FigureId>([
  'SL',
  ...formulaIds,
  'RING-10',
  'CONNECT-RATE',
  'OFFERED',
  'ANSWERED',
  'HANDLED',
  'ON-DUTY',
  'AVAILABLE',
  'TALKING',
]);
export const isWorseLow = (figure: FigureId): boolean => worseLow.has(figure);

const times: ReadonlySet<FigureId> = new Set<FigureId>(['ASA', 'ABANDON-WAIT', 'RING-TIME', 'AHT', 'LONGEST-WAIT']);
const ratios: ReadonlySet<FigureId> = new Set<FigureId>(quotientIds.filter((id) => !times.has(id)));

/** How a figure's limits are written: a time in seconds, a ratio 0…1, a count. */
export function limitUnit(figure: FigureId): 'seconds' | 'ratio' | 'count' {
  if (times.has(figure)) return 'seconds';
  return ratios.has(figure) ? 'ratio' : 'count';
}

/** What can be told of a team: what its seats did, not what became of callers whom nobody had yet. */
const ofSeats: ReadonlySet<FigureId> = new Set<FigureId>([
  'RING-10',
  'RING-TIME',
  'AHT',
  'OCCUPANCY',
  'ANSWERED',
  'HANDLED',
  'TRANSFERRED',
  'RUNG-OUT',
  'ON-DUTY',
  'AVAILABLE',
  'TALKING',
  'NOT-READY',
]);
export const isOfSeats = (figure: FigureId): boolean => ofSeats.has(figure);

export const isWindowed = (figure: FigureId): boolean =>
  [...quotientIds, ...countIds].some((windowed) => windowed === figure);

const limit = z.number().min(0).max(1_000_000);

/** A figure of a scope, with its own limits where it has some. Service level and longest wait have those of the rule otherwise. */
export const boardMetric = z
  .strictObject({ ...figureAsked.shape, scope: figureScope, warn: limit.optional(), alarm: limit.optional() })
  .superRefine(({ figure, scope, warn, alarm }, context) => {
    const refuse = (path: string, refusal: string) =>
      context.addIssue({ code: 'custom', path: [path], params: { refusal }, input: undefined });
    if (scope.kind === 'team' && !isOfSeats(figure)) refuse('figure', 'board.not-of-team');
    const ratio = limitUnit(figure) === 'ratio';
    if (ratio && (warn ?? 0) > 1) refuse('warn', 'board.ratio-limit');
    if (ratio && (alarm ?? 0) > 1) refuse('alarm', 'board.ratio-limit');
    if (warn === undefined || alarm === undefined) return;
    if (isWorseLow(figure) ? alarm > warn : alarm < warn) refuse('alarm', 'board.limits-contradict');
  });
export type BoardMetric = z.infer<typeof boardMetric>;
