import { Injectable, Logger } from '@nestjs/common';
import type { SwapEnd, SwapView, TransferAsked } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { SwapDeciding, SwapFiling, SwapParties } from '../swaps';
import { demoAgent, demoApprover } from './demo-agents';
import type { DemoPair } from './demo-pairs';

type Sent = { reason: string; wish?: { first: string; last: string; night: boolean | null } };

/** Swaps as the agents of the demo would ask for them. */
@Injectable()
export class DemoSwaps {
  private readonly log = new Logger('Demo');

  constructor(
    private readonly filing: SwapFiling,
    private readonly parties: SwapParties,
    private readonly deciding: SwapDeciding,
  ) {}

  /** The first of the pair asks, the other has not answered yet. */
  async ask({ a, b }: DemoPair, reason: string): Promise<SwapView | null> {
    const transfers = [to(a.shift.id, b.who.person), to(b.shift.id, a.who.person)];
    return this.file(a.who.number, transfers, { reason });
  }

  /** `wish`: what would be taken in return, which may make a circle. */
  offer({ who, shift }: DemoPair['a'], sent: Sent): Promise<SwapView | null> {
    return this.file(who.number, [to(shift.id, null)], sent);
  }

  async answer(swap: SwapView, { b }: DemoPair, step: 'agree' | 'decline', note: string | null = null): Promise<void> {
    this.heed(await this.parties.answer(swap.id, step, { note }, demoAgent(b.who.number)));
  }

  async decide(swap: SwapView, decision: 'approve' | 'refuse', reason: string | null): Promise<void> {
    this.heed(await this.deciding.decide(swap.id, { version: 2, decision, reason }, demoApprover));
  }

  private async file(number: string, transfers: TransferAsked[], { reason, wish = undefined }: Sent) {
    const asked = { id: randomUUID(), transfers, for: null, reason, wish: wish ?? null };
    return this.heed(await this.filing.file(asked, demoAgent(number)));
  }

  private heed(end: SwapEnd): SwapView | null {
    if (end.done === 'done') return end.swap;
    const against = end.done === 'hindered' ? end.judged.hindrances : null;
    this.log.warn({ msg: 'a swap of the demo could not be', done: end.done, against });
    return null;
  }
}

/** As it was published first. */
const to = (shift: string, person: string | null): TransferAsked => ({ shift, version: 1, to: person, part: null });
