import type { FactOf, FloorFactType, FloorWorld } from '@zhiban/acd-days';
import type { AmiEvent } from '../ami/block';
import type { QueueLamps } from './queue-lamps';

/** What a telling may look at besides its fact. */
export interface Stage {
  readonly world: FloorWorld;
  readonly lamps: QueueLamps;
}

/** How the exchange tells some kinds of fact. */
export type Telling = { readonly [T in FloorFactType]?: (fact: FactOf<T>, stage: Stage) => AmiEvent[] };
