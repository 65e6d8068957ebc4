import { Check, Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, Unique } from 'typeorm';
import { ExchangeAgentEntity } from './exchange-agent.entity';
import { SiteEntity } from './site.entity';
import { TeamEntity } from './team.entity';

@Entity('person')
@Unique('person_number_unique', ['number'])
@Check('person_team_has_site', 'team_id IS NULL OR site_id IS NOT NULL')
export class PersonEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pk' })
  id!: string;

  @Column('text')
  number!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn!: string | null;

  @Column('text', { name: 'seat_label', nullable: true })
  seatLabel!: string | null;

  /** Goes up with every change. */
  @Column('integer', { default: 1 })
  version!: number;

  /** The last day here; `null`: still here. */
  @Column('date', { name: 'left_on', nullable: true })
  leftOn!: string | null;

  /** When name, number and contacts were replaced for good. */
  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;

  @Column('uuid', { name: 'site_id', nullable: true })
  siteId!: string | null;

  @ManyToOne(() => SiteEntity)
  @JoinColumn({ name: 'site_id', foreignKeyConstraintName: 'person_site_fk' })
  site?: SiteEntity | null;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId!: string | null;

  /** A team of the person's site. */
  @ManyToOne(() => TeamEntity)
  @JoinColumn([
    { name: 'team_id', referencedColumnName: 'id', foreignKeyConstraintName: 'person_team_fk' },
    { name: 'site_id', referencedColumnName: 'siteId', foreignKeyConstraintName: 'person_team_fk' },
  ])
  team?: TeamEntity | null;

  @OneToMany(() => ExchangeAgentEntity, (agent) => agent.person)
  agents?: ExchangeAgentEntity[];
}
