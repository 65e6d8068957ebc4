import { Injectable } from '@nestjs/common';
import { mayIn, type Grant, type Permission, type Place } from '@zhiban/wire';
import type { EntityManager } from 'typeorm';

interface AccountRow {
  id: string;
  personId: string | null;
  grants: Grant[];
}

const heldSql = `
  SELECT u.id, (SELECT person_id FROM account_person l WHERE l.user_id = u.id) AS "personId",
    (SELECT json_agg(json_build_object('role', g.role, 'site', site.name, 'team', team.name))
     FROM app_grant g LEFT JOIN site ON site.id = g.site_id LEFT JOIN team ON team.id = g.team_id
     WHERE g.user_id = u.id) AS grants
  FROM app_user u
  WHERE u.locked_at IS NULL AND EXISTS (SELECT 1 FROM app_grant g WHERE g.user_id = u.id AND g.role <> 'agent')`;

/** Whose posts let them do something: the other way round than a check asks it. */
@Injectable()
export class PermittedAccounts {
  /** Those who may do it in each of these places, but for the accounts of these persons. */
  async in(
    tx: EntityManager,
    permission: Permission,
    { places, except }: { places: readonly Place[]; except: readonly string[] },
  ): Promise<string[]> {
    const rows = await tx.query<AccountRow[]>(heldSql);
    return rows
      .filter(({ personId }) => personId === null || !except.includes(personId))
      .filter((account) => places.every((place) => mayIn(account, permission, place)))
      .map(({ id }) => id);
  }
}
