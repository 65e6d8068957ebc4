import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { OwnSession, SignInView } from '@zhiban/wire';
import { AuditService } from '../audit';
import { CLOCK } from '../platform/clock';
import { UnitOfWork, type Transaction } from '../platform/database';
import { RefusalError } from '../platform/problem';
import { sessionName, Sessions, SignInRepository, type Reader } from '../platform/sign-in';

const mostSignIns = 100;

/** What everybody may see and end of their own. */
@Injectable()
export class MyAccountService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: SignInRepository,
    private readonly sessions: Sessions,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async signIns(userId: string): Promise<SignInView[]> {
    const rows = await this.repository.signInsOf(userId, mostSignIns);
    return rows.map(({ at, accepted, address, agent }) => ({ at: at.getTime(), accepted, address, agent }));
  }

  async openSessions(reader: Reader): Promise<OwnSession[]> {
    const rows = await this.repository.sessionsOf(ownId(reader), new Date(this.clock.now()));
    return rows.map(({ tokenHash, createdAt, seenAt, address, agent }) => ({
      id: sessionName(tokenHash),
      createdAt: createdAt.getTime(),
      seenAt: seenAt.getTime(),
      address,
      agent,
      present: sessionName(tokenHash) === reader.session,
    }));
  }

  async end(reader: Reader, session: string): Promise<void> {
    const ended = await this.unitOfWork.run((tx) => this.endEach(tx, reader, [session]));
    if (ended.length === 0) throw new RefusalError('not-found', {});
    this.sessions.announce(ended);
  }

  /** All but the one that asks. */
  async endOthers(reader: Reader): Promise<void> {
    const others = (await this.openSessions(reader)).filter(({ present }) => !present).map(({ id }) => id);
    this.sessions.announce(await this.unitOfWork.run((tx) => this.endEach(tx, reader, others)));
  }

  private async endEach(tx: Transaction, reader: Reader, names: readonly string[]): Promise<Buffer[]> {
    const hashes: Buffer[] = [];
    for (const name of names) hashes.push(...(await this.sessions.endOne(tx, ownId(reader), name)));
    const before = { sessions: hashes.length };
    if (hashes.length > 0)
      await this.audit.record(tx, { actor: reader.name, action: 'session.ended', subject: reader.name, before });
    return hashes;
  }
}

/** A program with a token has no account. */
export function ownId({ userId }: Reader): string {
  if (userId === null) throw new RefusalError('not-found', {});
  return userId;
}
