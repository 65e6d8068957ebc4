import type { ExpectationSource } from '@zhiban/wire';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { StaffingQueueEntity } from '../staffing-queue.entity';

/** What a queue expects on a business day, interval by interval: one version, never changed once written. */
@Entity('staffing_expected_day')
@Index('staffing_expected_day_date', ['date'])
@Check('staffing_expected_day_version_counts', 'version >= 1')
@Check('staffing_expected_day_even', 'cardinality(contacts) = cardinality(aht_seconds)')
export class ExpectedDayEntity {
  @PrimaryColumn('integer', { name: 'queue_id', primaryKeyConstraintName: 'staffing_expected_day_pk' })
  queueId!: number;

  @ManyToOne(() => StaffingQueueEntity)
  @JoinColumn({ name: 'queue_id', foreignKeyConstraintName: 'staffing_expected_day_queue' })
  queue?: StaffingQueueEntity;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'staffing_expected_day_pk' })
  date!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'staffing_expected_day_pk' })
  version!: number;

  @Column('smallint')
  minutes!: number;

  @Column('double precision', { array: true })
  contacts!: number[];

  /** `null`: not known. */
  @Column('double precision', { array: true, name: 'aht_seconds' })
  ahtSeconds!: (number | null)[];

  @Column('text')
  source!: ExpectationSource;

  @Column('text')
  note!: string;

  @Column('text')
  author!: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;
}
