import type { MeetingMark } from '@zhiban/wire';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../../people';
import { MeetingEntity } from './meeting.entity';

/** Somebody who was expected at a meeting, and how they were found. */
@Entity('meeting_attendance')
@Check('meeting_attendance_unfit_relieved', "relieved_at IS NULL OR (mark IS NOT NULL AND mark = 'unfit')")
@Index('meeting_attendance_by_person', ['personId'])
export class MeetingAttendanceEntity {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'meeting_attendance_pk' })
  meetingId!: string;

  @ManyToOne(() => MeetingEntity, { nullable: false })
  @JoinColumn({ name: 'meeting_id', foreignKeyConstraintName: 'meeting_attendance_meeting_fk' })
  meeting?: MeetingEntity;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'meeting_attendance_pk' })
  personId!: string;

  @ManyToOne(() => PersonEntity, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'meeting_attendance_person_fk' })
  person?: PersonEntity;

  /** The published shift for which they were expected, as it stood then. */
  @Column('timestamptz', { name: 'shift_from', nullable: true })
  shiftFrom!: Date | null;

  @Column('timestamptz', { name: 'shift_to', nullable: true })
  shiftTo!: Date | null;

  /** By hand, beside those whom the roster expects. */
  @Column('boolean')
  added!: boolean;

  @Column('text', { nullable: true })
  mark!: MeetingMark | null;

  @Column('timestamptz', { name: 'relieved_at', nullable: true })
  relievedAt!: Date | null;

  /** What is the matter; for those alone who lead there. */
  @Column('text')
  word!: string;
}
