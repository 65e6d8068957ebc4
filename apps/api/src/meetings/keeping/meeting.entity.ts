import type { AgendaItem, MeetingKind } from '@zhiban/wire';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A meeting; once it is signed nothing of it changes any more. */
@Entity('meeting')
@Check('meeting_signed_by_someone', '(signed_by IS NULL) = (signed_at IS NULL)')
export class MeetingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_pk' })
  id!: string;

  /** As people call it: HY-7. */
  @Index('meeting_by_number', { unique: true })
  @Column('integer')
  number!: number;

  @Column('integer')
  version!: number;

  @Column('text')
  kind!: MeetingKind;

  @Column('text', { nullable: true })
  site!: string | null;

  @Column('text', { nullable: true })
  team!: string | null;

  @Index('meeting_by_at')
  @Column('timestamptz')
  at!: Date;

  @Column('text')
  by!: string;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('jsonb')
  agenda!: AgendaItem[];

  @Column('text')
  minutes!: string;

  @Column('text', { name: 'signed_by', nullable: true })
  signedBy!: string | null;

  @Column('timestamptz', { name: 'signed_at', nullable: true })
  signedAt!: Date | null;
}
