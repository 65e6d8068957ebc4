import { formulaIds } from './formula-ids';

/** What happened in a window, divided by what. `SL` is the service level by the rule of the queue itself. */
export const quotientIds = [
  'SL',
  ...formulaIds,
  'ASA',
  'ABANDON-WAIT',
  'RING-10',
  'RING-TIME',
  'AHT',
  'ABANDON-RATE',
  'ABANDON-RATE-NO-SHORT',
  'CONNECT-RATE',
  'OCCUPANCY',
] as const;

/** What happened in a window, counted. */
export const countIds = [
  'OFFERED',
  'ANSWERED',
  'ABANDONED',
  'SHORT-ABANDONED',
  'LEFT-OTHERWISE',
  'HANDLED',
  'TRANSFERRED',
  'RUNG-OUT',
  'CARRIED-IN',
  'BROUGHT-IN',
  'WITHDRAWN',
  'LOST',
  'UNKNOWN',
] as const;

/** What is so at this moment, whatever the window. */
export const presentIds = [
  'WAITING',
  'LONGEST-WAIT',
  'ON-DUTY',
  'AVAILABLE',
  'TALKING',
  'NOT-READY',
  'ROSTERED',
  'PRESENT',
  'MISSING',
  'NOT-ROSTERED',
] as const;

export const figureIds = [...quotientIds, ...countIds, ...presentIds] as const;
export type QuotientId = (typeof quotientIds)[number];
export type CountId = (typeof countIds)[number];
export type PresentId = (typeof presentIds)[number];
export type FigureId = (typeof figureIds)[number];

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
  'ROSTERED',
  'PRESENT',
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
  'ROSTERED',
  'PRESENT',
  'MISSING',
  'NOT-ROSTERED',
]);
export const isOfSeats = (figure: FigureId): boolean => ofSeats.has(figure);
