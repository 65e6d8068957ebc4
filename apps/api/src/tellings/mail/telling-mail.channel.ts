import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CentrePlace } from '../../notifications';
import { MailChannel, OutboxChannels, type Delivery, type Dispatch, type OutboxChannel } from '../../platform/outbox';
import { failure, notYet } from '../../platform/outgoing';
import { quietEnd } from '../choice/quiet-end';
import { TellingsRepository, type Mailed } from '../tellings.repository';
import { tellingMail } from './telling-mail';
import { tellingMailName, tellingMailPayload } from './telling-mail-payload';

/** Mails somebody what they were told, over the one mail server. */
@Injectable()
export class TellingMailChannel implements OutboxChannel, OnModuleInit {
  readonly name = tellingMailName;
  readonly lanes = 2;

  constructor(
    private readonly channels: OutboxChannels,
    private readonly mail: MailChannel,
    private readonly tellings: TellingsRepository,
    private readonly place: CentrePlace,
  ) {}

  onModuleInit(): void {
    this.channels.add(this);
  }

  async send({ payload, ...dispatch }: Dispatch, stop: AbortSignal): Promise<Delivery> {
    const read = tellingMailPayload.safeParse(payload);
    if (!read.success) return failure('delivery.fault', { why: 'payload' }, true);
    const found = await this.tellings.mailed(read.data.telling);
    if (!found) return failure('delivery.target-gone', {}, true);
    const wait = this.waitOf(found);
    if (wait > 0) return notYet(wait);
    const { settings: centre, address } = this.place.now();
    const words = tellingMail(found, found.language, { centre, address });
    return this.mail.send({ ...dispatch, payload: { to: found.email, ...words } }, stop);
  }

  /** The server may have been down until it was quiet again. */
  private waitOf({ urgent, quiet }: Mailed): number {
    const now = this.place.instant();
    const until = urgent ? null : quietEnd(quiet, now, this.place.now().settings.timeZone);
    return until === null ? 0 : until - now;
  }
}
