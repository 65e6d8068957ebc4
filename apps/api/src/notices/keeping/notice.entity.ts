import type { NoticeBody, NoticePart, NoticeUrgency } from '@zhiban/wire';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('notice')
@Check('notice_has_time', 'from_at < until_at')
export class NoticeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_pk' })
  id!: string;

  /** As people call it: GG-12. */
  @Index('notice_by_number', { unique: true })
  @Column('integer')
  number!: number;

  @Column('integer')
  version!: number;

  @Column('boolean')
  withdrawn!: boolean;

  @Column('text')
  urgency!: NoticeUrgency;

  @Column('boolean')
  acknowledge!: boolean;

  @Column('text')
  title!: string;

  @Column('text')
  text!: string;

  @Column('jsonb', { nullable: true })
  en!: NoticeBody['en'];

  @Column('jsonb')
  audience!: NoticePart[];

  @Column('timestamptz', { name: 'from_at' })
  from!: Date;

  @Index('notice_by_end')
  @Column('timestamptz', { name: 'until_at' })
  until!: Date;

  @Column('integer', { name: 'remind_minutes', nullable: true })
  remindMinutes!: number | null;

  /** Of the version that has to be read: its author knows it. */
  @Column('text')
  by!: string;

  @Column('uuid', { name: 'by_account', nullable: true })
  byAccount!: string | null;

  @Column('uuid', { name: 'by_person', nullable: true })
  byPerson!: string | null;

  /** When it was first published. */
  @Column('timestamptz')
  at!: Date;

  /** From which version on reading it counts. */
  @Column('integer', { name: 'anew_version' })
  anewVersion!: number;

  @Column('timestamptz', { name: 'anew_at' })
  anewAt!: Date;
}
