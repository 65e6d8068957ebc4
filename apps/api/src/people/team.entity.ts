import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { SiteEntity } from './site.entity';

@Entity('team')
@Unique('team_name_unique', ['siteId', 'name'])
@Unique('team_of_site', ['id', 'siteId'])
export class TeamEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'team_pk' })
  id!: string;

  @Column('uuid', { name: 'site_id' })
  siteId!: string;

  @ManyToOne(() => SiteEntity, { nullable: false })
  @JoinColumn({ name: 'site_id', foreignKeyConstraintName: 'team_site_fk' })
  site?: SiteEntity;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn!: string | null;
}
