import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { AccountView } from '@zhiban/wire';
import { DataSource, type EntityManager } from 'typeorm';
import { randomUUID } from 'node:crypto';
import { PersonEntity, SiteEntity, TeamEntity } from '../people';
import { CLOCK } from '../platform/clock';
import type { Transaction } from '../platform/database';
import { UserEntity } from '../platform/sign-in';
import { idleSessionMs, longestSessionMs } from '../platform/sign-in/cookies';
import { AccountPersonEntity } from './account-person.entity';
import { GrantEntity } from './grant.entity';

/** A post with the rows that its place stands in. */
export type PlacedGrant = Pick<GrantEntity, 'role' | 'siteId' | 'teamId'>;

type AccountRow = Omit<AccountView, 'lockedAt' | 'createdAt' | 'lastSignInAt'> &
  Record<'createdAt', Date> &
  Record<'lockedAt' | 'lastSignInAt', Date | null>;

const accountsSql = `
  SELECT u.id, u.username, u.must_change_password AS "mustChangePassword", u.locked_at AS "lockedAt",
    u.created_at AS "createdAt",
    (SELECT json_build_object('number', p.number, 'name', p.name)
     FROM account_person l JOIN person p ON p.id = l.person_id WHERE l.user_id = u.id) AS person,
    (SELECT coalesce(json_agg(json_build_object('role', g.role, 'site', site.name, 'team', team.name)
                              ORDER BY g.role, site.name NULLS FIRST, team.name NULLS FIRST), '[]')
     FROM app_grant g LEFT JOIN site ON site.id = g.site_id LEFT JOIN team ON team.id = g.team_id
     WHERE g.user_id = u.id) AS grants,
    (SELECT max(at) FROM sign_in WHERE user_id = u.id AND accepted) AS "lastSignInAt",
    (SELECT count(*)::int FROM session s
     WHERE s.user_id = u.id AND s.seen_at > $1 AND s.created_at > $2) AS sessions
  FROM app_user u ORDER BY u.username`;

@Injectable()
export class AccountsRepository {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Until the transaction ends nobody else changes an account. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query('LOCK TABLE app_user IN EXCLUSIVE MODE');
  }

  async accounts(tx: EntityManager = this.dataSource.manager): Promise<AccountView[]> {
    const now = this.clock.now();
    const rows = await tx.query<AccountRow[]>(accountsSql, [
      new Date(now - idleSessionMs),
      new Date(now - longestSessionMs),
    ]);
    return rows.map(viewOf);
  }

  /** With a first password, to be changed. */
  async add(tx: Transaction, username: string, passwordHash: string): Promise<string> {
    const id = randomUUID();
    const now = new Date(this.clock.now());
    const first = { passwordHash, mustChangePassword: true, passwordSetAt: now };
    await tx.insert(UserEntity, { id, username, ...first, createdAt: now, lockedAt: null });
    return id;
  }

  async setGrants(tx: Transaction, userId: string, grants: readonly PlacedGrant[]): Promise<void> {
    await tx.delete(GrantEntity, { userId });
    const rows = grants.map(({ role, siteId, teamId }) => ({ id: randomUUID(), userId, role, siteId, teamId }));
    await tx.insert(GrantEntity, rows);
  }

  async setPerson(tx: Transaction, userId: string, personId: string | null): Promise<void> {
    await tx.delete(AccountPersonEntity, { userId });
    if (personId !== null) await tx.insert(AccountPersonEntity, { userId, personId });
  }

  async setLocked(tx: Transaction, id: string, locked: boolean): Promise<void> {
    await tx.update(UserEntity, { id }, { lockedAt: locked ? new Date(this.clock.now()) : null });
  }

  async personId(tx: Transaction, number: string): Promise<string | null> {
    return (await tx.findOneBy(PersonEntity, { number }))?.id ?? null;
  }

  /** The rows of a site and of a team in it; `null`: there is no such place. */
  async place(tx: Transaction, site: string, team: string | null): Promise<Omit<PlacedGrant, 'role'> | null> {
    const siteId = (await tx.findOneBy(SiteEntity, { name: site }))?.id;
    if (siteId === undefined) return null;
    if (team === null) return { siteId, teamId: null };
    const teamId = (await tx.findOneBy(TeamEntity, { siteId, name: team }))?.id;
    return teamId === undefined ? null : { siteId, teamId };
  }
}

function viewOf({ createdAt, lockedAt, lastSignInAt, ...row }: AccountRow): AccountView {
  return {
    ...row,
    createdAt: createdAt.getTime(),
    lockedAt: lockedAt?.getTime() ?? null,
    lastSignInAt: lastSignInAt?.getTime() ?? null,
  };
}
