import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { MeetingEntity } from './meeting.entity';

/** What was said to signed minutes afterwards. Never changed once written. */
@Entity('meeting_addendum')
@Index('meeting_addendum_by_meeting', ['meetingId'])
export class MeetingAddendumEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_addendum_pk' })
  id!: string;

  @Column('uuid', { name: 'meeting_id' })
  meetingId!: string;

  @ManyToOne(() => MeetingEntity, { nullable: false })
  @JoinColumn({ name: 'meeting_id', foreignKeyConstraintName: 'meeting_addendum_meeting_fk' })
  meeting?: MeetingEntity;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  by!: string;

  @Column('text')
  words!: string;
}
