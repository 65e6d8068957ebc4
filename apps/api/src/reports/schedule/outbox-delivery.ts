import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database';
import { Environment } from '../../platform/environment';
import { mailChannelName, Outbox, type MailPayload } from '../../platform/outbox';
import { ReportDelivery, type ReportMail } from './report-delivery';

/** What the e-mail channel takes, in base64. */
const mostBase64 = 12_000_000;

/** Puts a report into the outbox, a message for each recipient. Where nothing sends mail the schedule says so. */
@Injectable()
export class OutboxDelivery extends ReportDelivery {
  constructor(
    private readonly outbox: Outbox,
    private readonly environment: Environment,
  ) {
    super();
  }

  async deliver(tx: Transaction, { key, recipients, subject, text, file }: ReportMail): Promise<void> {
    if (!this.environment.mail) throw new Error('no-delivery');
    const base64 = file.body.toString('base64');
    if (base64.length > mostBase64) throw new Error('too-large');
    const attachments = [{ name: file.name, type: file.type, base64 }];
    const messages = recipients.map((to) => {
      const payload: MailPayload = { to, subject, text, attachments };
      return { fact: `report:${key}`, channel: mailChannelName, recipient: to, name: to, subject, payload };
    });
    await this.outbox.enqueue(tx, messages);
  }
}
