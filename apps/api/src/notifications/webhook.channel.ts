import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { webhookHeaders, type WebhookBody } from '@zhiban/wire';
import { CLOCK } from '../platform/clock';
import { OutboxChannels, type Delivery, type Dispatch, type OutboxChannel } from '../platform/outbox';
import { failure, Outgoing } from '../platform/outgoing';
import { NotificationTargetRepository } from './notification-target.repository';
import { webhookChannelName, webhookPayload } from './webhook-payload';
import { webhookSignature } from './webhook-signature';

/** Posts signed JSON to the address of a target. */
@Injectable()
export class WebhookChannel implements OutboxChannel, OnModuleInit {
  readonly name = webhookChannelName;
  readonly lanes = 6;

  constructor(
    private readonly channels: OutboxChannels,
    private readonly targets: NotificationTargetRepository,
    private readonly outgoing: Outgoing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.channels.add(this);
  }

  async send({ id, payload }: Dispatch, stop: AbortSignal): Promise<Delivery> {
    const read = webhookPayload.safeParse(payload);
    if (!read.success) return failure('delivery.fault', { why: 'payload' }, true);
    const target = await this.targets.byId(read.data.target);
    if (!target?.secret) return failure('delivery.target-gone', {}, true);
    const letter: WebhookBody = { id, ...read.data.letter };
    const body = JSON.stringify(letter);
    const headers = this.headersOf(id, target.secret, body);
    const answer = await this.outgoing.post({ url: target.address, body, headers }, stop);
    return answer.ok ? { ok: true } : answer;
  }

  private headersOf(id: string, secret: string, body: string): Record<string, string> {
    const timestamp = Math.floor(this.clock.now() / 1000);
    return {
      'Content-Type': 'application/json; charset=utf-8',
      'User-Agent': 'Zhiban',
      [webhookHeaders.id]: id,
      [webhookHeaders.timestamp]: String(timestamp),
      [webhookHeaders.signature]: webhookSignature(secret, timestamp, body),
    };
  }
}
