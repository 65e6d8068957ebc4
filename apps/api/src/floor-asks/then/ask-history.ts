import { Injectable } from '@nestjs/common';
import { RaisedHandRepository } from '../hand/raised-hand.repository';
import type { RaisedHandEntity } from '../hand/raised-hand.entity';
import type { ShortLeaveEntity } from '../leave/short-leave.entity';
import { ShortLeaveRepository } from '../leave/short-leave.repository';

export interface AskStories {
  leaves: readonly ShortLeaveEntity[];
  hands: readonly RaisedHandEntity[];
}

/** What was asked at an earlier time, as it was kept. */
@Injectable()
export class AskHistory {
  constructor(
    private readonly leaves: ShortLeaveRepository,
    private readonly hands: RaisedHandRepository,
  ) {}

  /** What was open at any instant of a span (ms). */
  async between(from: number, to: number): Promise<AskStories> {
    const span = { from: new Date(from), to: new Date(to) };
    return { leaves: await this.leaves.between(span), hands: await this.hands.between(span) };
  }
}
