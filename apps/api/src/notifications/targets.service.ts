import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { NotificationTarget, SaveTarget, TargetMade, TargetSecret } from '@zhiban/wire';
import { randomBytes, randomUUID } from 'node:crypto';
import { AuditService } from '../audit';
import { CLOCK } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { Outgoing } from '../platform/outgoing';
import { fieldRefusal, inputRefusal } from '../platform/problem';
import type { NotificationTargetEntity } from './notification-target.entity';
import { NotificationTargetRepository } from './notification-target.repository';
import { auditOf, shownAddress, viewOf } from './target-views';

/** What a robot was given to sign with; `undefined`: nothing is said of it. */
const givenSecret = (wish: SaveTarget): string | null | undefined => ('secret' in wish ? wish.secret : undefined);

const newSecret = () => `zbs_${randomBytes(32).toString('base64url')}`;

@Injectable()
export class TargetsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: NotificationTargetRepository,
    private readonly outgoing: Outgoing,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(): Promise<NotificationTarget[]> {
    return (await this.repository.all()).map(viewOf);
  }

  /** A webhook gets the secret that signs its letters; it is in the answer, and is not shown again. */
  async add(wish: SaveTarget, actor: string): Promise<TargetMade> {
    this.judge(wish);
    const made = wish.channel === 'webhook' ? newSecret() : null;
    const secret = made ?? givenSecret(wish) ?? null;
    const row: NotificationTargetEntity = { id: randomUUID(), ...wish, secret, createdAt: new Date(this.clock.now()) };
    await this.unitOfWork.run(async (tx) => {
      await this.repository.add(tx, row);
      await this.audit.record(tx, { actor, action: 'target.added', subject: row.name, after: auditOf(row) });
    });
    return { ...viewOf(row), secret: made };
  }

  async change(id: string, wish: SaveTarget, actor: string): Promise<NotificationTarget> {
    return this.unitOfWork.run(async (tx) => {
      const before = await this.repository.lock(tx, id);
      if (before.channel !== wish.channel) {
        throw inputRefusal([fieldRefusal('channel', 'field.choice', { choices: before.channel })]);
      }
      const address = wish.address === shownAddress(before) ? before.address : wish.address;
      this.judge({ ...wish, address });
      const given = givenSecret(wish);
      const row = { ...before, ...wish, address, secret: given === undefined ? before.secret : given };
      await this.repository.change(tx, row);
      const change = { before: auditOf(before), after: auditOf(row) };
      await this.audit.record(tx, { actor, action: 'target.changed', subject: row.name, ...change });
      return viewOf(row);
    });
  }

  /** What waits for it is given up. */
  async remove(id: string, actor: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const before = await this.repository.lock(tx, id);
      await this.repository.remove(tx, id);
      await this.audit.record(tx, { actor, action: 'target.removed', subject: before.name, before: auditOf(before) });
    });
  }

  /** From now on letters are signed with another secret; the old one serves no more. */
  async renewSecret(id: string, actor: string): Promise<TargetSecret> {
    const secret = newSecret();
    await this.unitOfWork.run(async (tx) => {
      const row = await this.repository.lock(tx, id);
      if (row.channel !== 'webhook') {
        throw inputRefusal([fieldRefusal('channel', 'field.choice', { choices: 'webhook' })]);
      }
      await this.repository.change(tx, { ...row, secret });
      await this.audit.record(tx, { actor, action: 'target.secret-renewed', subject: row.name });
    });
    return { secret };
  }

  /** An address that may never be sent to is refused while somebody can still correct it. */
  private judge({ channel, address }: SaveTarget): void {
    const refusal = channel === 'email' ? null : this.outgoing.refusal(address);
    if (refusal) throw inputRefusal([fieldRefusal('address', refusal.code, refusal.params)]);
  }
}
