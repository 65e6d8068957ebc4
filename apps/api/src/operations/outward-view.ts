import { Injectable } from '@nestjs/common';
import type { OperationsView } from '@zhiban/wire';
import { OutboxWatch } from '../platform/outbox';
import { BoardTraffic } from './board-traffic';

/** What leaves the house: to the boards, and by mail and webhook. */
@Injectable()
export class OutwardView {
  constructor(
    private readonly traffic: BoardTraffic,
    private readonly outbox: OutboxWatch,
  ) {}

  async view(): Promise<Pick<OperationsView, 'boards' | 'outbox'>> {
    return { boards: await this.traffic.view(), outbox: await this.outbox.view() };
  }
}
