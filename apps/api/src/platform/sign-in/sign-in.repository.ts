import { Injectable } from '@nestjs/common';
import type { Grant } from '@zhiban/wire';
import { DataSource, LessThan, type EntityManager } from 'typeorm';
import type { Transaction } from '../database';
import { idleSessionMs, longestSessionMs } from './cookies';
import { SessionEntity } from './session.entity';
import { SignInEntity } from './sign-in.entity';
import type { StandInRow } from './stand-in';
import { UserEntity } from './user.entity';

/** A session that has not run out, with all that a check needs to know of its user. */
export interface LiveSession {
  tokenHash: Buffer;
  seenAt: Date;
  userId: string;
  username: string;
  mustChangePassword: boolean;
  passwordSetAt: Date;
  grants: Grant[];
  /** Employee number. */
  person: string | null;
  /** In whose stead the user decides now. */
  standIns: StandInRow[];
}

/** Rows of `delegation d` that are in force at an instant, whose delegator is `o`. */
export const standInRow = `json_build_object('delegation', d.id, 'name', o.username, 'places', d.places,
  'person', (SELECT p.number FROM account_person l JOIN person p ON p.id = l.person_id WHERE l.user_id = o.id),
  'grants', (SELECT coalesce(json_agg(json_build_object('role', g.role, 'site', site.name, 'team', team.name)), '[]')
   FROM app_grant g LEFT JOIN site ON site.id = g.site_id LEFT JOIN team ON team.id = g.team_id
   WHERE g.user_id = o.id))`;
export const inForceAt = (now: string): string =>
  `d.ended_at IS NULL AND d.from_at <= ${now} AND d.until_at > ${now} AND o.locked_at IS NULL`;

/**
 * Grants and the link to a person are written by `accounts`, deputies by `delegations`; here they are only read, in the
 * one statement of a check.
 */
const liveSessionsSql = `
  SELECT s.token_hash AS "tokenHash", s.seen_at AS "seenAt", u.id AS "userId", u.username,
    u.must_change_password AS "mustChangePassword", u.password_set_at AS "passwordSetAt",
    (SELECT p.number FROM account_person l JOIN person p ON p.id = l.person_id WHERE l.user_id = u.id) AS person,
    (SELECT coalesce(json_agg(json_build_object('role', g.role, 'site', site.name, 'team', team.name)), '[]')
     FROM app_grant g LEFT JOIN site ON site.id = g.site_id LEFT JOIN team ON team.id = g.team_id
     WHERE g.user_id = u.id) AS grants,
    (SELECT coalesce(json_agg(${standInRow} ORDER BY d.from_at, d.id), '[]')
     FROM delegation d JOIN app_user o ON o.id = d.delegator_id
     WHERE d.deputy_id = u.id AND ${inForceAt('$4')}) AS "standIns"
  FROM session s JOIN app_user u ON u.id = s.user_id
  WHERE s.token_hash = any($1) AND s.seen_at > $2 AND s.created_at > $3 AND u.locked_at IS NULL`;

/** Sign-ins are listed for so long. */
const signInsKeptMs = 180 * 86_400_000;

@Injectable()
export class SignInRepository {
  constructor(private readonly dataSource: DataSource) {}

  userNamed(username: string, tx: EntityManager = this.dataSource.manager): Promise<UserEntity | null> {
    return tx.findOneBy(UserEntity, { username: username.toLowerCase() });
  }

  /** What is known of the person behind an account: number and names. */
  async namesOf(userId: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ number: string; name: string; name_en: string | null }[]>(
      'SELECT number, name, name_en FROM person JOIN account_person ON person_id = id WHERE user_id = $1',
      [userId],
    );
    return rows.flatMap(({ number, name, name_en }) => [number, name, ...(name_en === null ? [] : [name_en])]);
  }

  async setPassword(
    tx: Transaction,
    id: string,
    password: Pick<UserEntity, 'passwordHash' | 'mustChangePassword' | 'passwordSetAt'>,
  ): Promise<void> {
    await tx.update(UserEntity, { id }, password);
  }

  async addSession(tx: Transaction, session: SessionEntity): Promise<void> {
    await tx.insert(SessionEntity, session);
  }

  liveSessions(tokenHashes: Buffer[], now: Date): Promise<LiveSession[]> {
    const { idle, eldest } = limits(now);
    return this.dataSource.query<LiveSession[]>(liveSessionsSql, [tokenHashes, idle, eldest, now]);
  }

  async touch(tokenHash: Buffer, seenAt: Date): Promise<void> {
    await this.dataSource.manager.update(SessionEntity, { tokenHash }, { seenAt });
  }

  async endSession(tokenHash: Buffer): Promise<void> {
    await this.dataSource.manager.delete(SessionEntity, { tokenHash });
  }

  async sessionsOf(userId: string, now: Date, tx: EntityManager = this.dataSource.manager): Promise<SessionEntity[]> {
    const { idle, eldest } = limits(now);
    const sessions = await tx.find(SessionEntity, { where: { userId }, order: { seenAt: 'DESC' } });
    return sessions.filter(({ seenAt, createdAt }) => seenAt > idle && createdAt > eldest);
  }

  /** Ends the sessions of the user, all or one; returns the hashes of those ended. */
  async endSessionsOf(tx: Transaction, userId: string, tokenHash?: Buffer): Promise<Buffer[]> {
    const which = tokenHash ? { userId, tokenHash } : { userId };
    const sessions = await tx.find(SessionEntity, { where: which, select: { tokenHash: true } });
    await tx.delete(SessionEntity, which);
    return sessions.map((session) => session.tokenHash);
  }

  async dropOutlived(tx: Transaction, now: Date): Promise<void> {
    const { idle, eldest } = limits(now);
    await tx.delete(SessionEntity, [{ seenAt: LessThan(idle) }, { createdAt: LessThan(eldest) }]);
    await tx.delete(SignInEntity, { at: LessThan(new Date(now.getTime() - signInsKeptMs)) });
  }

  async addSignIn(tx: Transaction, signIn: Omit<SignInEntity, 'id' | 'user'>): Promise<void> {
    await tx.insert(SignInEntity, signIn);
  }

  /** Newest first. */
  signInsOf(userId: string, limit: number): Promise<SignInEntity[]> {
    return this.dataSource.manager.find(SignInEntity, { where: { userId }, order: { id: 'DESC' }, take: limit });
  }
}

function limits(now: Date): { idle: Date; eldest: Date } {
  return { idle: new Date(now.getTime() - idleSessionMs), eldest: new Date(now.getTime() - longestSessionMs) };
}
