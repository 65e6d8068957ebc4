import type { NoticeBody, NoticeEvent } from '@zhiban/wire';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { NoticeEntity } from './notice.entity';

/** A notice as it was published, corrected or taken back: by whom, why; never changed once written. */
@Entity('notice_version')
export class NoticeVersionEntity {
  @PrimaryColumn('uuid', { name: 'notice_id', primaryKeyConstraintName: 'notice_version_pk' })
  noticeId!: string;

  @ManyToOne(() => NoticeEntity, { nullable: false })
  @JoinColumn({ name: 'notice_id', foreignKeyConstraintName: 'notice_version_notice_fk' })
  notice?: NoticeEntity;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'notice_version_pk' })
  version!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  by!: string;

  @Column('text')
  change!: NoticeEvent['change'];

  @Column('boolean')
  anew!: boolean;

  @Column('text')
  reason!: string;

  @Column('jsonb')
  body!: NoticeBody;
}
