import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Until when all that had ended was looked at; one row. After a night without the server it goes on there. */
@Entity('attendance_watch')
export class AttendanceWatchEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'attendance_watch_pk' })
  name!: string;

  @Column('timestamptz')
  through!: Date;
}
