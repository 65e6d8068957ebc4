import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CentrePlace } from './centre-place';
import { NotificationTargetEntity } from './notification-target.entity';
import { NotificationTargetRepository } from './notification-target.repository';
import { Notifications } from './notifications';
import { NotificationsController } from './notifications.controller';
import { TargetTests } from './target-tests';
import { TargetsService } from './targets.service';
import { WebhookChannel } from './webhook.channel';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([NotificationTargetEntity])],
  controllers: [NotificationsController],
  providers: [CentrePlace, NotificationTargetRepository, Notifications, TargetsService, TargetTests, WebhookChannel],
  exports: [Notifications],
})
export class NotificationsModule {}
