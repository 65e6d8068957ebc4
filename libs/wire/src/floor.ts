import { z } from 'zod';
import { boardWindows, type FigureSet, type QueueId, type SeatView, type SourceId, type SourceView } from './board';

/** One figure with everything that a reader needs to check it. */
export interface FloorFigure {
  /** Formula id, as in the formula page: `SL-ENTERED`, `ASA`, `RING-10` … */
  formula: string;
  /** Seconds; `null`: the formula has no threshold. */
  thresholdSeconds: number | null;
  window: (typeof boardWindows)[number] | 'now';
  /** The window's bounds; for `now` both are the instant of the figure. */
  from: number;
  to: number;
  unit: 'count' | 'ratio' | 'ms';
  /** `null`: nothing to divide by. */
  value: number | null;
  /** For ratios and means: what was divided by what. Milliseconds in the numerator of a mean. */
  numerator: number | null;
  denominator: number | null;
  /** The window touches a time in which the exchange was not linked. */
  gap: boolean;
  /** How old the figure is: time since the source last proved alive. */
  ageMs: number;
}

export interface FloorWaiting {
  visit: string;
  call: string;
  /** Masked. */
  caller: string | null;
  since: number;
  position: number | null;
}

export interface FloorQueue {
  id: QueueId;
  source: SourceId;
  queue: string;
  zh: string;
  en: string;
  waiting: FloorWaiting[];
  counts: Record<(typeof boardWindows)[number], FigureSet>;
  figures: FloorFigure[];
}

/** `GET /api/v1/live/floor`. */
export interface FloorPicture {
  at: number;
  epoch: string;
  demo: boolean;
  centre: { zh: string; en: string; timeZone: string; dayFrom: number; dayTo: number };
  sources: Record<SourceId, SourceView & { aliveAt: number | null; ageMs: number | null }>;
  totals: { counts: Record<(typeof boardWindows)[number], FigureSet>; figures: FloorFigure[] };
  queues: FloorQueue[];
  seats: SeatView[];
}

export const revealRequest = z.object({ reason: z.string().trim().min(4).max(300) });
export type RevealRequest = z.infer<typeof revealRequest>;

export const revealedCaller = z.object({ call: z.string(), caller: z.string() });
export type RevealedCaller = z.infer<typeof revealedCaller>;
