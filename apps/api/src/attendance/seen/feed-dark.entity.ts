import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A time in which nothing was heard through the door of an exchange: what its seats did then is not known. */
@Entity('feed_dark')
export class FeedDarkEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'feed_dark_pk' })
  source!: string;

  @PrimaryColumn('timestamptz', { name: 'from_at', primaryKeyConstraintName: 'feed_dark_pk' })
  from!: Date;

  /** `null`: it goes on. */
  @Column('timestamptz', { name: 'to_at', nullable: true })
  to!: Date | null;
}
