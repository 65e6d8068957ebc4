import type { CentreSettings } from '@zhiban/wire';
import { mailChannelName, type MailPayload, type NewMessage } from '../platform/outbox';
import type { Fact } from './fact';
import { mailOf } from './fact-mail';
import type { NotificationTargetEntity } from './notification-target.entity';
import { webhookChannelName, type WebhookPayload } from './webhook-payload';

export interface Announcing {
  settings: CentreSettings;
  /** Where the product is reached. */
  address: string;
}

/** A fact as the message to one target. What a person reads is put into their language now, not when it is sent. */
export function messageOf(fact: Fact, target: NotificationTargetEntity, { settings, address }: Announcing): NewMessage {
  const { id, name, language } = target;
  const common = { fact: fact.key, recipient: `target/${id}`, name };
  const { subject, text } = mailOf(fact, language, { centre: settings, address });
  if (target.channel === 'email') {
    const payload: MailPayload = { to: target.address, subject, text };
    return { ...common, channel: mailChannelName, subject, payload };
  }
  const payload: WebhookPayload = { target: id, letter: letterOf(fact) };
  return { ...common, channel: webhookChannelName, subject, payload };
}

function letterOf({ key, kind, level, over = false, at, zh, en, ...rest }: Fact): WebhookPayload['letter'] {
  const { queue = null, team = null, detail = {} } = rest;
  return { fact: key, kind, level, over, at, zh, en, queue, team, detail };
}
