import type { Language, QuietHours, Subscription, TargetChannel } from '@zhiban/wire';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Who hears of what. */
@Entity('notification_target')
@Unique('notification_target_name_unique', ['name'])
@Check('notification_target_webhook_signs', "channel <> 'webhook' OR secret IS NOT NULL")
@Check('notification_target_email_signs_not', "channel <> 'email' OR secret IS NULL")
export class NotificationTargetEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notification_target_pk' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  channel!: TargetChannel;

  @Column('text')
  address!: string;

  @Column('text')
  language!: Language;

  @Column('boolean')
  enabled!: boolean;

  @Column('jsonb')
  subscriptions!: Subscription[];

  @Column('jsonb', { nullable: true })
  quiet!: QuietHours | null;

  /** Whether it is told who asked. */
  @Column('boolean')
  names!: boolean;

  /** Signs what a webhook posts, or what a robot is sent, so it is kept as it is; after it is made it is not shown again. */
  @Column('text', { nullable: true })
  secret!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
