import { Injectable } from '@nestjs/common';
import type { PasswordChange } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { UnitOfWork } from '../database';
import { fieldRefusal, inputRefusal, RefusalError } from '../problem';
import type { CallerPlace } from './caller-place';
import { PasswordBook } from './password-book';
import { PasswordProof } from './password-proof';
import { hashPassword } from './passwords';
import type { Reader } from './reader';
import { Sessions } from './sessions';

/** A person changes the own password. */
@Injectable()
export class PasswordChangeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proof: PasswordProof,
    private readonly passwords: PasswordBook,
    private readonly sessions: Sessions,
    private readonly audit: AuditService,
  ) {}

  /** Every session of the person ends; returns the token of a new one. */
  async change({ name }: Reader, change: PasswordChange, place: CallerPlace): Promise<string> {
    const { user, attempt, matches } = await this.proof.of(name, change.current, place);
    if (!user || !matches) {
      throw new RefusalError('password.wrong', {}, 403, [fieldRefusal('current', 'password.wrong', {})]);
    }
    await this.unitOfWork.run((tx) => this.proof.given(tx, attempt));
    const refused = await this.passwords.refusal(user, change);
    if (refused) throw inputRefusal([refused]);
    const passwordHash = await hashPassword(change.next);
    const { token, ended } = await this.unitOfWork.run(async (tx) => {
      await this.passwords.choose(tx, user.id, passwordHash);
      const hashes = await this.sessions.endAll(tx, user.id);
      await this.audit.record(tx, { actor: user.username, action: 'user.password-changed', subject: user.username });
      return { token: await this.sessions.open(tx, user, place), ended: hashes };
    });
    this.sessions.announce(ended);
    return token;
  }
}
