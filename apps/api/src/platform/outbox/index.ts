export type { Delivery, Dispatch, OutboxChannel } from './channel';
export { MailChannel, mailChannelName } from './mail/mail.channel';
export type { MailPayload } from './mail/mail-payload';
export { Outbox, type NewMessage } from './outbox';
export { OutboxChannels } from './outbox-channels';
export { OutboxModule } from './outbox.module';
export { OutboxRun } from './outbox-run';
export { OutboxService } from './outbox.service';
export { OutboxWatch } from './outbox-watch';
