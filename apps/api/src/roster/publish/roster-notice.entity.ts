import type { Shift } from '@zhiban/wire';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../../people';
import { RosterPublicationEntity } from './roster-publication.entity';

export interface PublishedChange {
  id: string;
  before: Shift | null;
  after: Shift | null;
}

/** What a publication changed for one person, who is told. */
@Entity('roster_notice')
@Index('roster_notice_by_person', ['personId', 'publication'])
@Index('roster_notice_by_shift', { synchronize: false })
export class RosterNoticeEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'roster_notice_pk' })
  publication!: number;

  @ManyToOne(() => RosterPublicationEntity, { nullable: false })
  @JoinColumn({ name: 'publication', foreignKeyConstraintName: 'roster_notice_publication_fk' })
  of?: RosterPublicationEntity;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'roster_notice_pk' })
  personId!: string;

  @ManyToOne(() => PersonEntity, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'roster_notice_person_fk' })
  person?: PersonEntity;

  @Column('jsonb')
  changes!: PublishedChange[];

  @Column('timestamptz', { name: 'seen_at', nullable: true })
  seenAt!: Date | null;
}
