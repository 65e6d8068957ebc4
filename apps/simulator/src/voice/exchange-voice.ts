import type { FactOf, FloorFact, FloorFactType, FloorWorld } from '@zhiban/acd-days';
import type { AmiEvent } from '../ami/block';
import { answers } from './answers';
import { arrivals } from './arrivals';
import { endings } from './endings';
import { members } from './members';
import { QueueLamps } from './queue-lamps';
import { rings } from './rings';
import type { Stage, Telling } from './stage';
import { talkEnds } from './talk-ends';

const tellings: Telling = { ...arrivals, ...rings, ...answers, ...endings, ...talkEnds, ...members };

/** Tells what happens on the floor as Asterisk 22 tells it on its manager interface. */
export class ExchangeVoice {
  private readonly stage: Stage;

  constructor(world: FloorWorld) {
    this.stage = { world, lamps: new QueueLamps() };
  }

  /** The events of a fact, in the exchange's order. Ask for every fact as it happens: lamps have a memory. */
  tell<T extends FloorFactType>(fact: FloorFact & { type: T }): AmiEvent[] {
    if (fact.type === 'exchange-started') this.stage.lamps.clear();
    const telling: ((fact: FactOf<T>, stage: Stage) => AmiEvent[]) | undefined = tellings[fact.type];
    return telling ? telling(fact as FactOf<T>, this.stage) : [];
  }
}
