import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { AuditService } from '../../audit';
import { CLOCK } from '../clock';
import type { Transaction } from '../database';
import type { CallerPlace } from './caller-place';
import { SignInRepository } from './sign-in.repository';
import type { UserEntity } from './user.entity';

/** What a user may read about sign-ins to the own account. Names that nobody has stand in the audit alone. */
@Injectable()
export class SignInLog {
  constructor(
    private readonly repository: SignInRepository,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  accepted(tx: Transaction, user: UserEntity, place: CallerPlace): Promise<void> {
    return this.add(tx, user, true, place);
  }

  async refused(tx: Transaction, user: UserEntity | null, username: string, place: CallerPlace): Promise<void> {
    if (user) await this.add(tx, user, false, place);
    await this.audit.record(tx, { actor: username, action: 'session.refused', subject: username });
  }

  private add(tx: Transaction, { id }: UserEntity, accepted: boolean, place: CallerPlace): Promise<void> {
    return this.repository.addSignIn(tx, { userId: id, at: new Date(this.clock.now()), accepted, ...place });
  }
}
