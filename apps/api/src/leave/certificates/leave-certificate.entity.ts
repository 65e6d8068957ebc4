import type { CertificateType } from '@zhiban/wire';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { LeaveRequestEntity } from '../keeping/leave-request.entity';

/** A certificate of a request. That it was there stays known when its content is deleted. */
@Entity('leave_certificate')
@Index('leave_certificate_by_request', ['requestId'])
@Index('leave_certificate_by_until', ['until'], { where: 'sealed IS NOT NULL' })
export class LeaveCertificateEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'leave_certificate_pk' })
  id!: string;

  @Column('uuid', { name: 'request_id' })
  requestId!: string;

  @ManyToOne(() => LeaveRequestEntity, { nullable: false })
  @JoinColumn({ name: 'request_id', foreignKeyConstraintName: 'leave_certificate_request_fk' })
  request?: LeaveRequestEntity;

  @Column('text')
  name!: string;

  @Column('text')
  type!: CertificateType;

  @Column('integer')
  bytes!: number;

  @Column('timestamptz')
  at!: Date;

  /** The account that gave it, and with it the consent. */
  @Column('text')
  by!: string;

  /** What it was consented to be kept for. */
  @Column('text')
  purpose!: 'proof-of-leave';

  /** The last day on which it is kept. */
  @Column('date')
  until!: string;

  /** Of the key file under which it was sealed. */
  @Column('text', { name: 'key_mark' })
  keyMark!: string;

  /** Read only to be looked at. `null`: deleted. */
  @Column('bytea', { nullable: true, select: false })
  sealed!: Buffer | null;
}
