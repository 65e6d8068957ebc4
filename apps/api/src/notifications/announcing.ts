import type { CentreSettings } from '@zhiban/wire';
import { mailChannelName, type MailPayload, type NewMessage } from '../platform/outbox';
import type { Fact } from './fact';
import { mailOf, timeOf, wordOf } from './fact-mail';
import type { NotificationTargetEntity } from './notification-target.entity';
import { robotChannelName, type RobotPayload } from './robots/robot-payload';
import { webhookChannelName, type WebhookPayload } from './webhook-payload';

export interface Announcing {
  settings: CentreSettings;
  /** Where the product is reached. */
  address: string;
}

type Target = NotificationTargetEntity;

/** A fact as the message to one target. What a person reads is put into their language now, not when it is sent. */
export function messageOf(told: Fact, target: Target, { settings, address }: Announcing): NewMessage {
  const { id, name, language } = target;
  const fact = target.names && told.named ? { ...told, ...told.named } : told;
  const common = { fact: fact.key, recipient: `target/${id}`, name };
  const { subject, text } = mailOf(fact, language, { centre: settings, address });
  if (target.channel === 'email') {
    const payload: MailPayload = { to: target.address, subject, text };
    return { ...common, channel: mailChannelName, subject, payload };
  }
  if (target.channel === 'webhook') {
    const payload: WebhookPayload = { target: id, letter: letterOf(fact) };
    return { ...common, channel: webhookChannelName, subject, payload };
  }
  return {
    ...common,
    channel: robotChannelName,
    subject,
    payload: robotPayloadOf(fact, target, { settings, address }),
  };
}

/** The name of the product stands in every title: a robot may be set to let nothing pass without it. */
function robotPayloadOf(fact: Fact, { id, language }: Target, { settings, address }: Announcing): RobotPayload {
  const english = language === 'en';
  const url = `${address}${fact.link ?? '/wall'}`;
  const time = timeOf(fact.at, settings.timeZone, language);
  return {
    target: id,
    title: `${english ? 'Zhiban 值班' : '值班'} · ${wordOf(fact, language)}`,
    sentence: english ? fact.en : fact.zh,
    lines: english ? [settings.nameEn, `Time: ${time}`] : [settings.nameZh, `时间：${time}`],
    link: { text: english ? 'Open Zhiban' : '打开值班', url },
    call: [...(fact.call ?? [])],
  };
}

function letterOf({ key, kind, level, over = false, at, zh, en, ...rest }: Fact): WebhookPayload['letter'] {
  const { queue = null, team = null, detail = {} } = rest;
  return { fact: key, kind, level, over, at, zh, en, queue, team, detail };
}
