import type { Role } from '@zhiban/wire';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { SiteEntity, TeamEntity } from '../people';
import { UserEntity } from '../platform/sign-in';

/** A post that a user holds: everywhere, at a site, or in a team of it. */
@Entity('app_grant')
@Check('app_grant_team_has_site', 'team_id IS NULL OR site_id IS NOT NULL')
// Written in the migration: empty places count as equal there, which a decorator cannot say.
@Index('app_grant_once', { synchronize: false })
export class GrantEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'app_grant_pk' })
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @ManyToOne(() => UserEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'app_grant_user_fk' })
  user?: UserEntity;

  @Column('text')
  role!: Role;

  @Column('uuid', { name: 'site_id', nullable: true })
  siteId!: string | null;

  @ManyToOne(() => SiteEntity)
  @JoinColumn({ name: 'site_id', foreignKeyConstraintName: 'app_grant_site_fk' })
  site?: SiteEntity | null;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId!: string | null;

  @ManyToOne(() => TeamEntity)
  @JoinColumn([
    { name: 'team_id', referencedColumnName: 'id', foreignKeyConstraintName: 'app_grant_team_fk' },
    { name: 'site_id', referencedColumnName: 'siteId', foreignKeyConstraintName: 'app_grant_team_fk' },
  ])
  team?: TeamEntity | null;
}
