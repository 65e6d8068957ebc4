import { Injectable } from '@nestjs/common';
import { permissionsOf, permissionsOfRole, type Grant, type Permission } from '@zhiban/wire';
import { DataSource, type EntityManager } from 'typeorm';
import { inForceAt, standInRow } from './sign-in.repository';
import { standInOf, type StandInRow } from './stand-in';

/** An account that is not locked, with those of its posts that bring a permission. */
export interface PostHolder {
  id: string;
  username: string;
  /** Key of the person, where it is linked to one. */
  personId: string | null;
  grants: Grant[];
}

/** A deputy who is not locked, with the posts of whom they decide for. */
export interface DeputyHolder extends PostHolder {
  /** Key of the person for whom they decide. */
  delegatorId: string | null;
}

const personOf = (user: string): string => `(SELECT person_id FROM account_person l WHERE l.user_id = ${user})`;
const grantsOf = `json_agg(json_build_object('role', g.role, 'site', s.name, 'team', t.name))`;
const places = 'LEFT JOIN site s ON s.id = g.site_id LEFT JOIN team t ON t.id = g.team_id';

const deputiesSql = `
  SELECT u.id, u.username, ${personOf('u.id')} AS "personId", ${personOf('o.id')} AS "delegatorId", ${standInRow} AS found,
    (SELECT ${grantsOf} FROM app_grant g ${places} WHERE g.user_id = u.id) AS own
  FROM delegation d JOIN app_user o ON o.id = d.delegator_id JOIN app_user u ON u.id = d.deputy_id
  WHERE u.locked_at IS NULL AND ${inForceAt('$1')} ORDER BY u.username`;

/** Who may do something, and where: to offer them, or to tell them. */
@Injectable()
export class PostHolders {
  constructor(private readonly dataSource: DataSource) {}

  /** By name. */
  of(permission: Permission, tx: EntityManager = this.dataSource.manager): Promise<PostHolder[]> {
    const roles = Object.entries(permissionsOfRole).filter(([, may]) => may.includes(permission));
    return tx.query<PostHolder[]>(
      `SELECT u.id, username, ${personOf('u.id')} AS "personId", ${grantsOf} AS grants
       FROM app_user u JOIN app_grant g ON g.user_id = u.id ${places}
       WHERE locked_at IS NULL AND g.role = ANY ($1) GROUP BY u.id, username ORDER BY username`,
      [roles.map(([role]) => role)],
    );
  }

  /** Those who decide on requests in somebody's stead at that time, each with that one's posts. */
  async deputies(at: Date, tx: EntityManager): Promise<DeputyHolder[]> {
    const rows = await tx.query<(Omit<DeputyHolder, 'grants'> & { found: StandInRow; own: Grant[] | null })[]>(
      deputiesSql,
      [at],
    );
    return rows.flatMap(({ found, own, ...deputy }) => {
      const inStead = permissionsOf(own ?? []).has('requests.file') ? standInOf(found) : null;
      return inStead ? [{ ...deputy, grants: [...inStead.grants] }] : [];
    });
  }
}
