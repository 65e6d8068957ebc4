import { Injectable } from '@nestjs/common';
import type { AlarmRule } from '@zhiban/wire';
import { AlarmFacts } from './alarm-facts';
import { FloorWatch } from './floor-view';
import type { Sighting } from './sighting';
import { blindTo, namedKinds, sightingsOf } from './sightings';

/** One look at the floor, with the eyes of each rule. */
export interface Look {
  at: number;
  timeZone: string;
  of: (rule: AlarmRule) => Sighting[];
  blindTo: (rule: AlarmRule) => (subject: string) => boolean;
}

@Injectable()
export class FloorSightings {
  constructor(
    private readonly watch: FloorWatch,
    private readonly facts: AlarmFacts,
  ) {}

  at(now: number, rules: readonly AlarmRule[]): Look {
    const floor = this.watch.at(now);
    const named = namedKinds(rules);
    return {
      at: now,
      timeZone: floor.settings.timeZone,
      of: (rule) => (rule.on ? sightingsOf(rule, floor, this.facts, named) : []),
      blindTo: (rule) => blindTo(rule, floor, this.facts),
    };
  }
}
