import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { PasswordChange } from '@zhiban/wire';
import { CLOCK } from '../clock';
import type { Transaction } from '../database';
import { fieldRefusal, type FieldRefusal } from '../problem';
import { PasswordPolicy } from './password-policy';
import { passwordRefusal } from './password-rule';
import { SignInRepository } from './sign-in.repository';
import type { UserEntity } from './user.entity';

/** Which passwords are good enough, and since when each holds. */
@Injectable()
export class PasswordBook {
  constructor(
    private readonly repository: SignInRepository,
    private readonly policy: PasswordPolicy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Why the user may not take that password; `null`: it may be taken. */
  async refusal(user: UserEntity, { current, next }: PasswordChange): Promise<FieldRefusal | null> {
    if (next === current) return fieldRefusal('next', 'password.unchanged', {});
    const names = [...this.policy.names, ...(await this.repository.namesOf(user.id))];
    return passwordRefusal('next', next, { username: user.username, names });
  }

  /** A password of the user's own choice. */
  choose(tx: Transaction, userId: string, passwordHash: string): Promise<void> {
    return this.set(tx, userId, passwordHash, false);
  }

  /** A password that somebody else knows, to be changed at the next sign-in. */
  hand(tx: Transaction, userId: string, passwordHash: string): Promise<void> {
    return this.set(tx, userId, passwordHash, true);
  }

  private set(tx: Transaction, id: string, passwordHash: string, mustChangePassword: boolean): Promise<void> {
    const passwordSetAt = new Date(this.clock.now());
    return this.repository.setPassword(tx, id, { passwordHash, passwordSetAt, mustChangePassword });
  }
}
