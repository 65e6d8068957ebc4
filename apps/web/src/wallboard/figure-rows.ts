import type { FigureName } from './figure-facts';

/** Every figure of a queue in the order of a visit: came, went, how long, how well. */
export const figureRows: readonly FigureName[] = [
  'offered',
  'answered',
  'abandoned',
  'leftOtherwise',
  'sl',
  'sl10',
  'sl20',
  'connectRate',
  'abandonRate',
  'asaMs',
  'abandonWaitMs',
  'ring10',
  'ringMs',
  'ahtMs',
  'occupancy',
];
