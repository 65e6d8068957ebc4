import type { LeaveEntryKind } from '@zhiban/wire';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../../people';
import { LeaveRequestEntity } from '../keeping/leave-request.entity';

/** One line of a person's ledger of one kind of leave; the database lets nobody change or remove it. */
@Entity('leave_ledger')
@Index('leave_ledger_entered_once', ['id'], { unique: true })
@Index('leave_ledger_by_person', ['personId', 'type'])
@Index('leave_ledger_opened_once', ['personId', 'type'], { unique: true, where: 'opening' })
@Index('leave_ledger_used_once', ['requestId'], { unique: true, where: "kind = 'use'" })
@Check(
  'leave_ledger_sign',
  `CASE WHEN kind IN ('grant', 'return') THEN minutes > 0 WHEN kind IN ('use', 'expiry') THEN minutes < 0
   ELSE kind = 'correction' AND minutes <> 0 END`,
)
@Check('leave_ledger_until', "until IS NULL OR (kind = 'grant' AND until >= date)")
@Check('leave_ledger_of_request', "(kind IN ('use', 'return')) = (request_id IS NOT NULL)")
export class LeaveLedgerEntity {
  /** In the order in which they were written. */
  @PrimaryColumn('bigint', {
    primaryKeyConstraintName: 'leave_ledger_pk',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
  })
  nth!: string;

  @Column('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @ManyToOne(() => PersonEntity, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'leave_ledger_person_fk' })
  person?: PersonEntity;

  @Column('text')
  type!: string;

  @Column('text')
  kind!: LeaveEntryKind;

  @Column('integer')
  minutes!: number;

  @Column('date')
  date!: string;

  @Column('date', { nullable: true })
  until!: string | null;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  by!: string;

  @Column('text')
  note!: string;

  /** Of a use and of what is given back. */
  @Column('uuid', { name: 'request_id', nullable: true })
  requestId!: string | null;

  @ManyToOne(() => LeaveRequestEntity, { nullable: true })
  @JoinColumn({ name: 'request_id', foreignKeyConstraintName: 'leave_ledger_request_fk' })
  request?: LeaveRequestEntity | null;

  /** The balance that somebody came with. */
  @Column('boolean')
  opening!: boolean;
}
