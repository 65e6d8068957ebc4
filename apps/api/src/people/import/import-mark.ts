import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** Names the state in which people, sites and teams are: a preview holds as long as it stays the same. */
@Injectable()
export class ImportMark {
  constructor(private readonly dataSource: DataSource) {}

  async now(tx: EntityManager = this.dataSource.manager): Promise<string> {
    const rows = await tx.query<{ mark: string | null }[]>(`
      SELECT md5(string_agg(concat_ws(':', p.id, p.version, site.name, site.name_en, team.name, team.name_en), ','
                            ORDER BY p.id)) AS mark
      FROM person p LEFT JOIN site ON site.id = p.site_id LEFT JOIN team ON team.id = p.team_id`);
    return rows[0]?.mark ?? '';
  }
}
