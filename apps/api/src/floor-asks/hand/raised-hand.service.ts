import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { mayIn, type Person } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { AuditService } from '../../audit';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { AsksBook } from '../asks-book';
import { RaisedHandRepository } from './raised-hand.repository';

/** LIVE-7: an agent in need raises a hand instead of calling out. */
@Injectable()
export class RaisedHandService implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: RaisedHandRepository,
    private readonly book: AsksBook,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): Promise<void> {
    return this.renew();
  }

  async raise({ number, site, team }: Person, note: string, actor: string): Promise<void> {
    const raisedAt = new Date(this.clock.now());
    const hand = { id: randomUUID(), person: number, site, team, note, raisedAt, takenBy: null, endedAt: null };
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.repository.add(tx, hand))) throw new RefusalError('hand.open', {});
      await this.audit.record(tx, { actor, action: 'hand.raised', subject: number, after: { note } });
    });
    await this.renew();
  }

  async lower(person: Person, actor: string): Promise<void> {
    const hand = this.book.hand(person.number);
    if (!hand) throw new RefusalError('hand.none', {});
    await this.end(hand.id, person.number, null, actor, 'hand.lowered');
  }

  async take(id: string, lead: Reader): Promise<void> {
    const hand = this.book.hands.find((up) => up.id === id);
    if (!hand || !mayIn(lead, 'floor.answer', hand)) throw new RefusalError('not-found', {});
    await this.end(id, hand.person, lead.name, lead.name, 'hand.taken');
  }

  private async end(id: string, subject: string, takenBy: string | null, actor: string, action: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const at = new Date(this.clock.now());
      if (!(await this.repository.end(tx, id, at, takenBy))) throw new RefusalError('hand.none', {});
      await this.audit.record(tx, { actor, action, subject });
    });
    await this.renew();
  }

  private async renew(): Promise<void> {
    this.book.renewHands(await this.repository.up());
  }
}
