import { Injectable } from '@nestjs/common';
import type { SignIn } from '@zhiban/wire';
import { UnitOfWork } from '../database';
import { RefusalError } from '../problem';
import type { CallerPlace } from './caller-place';
import { PasswordProof } from './password-proof';
import { Sessions } from './sessions';
import { SignInLog } from './sign-in-log';

@Injectable()
export class SignInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proof: PasswordProof,
    private readonly sessions: Sessions,
    private readonly log: SignInLog,
  ) {}

  /** Opens a session; returns its token. */
  async signIn({ username, password }: SignIn, place: CallerPlace): Promise<string> {
    const { user, matches, attempt } = await this.proof.of(username, password, place);
    // Only who knows the password hears that the account is locked.
    const refusal = !user || !matches ? 'sign-in.failed' : user.lockedAt ? 'account.locked' : null;
    if (!user || refusal !== null) {
      await this.unitOfWork.run((tx) => this.log.refused(tx, user, username, place));
      throw new RefusalError(refusal ?? 'sign-in.failed', {});
    }
    return this.unitOfWork.run(async (tx) => {
      await this.proof.given(tx, attempt);
      await this.log.accepted(tx, user, place);
      return this.sessions.open(tx, user, place);
    });
  }

  /** Ends the session of a token, if there is one. */
  signOut(token: string): Promise<void> {
    return this.sessions.close(token);
  }
}
