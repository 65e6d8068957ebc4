import type { ReceiveNotice } from '@zhiban/wire';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../../people';
import { NoticeEntity } from './notice.entity';

/** That somebody has read a version, or said so: when, and from where. Never changed once written. */
@Entity('notice_receipt')
@Check('notice_receipt_kind_known', "kind IN ('read', 'acknowledge')")
@Index('notice_receipt_by_person', ['personId'])
export class NoticeReceiptEntity {
  @PrimaryColumn('uuid', { name: 'notice_id', primaryKeyConstraintName: 'notice_receipt_pk' })
  noticeId!: string;

  @ManyToOne(() => NoticeEntity, { nullable: false })
  @JoinColumn({ name: 'notice_id', foreignKeyConstraintName: 'notice_receipt_notice_fk' })
  notice?: NoticeEntity;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'notice_receipt_pk' })
  personId!: string;

  @ManyToOne(() => PersonEntity, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'notice_receipt_person_fk' })
  person?: PersonEntity;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'notice_receipt_pk' })
  version!: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'notice_receipt_pk' })
  kind!: ReceiveNotice['kind'];

  @Column('uuid')
  account!: string;

  /** As the account was called then. */
  @Column('text')
  username!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  address!: string;

  /** Browser and system in a few words; `null`: nothing told. */
  @Column('text', { nullable: true })
  agent!: string | null;
}
