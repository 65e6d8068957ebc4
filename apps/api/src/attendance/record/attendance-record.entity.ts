import type { AttendanceFinding, AttendanceRecord, AttendanceStint, RecordState } from '@zhiban/wire';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from '../../people';

/** How one person was there for one stretch of their published shifts, or worked on a day without one. */
@Entity('attendance_record')
@Unique('attendance_record_once', ['personId', 'key'])
@Index('attendance_record_by_date', ['date'])
@Index('attendance_record_open', ['from'], { where: "state = 'open'" })
@Check('attendance_record_has_time', 'from_at < to_at')
export class AttendanceRecordEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attendance_record_pk' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @ManyToOne(() => PersonEntity, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'attendance_record_person_fk' })
  person?: PersonEntity;

  /** The first shift of the stretch, or `extra:` and the business day. */
  @Column('text')
  key!: string;

  @Column('date')
  date!: string;

  @Column('timestamptz', { name: 'from_at' })
  from!: Date;

  @Column('timestamptz', { name: 'to_at' })
  to!: Date;

  @Column('jsonb')
  shifts!: AttendanceRecord['shifts'];

  @Column('boolean', { name: 'after_leave' })
  afterLeave!: boolean;

  @Column('jsonb')
  findings!: AttendanceFinding[];

  @Column('integer', { name: 'unseen_minutes' })
  unseenMinutes!: number;

  @Column('jsonb')
  strip!: AttendanceStint[];

  /** Of all that was found, so that only what is new is written. */
  @Column('text')
  digest!: string;

  @Column('text')
  state!: RecordState;

  @Column('integer')
  version!: number;

  @Column('timestamptz', { name: 'computed_at' })
  computedAt!: Date;
}
