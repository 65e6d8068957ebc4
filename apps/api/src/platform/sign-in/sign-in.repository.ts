import { Injectable } from '@nestjs/common';
import { DataSource, LessThan, type EntityManager } from 'typeorm';
import type { Transaction } from '../database';
import { idleSessionMs, longestSessionMs } from './cookies';
import { SessionEntity } from './session.entity';
import { UserEntity } from './user.entity';

@Injectable()
export class SignInRepository {
  constructor(private readonly dataSource: DataSource) {}

  userNamed(username: string, tx: EntityManager = this.dataSource.manager): Promise<UserEntity | null> {
    return tx.findOneBy(UserEntity, { username: username.toLowerCase() });
  }

  userById(id: string, tx: EntityManager = this.dataSource.manager): Promise<UserEntity | null> {
    return tx.findOneBy(UserEntity, { id });
  }

  async hasUsers(tx: EntityManager): Promise<boolean> {
    return tx.exists(UserEntity);
  }

  async addUser(tx: Transaction, user: UserEntity): Promise<void> {
    await tx.insert(UserEntity, user);
  }

  async setPassword(tx: Transaction, id: string, passwordHash: string, mustChangePassword: boolean): Promise<void> {
    await tx.update(UserEntity, { id }, { passwordHash, mustChangePassword });
  }

  async addSession(tx: Transaction, session: SessionEntity): Promise<void> {
    await tx.insert(SessionEntity, session);
  }

  /** The session with its user, unless it has run out. */
  liveSession(tokenHash: Buffer, now: Date): Promise<SessionEntity | null> {
    return this.dataSource
      .createQueryBuilder(SessionEntity, 'session')
      .innerJoinAndSelect('session.user', 'user')
      .where('session.token_hash = :tokenHash', { tokenHash })
      .andWhere('session.seen_at > :idle AND session.created_at > :eldest', limits(now))
      .getOne();
  }

  async touch(tokenHash: Buffer, seenAt: Date): Promise<void> {
    await this.dataSource.manager.update(SessionEntity, { tokenHash }, { seenAt });
  }

  async endSession(tokenHash: Buffer): Promise<void> {
    await this.dataSource.manager.delete(SessionEntity, { tokenHash });
  }

  /** Ends every session of the user; returns the hashes of those ended. */
  async endSessionsOf(tx: Transaction, userId: string): Promise<Buffer[]> {
    const sessions = await tx.find(SessionEntity, { where: { userId }, select: { tokenHash: true } });
    await tx.delete(SessionEntity, { userId });
    return sessions.map((session) => session.tokenHash);
  }

  async dropOutlived(tx: Transaction, now: Date): Promise<void> {
    const { idle, eldest } = limits(now);
    await tx.delete(SessionEntity, [{ seenAt: LessThan(idle) }, { createdAt: LessThan(eldest) }]);
  }
}

function limits(now: Date): { idle: Date; eldest: Date } {
  return { idle: new Date(now.getTime() - idleSessionMs), eldest: new Date(now.getTime() - longestSessionMs) };
}
