import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CentrePlace } from './centre-place';
import { NotificationTargetEntity } from './notification-target.entity';
import { NotificationTargetRepository } from './notification-target.repository';
import { Notifications } from './notifications';
import { NotificationsController } from './notifications.controller';
import { RobotChannelOut } from './robots/robot.channel';
import { TargetTests } from './target-tests';
import { TargetsService } from './targets.service';
import { WebhookChannel } from './webhook.channel';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([NotificationTargetEntity])],
  controllers: [NotificationsController],
  providers: [
    CentrePlace,
    NotificationTargetRepository,
    Notifications,
    RobotChannelOut,
    TargetsService,
    TargetTests,
    WebhookChannel,
  ],
  exports: [CentrePlace, Notifications],
})
export class NotificationsModule {}
