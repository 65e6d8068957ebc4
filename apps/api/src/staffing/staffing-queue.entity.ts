import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The number under which figures of a queue are kept: millions of rows name it. */
@Entity('staffing_queue')
@Unique('staffing_queue_key', ['key'])
export class StaffingQueueEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'integer',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'staffing_queue_pk',
  })
  id!: number;

  @Column('text')
  key!: string;
}
