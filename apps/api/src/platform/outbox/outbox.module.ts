import { Global, Module } from '@nestjs/common';
import { MailChannel } from './mail/mail.channel';
import { Outbox } from './outbox';
import { OutboxChannels } from './outbox-channels';
import { OutboxRun } from './outbox-run';
import { OutboxWatch } from './outbox-watch';
import { OutboxController } from './outbox.controller';
import { OutboxRepository } from './outbox.repository';
import { OutboxService } from './outbox.service';

@Global()
@Module({
  controllers: [OutboxController],
  providers: [MailChannel, Outbox, OutboxChannels, OutboxRepository, OutboxRun, OutboxService, OutboxWatch],
  exports: [MailChannel, Outbox, OutboxChannels, OutboxRun, OutboxService, OutboxWatch],
})
export class OutboxModule {}
