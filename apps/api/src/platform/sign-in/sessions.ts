import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { AuditService } from '../../audit';
import { CLOCK } from '../clock';
import type { Transaction } from '../database';
import { Access } from './access';
import type { CallerPlace } from './caller-place';
import { newToken, tokenHash } from './session-token';
import { SignInRepository } from './sign-in.repository';
import type { UserEntity } from './user.entity';

/** Opens and ends sessions. Whoever ends some announces them once that is committed, so that their sockets close. */
@Injectable()
export class Sessions {
  constructor(
    private readonly repository: SignInRepository,
    private readonly access: Access,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Returns the token of the new session. */
  async open(tx: Transaction, user: UserEntity, place: CallerPlace): Promise<string> {
    const token = newToken();
    const now = new Date(this.clock.now());
    await this.repository.dropOutlived(tx, now);
    const row = { tokenHash: tokenHash(token), userId: user.id, createdAt: now, seenAt: now, ...place };
    await this.repository.addSession(tx, row);
    await this.audit.record(tx, { actor: user.username, action: 'session.opened', subject: user.username });
    return token;
  }

  /** Ends the session of a token, if there is one. */
  async close(token: string): Promise<void> {
    const hash = tokenHash(token);
    await this.repository.endSession(hash);
    this.announce([hash]);
  }

  /** Ends every session of the user; returns what to announce. */
  endAll(tx: Transaction, userId: string): Promise<Buffer[]> {
    return this.repository.endSessionsOf(tx, userId);
  }

  /** Ends one session of the user, named as `Reader.session` names it; returns what to announce. */
  endOne(tx: Transaction, userId: string, session: string): Promise<Buffer[]> {
    return this.repository.endSessionsOf(tx, userId, Buffer.from(session, 'base64url'));
  }

  announce(ended: readonly Buffer[]): void {
    for (const hash of ended) this.access.announceEnd(hash);
  }

  /** What the user may do has changed: its sockets come back and are judged anew. */
  async renew(userId: string): Promise<void> {
    const sessions = await this.repository.sessionsOf(userId, new Date(this.clock.now()));
    this.announce(sessions.map((session) => session.tokenHash));
  }
}
