import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { openActStates, type ExchangeAct } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { AuditService } from '../audit';
import { CLOCK } from '../platform/clock';
import { UnitOfWork, type Transaction } from '../platform/database';
import { RefusalError } from '../platform/problem';
import type { Reader } from '../platform/sign-in';
import { groupOf } from './act-obstacles';
import type { ActSeat } from './act-seats';
import type { ExchangeActEntity } from './exchange-act.entity';
import { ExchangeActsRepository, type ActChange } from './exchange-acts.repository';
import { OwnPhoneRepository } from './own-phone.repository';

export interface ActDraft {
  act: ExchangeAct;
  seat: ActSeat;
  queues?: readonly string[];
  pauseReason?: string | null;
  visit?: string;
  phone?: string;
  reason: string | null;
}

/** The record of what was done on the exchange: written before anything is sent, and again with how it went. */
@Injectable()
export class ActBook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: ExchangeActsRepository,
    private readonly phones: OwnPhoneRepository,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refuses a second act while the first is not answered, and a second hearing beside the first. */
  async open(draft: ActDraft, reader: Reader): Promise<ExchangeActEntity> {
    await this.endStale(reader.name);
    const act = actOf(draft, reader, new Date(this.clock.now()));
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.repository.add(tx, act))) {
        throw new RefusalError(groupOf(act.act) === 'listen' ? 'exchange-act.hearing' : 'exchange-act.under-way', {});
      }
      if (act.phone !== null) await this.phones.remember(tx, reader.userId, act.phone);
      await this.audit.record(tx, {
        actor: act.by,
        action: `exchange-act.${act.act}`,
        subject: `${act.source}/${act.seat}`,
        after: askedOf(act),
      });
    });
    return act;
  }

  /** How it goes on, or went; what has ended stays as it is. */
  async note(id: string, change: ActChange): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const act = await this.repository.lock(tx, id);
      if (act && openActStates.includes(act.state)) await this.write(tx, act, change);
    });
  }

  /** After a start: nobody knows any more what became of them. */
  async endForgotten(): Promise<void> {
    for (const { id } of await this.repository.unended()) await this.endUnknown(id);
  }

  private async endStale(by: string): Promise<void> {
    const stale = await this.repository.stale(by, new Date(this.clock.now()));
    for (const { id } of stale) await this.endUnknown(id);
  }

  private endUnknown(id: string): Promise<void> {
    return this.note(id, { state: 'unanswered', endedAt: new Date(this.clock.now()) });
  }

  private async write(tx: Transaction, act: ExchangeActEntity, change: ActChange): Promise<void> {
    await this.repository.change(tx, act.id, change);
    const { state, queues, words } = { ...act, ...change };
    await this.audit.record(tx, {
      actor: act.by,
      action: 'exchange-act.went',
      subject: `${act.source}/${act.seat}`,
      before: { id: act.id, act: act.act, state: act.state },
      after: { state, words, ...(queues.length > 0 && { queues }) },
    });
  }
}

function actOf({ act, seat, ...draft }: ActDraft, { name: by }: Reader, at: Date): ExchangeActEntity {
  const { source, seat: own, person, name, seatLabel, place } = seat;
  const queues = (draft.queues ?? []).map((queue) => ({ queue, done: null, words: null }));
  const { pauseReason = null, visit = null, phone = null, reason } = draft;
  const who = { source, seat: own, person, name, seatLabel, ...place };
  const open = { state: 'sending', words: null, beganAt: null, endedAt: null } as const;
  return { id: randomUUID(), act, at, by, ...who, queues, pauseReason, visit, phone, reason, ...open };
}

function askedOf({ id, person, site, team, queues, pauseReason, visit, phone, reason }: ExchangeActEntity) {
  const about = queues.length > 0 ? { queues: queues.map(({ queue }) => queue), pauseReason } : { visit, phone };
  return { id, person, site, team, ...about, reason };
}
