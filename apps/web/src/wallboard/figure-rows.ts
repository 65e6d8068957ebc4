import type { FigureName } from './figure-facts';

export interface FigureRow {
  name: FigureName;
  kind: 'count' | 'ratio' | 'ms';
}

/** Every figure of a queue in the order of a visit: came, went, how long, how well. */
export const figureRows: readonly FigureRow[] = [
  { name: 'offered', kind: 'count' },
  { name: 'answered', kind: 'count' },
  { name: 'abandoned', kind: 'count' },
  { name: 'leftOtherwise', kind: 'count' },
  { name: 'sl', kind: 'ratio' },
  { name: 'sl10', kind: 'ratio' },
  { name: 'sl20', kind: 'ratio' },
  { name: 'connectRate', kind: 'ratio' },
  { name: 'abandonRate', kind: 'ratio' },
  { name: 'asaMs', kind: 'ms' },
  { name: 'abandonWaitMs', kind: 'ms' },
  { name: 'ring10', kind: 'ratio' },
  { name: 'ringMs', kind: 'ms' },
  { name: 'ahtMs', kind: 'ms' },
  { name: 'occupancy', kind: 'ratio' },
];
