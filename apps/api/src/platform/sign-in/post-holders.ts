import { Injectable } from '@nestjs/common';
import { permissionsOfRole, type Grant, type Permission } from '@zhiban/wire';
import { DataSource, type EntityManager } from 'typeorm';

/** An account that is not locked, with those of its posts that bring a permission. */
export interface PostHolder {
  id: string;
  username: string;
  grants: Grant[];
}

/** Who may do something, and where: to offer them, or to tell them. */
@Injectable()
export class PostHolders {
  constructor(private readonly dataSource: DataSource) {}

  /** By name. */
  of(permission: Permission, tx: EntityManager = this.dataSource.manager): Promise<PostHolder[]> {
    const roles = Object.entries(permissionsOfRole).filter(([, may]) => may.includes(permission));
    return tx.query<PostHolder[]>(
      `SELECT u.id, username, json_agg(json_build_object('role', g.role, 'site', s.name, 'team', t.name)) AS grants
       FROM app_user u JOIN app_grant g ON g.user_id = u.id
       LEFT JOIN site s ON s.id = g.site_id LEFT JOIN team t ON t.id = g.team_id
       WHERE locked_at IS NULL AND g.role = ANY ($1) GROUP BY u.id, username ORDER BY username`,
      [roles.map(([role]) => role)],
    );
  }
}
