import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One turn of the switch; the newest is in force. */
@Entity('visitors_switch')
export class VisitorsSwitchEntity {
  @PrimaryColumn('bigint', {
    primaryKeyConstraintName: 'visitors_switch_pk',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
  })
  id!: string;

  @Column('boolean')
  on!: boolean;

  @Column('text')
  author!: string;

  @Column('timestamptz')
  at!: Date;
}
