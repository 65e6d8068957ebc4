import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../../people';
import { NoticeEntity } from './notice.entity';

/** Somebody whom a notice means, and what they were told of it. */
@Entity('notice_meant')
@Index('notice_meant_by_person', ['personId'])
export class NoticeMeantEntity {
  @PrimaryColumn('uuid', { name: 'notice_id', primaryKeyConstraintName: 'notice_meant_pk' })
  noticeId!: string;

  @ManyToOne(() => NoticeEntity, { nullable: false })
  @JoinColumn({ name: 'notice_id', foreignKeyConstraintName: 'notice_meant_notice_fk' })
  notice?: NoticeEntity;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'notice_meant_pk' })
  personId!: string;

  @ManyToOne(() => PersonEntity, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'notice_meant_person_fk' })
  person?: PersonEntity;

  /** Meant no more: another team, another shift, another audience. */
  @Column('boolean')
  gone!: boolean;

  /** The version that they were told of last; 0: none. */
  @Column('integer', { name: 'told_version' })
  toldVersion!: number;

  @Column('timestamptz', { name: 'told_at', nullable: true })
  toldAt!: Date | null;

  /** How often they were reminded of that version. */
  @Column('integer')
  reminded!: number;
}
