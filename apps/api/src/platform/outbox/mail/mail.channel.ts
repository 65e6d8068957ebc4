import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Environment, type MailAccess } from '../../environment';
import { failure } from '../../outgoing';
import type { Delivery, Dispatch, OutboxChannel } from '../channel';
import { OutboxChannels } from '../outbox-channels';
import { mailFailure } from './mail-failure';
import { mailPayload } from './mail-payload';

export const mailChannelName = 'email';
const connectWithinMs = 10_000;
const silentWithinMs = 20_000;

/** E-mail over the mail server of the environment, which the machine's owner vouches for. */
@Injectable()
export class MailChannel implements OutboxChannel, OnModuleInit {
  readonly name = mailChannelName;
  readonly lanes = 2;
  private readonly way: { transport: Transporter; access: MailAccess } | null;

  constructor(
    { mail }: Environment,
    private readonly channels: OutboxChannels,
  ) {
    this.way = mail && { transport: transportOf(mail), access: mail };
  }

  onModuleInit(): void {
    this.channels.add(this);
  }

  async send({ id, payload }: Dispatch, stop: AbortSignal): Promise<Delivery> {
    if (!this.way) return failure('delivery.mail-off', {});
    const mail = mailPayload.safeParse(payload);
    if (!mail.success) return failure('delivery.fault', { why: 'payload' }, true);
    const { transport, access } = this.way;
    const { attachments = [], ...rest } = mail.data;
    try {
      await transport.sendMail({
        ...rest,
        from: access.from,
        messageId: `<${id}@${domainOf(access.from)}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Zhiban-Message-Id': id },
        attachments: attachments.map(({ name, type, base64 }) => ({
          filename: name,
          contentType: type,
          content: Buffer.from(base64, 'base64'),
        })),
        signal: stop,
      });
      return { ok: true };
    } catch (error) {
      if (stop.aborted) throw error;
      return mailFailure(error);
    }
  }
}

function transportOf({ url }: MailAccess): Transporter {
  return createTransport({
    url: url.reveal(),
    connectionTimeout: connectWithinMs,
    greetingTimeout: connectWithinMs,
    socketTimeout: silentWithinMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

function domainOf(from: string): string {
  return /@([^>\s]+)>?\s*$/.exec(from)?.[1] ?? 'zhiban';
}
