import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database';
import type { CallerPlace } from './caller-place';
import { passwordMatches } from './passwords';
import { SignInLimit, type CountedAttempt } from './sign-in-limit';
import { SignInRepository } from './sign-in.repository';
import type { UserEntity } from './user.entity';

export interface Proof {
  /** `null`: nobody has that name. */
  user: UserEntity | null;
  matches: boolean;
  attempt: CountedAttempt;
}

/** Whether somebody knows the password of a name. Each try is counted before it is looked at. */
@Injectable()
export class PasswordProof {
  constructor(
    private readonly limit: SignInLimit,
    private readonly repository: SignInRepository,
  ) {}

  async of(username: string, password: string, { address }: CallerPlace): Promise<Proof> {
    const attempt = await this.limit.count(username, address);
    const user = await this.repository.userNamed(username);
    return { user, matches: await passwordMatches(user?.passwordHash ?? null, password), attempt };
  }

  /** It was the right one: the try counts no longer. */
  given(tx: Transaction, attempt: CountedAttempt): Promise<void> {
    return this.limit.forgive(tx, attempt);
  }
}
