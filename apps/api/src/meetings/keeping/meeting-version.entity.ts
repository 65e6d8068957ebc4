import type { AgendaItem } from '@zhiban/wire';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { MeetingEntity } from './meeting.entity';

/** The minutes as each saving left them; without words on people. Never changed once written. */
@Entity('meeting_version')
export class MeetingVersionEntity {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'meeting_version_pk' })
  meetingId!: string;

  @ManyToOne(() => MeetingEntity, { nullable: false })
  @JoinColumn({ name: 'meeting_id', foreignKeyConstraintName: 'meeting_version_meeting_fk' })
  meeting?: MeetingEntity;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'meeting_version_pk' })
  version!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  by!: string;

  @Column('text')
  change!: 'open' | 'save' | 'sign';

  @Column('jsonb')
  agenda!: AgendaItem[];

  @Column('text')
  minutes!: string;
}
