import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { Grant } from '@zhiban/wire';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK } from '../platform/clock';
import type { Transaction } from '../platform/database';
import { inForceAt, standInOf, standInRow, type StandIn, type StandInRow } from '../platform/sign-in';
import { DelegationEntity } from './delegation.entity';
import { mayStandIn } from './delegation-rules';

/** An account with what matters for deciding. */
export interface DeskAccount {
  id: string;
  account: string;
  locked: boolean;
  grants: Grant[];
  personId: string | null;
  name: string | null;
  nameEn: string | null;
}

/** By account; with the posts of whom they stand in for. */
export interface StandingIn {
  deputy: string;
  deputyPersonId: string | null;
  delegator: string;
  inStead: StandIn;
}

const mostListed = 200;

@Injectable()
export class DelegationsRepository {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Until the transaction ends nobody else names a deputy. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('delegations', 0))`);
  }

  find(tx: EntityManager, id: string): Promise<DelegationEntity | null> {
    return tx.findOneBy(DelegationEntity, { id });
  }

  async add(tx: Transaction, delegation: Omit<DelegationEntity, 'delegator' | 'deputy'>): Promise<void> {
    await tx.insert(DelegationEntity, delegation);
  }

  /** Waits for decisions that are being taken with it. */
  async end(tx: Transaction, id: string, by: string): Promise<void> {
    await tx.update(DelegationEntity, { id }, { endedAt: this.now(), endedBy: by });
  }

  /** If it is in force; until the transaction ends it stays so. */
  async standIn(tx: Transaction, id: string): Promise<StandInRow | null> {
    const [row] = await tx.query<{ found: StandInRow }[]>(
      `SELECT ${standInRow} AS found FROM delegation d JOIN app_user o ON o.id = d.delegator_id
       WHERE d.id = $1 AND ${inForceAt('$2')} FOR SHARE OF d`,
      [id, this.now()],
    );
    return row?.found ?? null;
  }

  /** Who stands in for whom now, of these accounts. */
  async standingIn(tx: EntityManager, accounts: readonly DeskAccount[]): Promise<StandingIn[]> {
    const rows = await tx.query<{ deputy: string; delegator: string; found: StandInRow }[]>(
      `SELECT d.deputy_id AS deputy, d.delegator_id AS delegator, ${standInRow} AS found
       FROM delegation d JOIN app_user o ON o.id = d.delegator_id WHERE ${inForceAt('$1')} ORDER BY d.from_at, d.id`,
      [this.now()],
    );
    return rows.flatMap(({ deputy, delegator, found }) => {
      const inStead = standInOf(found);
      const account = accounts.find(({ id }) => id === deputy);
      if (!inStead || !account || !mayStandIn(account)) return [];
      return [{ deputy, delegator, inStead, deputyPersonId: account.personId }];
    });
  }

  /** Not ended, and with time in common. */
  overlapping(tx: EntityManager, { from, until }: { from: Date; until: Date }): Promise<DelegationEntity[]> {
    return tx
      .createQueryBuilder(DelegationEntity, 'd')
      .where('d.ended_at IS NULL AND d.from_at < :until AND d.until_at > :from', { from, until })
      .getMany();
  }

  /** `account: null`: of everybody. The latest first. */
  list(account: string | null, tx: EntityManager = this.dataSource.manager): Promise<DelegationEntity[]> {
    return tx.find(DelegationEntity, {
      where: account === null ? {} : [{ delegatorId: account }, { deputyId: account }],
      order: { from: 'DESC', id: 'ASC' },
      take: mostListed,
    });
  }

  /** Those whose time began or ended in between. */
  async deputiesTurned(after: Date, until: Date): Promise<string[]> {
    const rows = await this.dataSource.query<{ deputy: string }[]>(
      `SELECT DISTINCT deputy_id AS deputy FROM delegation WHERE ended_at IS NULL
       AND ((from_at > $1 AND from_at <= $2) OR (until_at > $1 AND until_at <= $2))`,
      [after, until],
    );
    return rows.map(({ deputy }) => deputy);
  }

  accounts(tx: EntityManager = this.dataSource.manager): Promise<DeskAccount[]> {
    return tx.query<DeskAccount[]>(
      `SELECT u.id, u.username AS account, u.locked_at IS NOT NULL AS locked, l.person_id AS "personId", p.name,
         p.name_en AS "nameEn", (
         SELECT coalesce(json_agg(json_build_object('role', g.role, 'site', site.name, 'team', team.name)), '[]')
         FROM app_grant g LEFT JOIN site ON site.id = g.site_id LEFT JOIN team ON team.id = g.team_id
         WHERE g.user_id = u.id) AS grants
       FROM app_user u LEFT JOIN account_person l ON l.user_id = u.id LEFT JOIN person p ON p.id = l.person_id
       WHERE EXISTS (SELECT 1 FROM app_grant g WHERE g.user_id = u.id AND g.role <> 'agent')
       ORDER BY u.username`,
    );
  }

  now(): Date {
    return new Date(this.clock.now());
  }

  get manager(): EntityManager {
    return this.dataSource.manager;
  }
}
