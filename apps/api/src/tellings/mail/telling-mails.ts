import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CentrePlace } from '../../notifications';
import { Outbox, type NewMessage } from '../../platform/outbox';
import { quietEnd } from '../choice/quiet-end';
import { TellingChoicesRepository } from '../choice/telling-choices.repository';
import type { Told } from '../tellings.repository';
import { tellingMailName, type TellingMailPayload } from './telling-mail-payload';

/** Puts a mail into the outbox for each who asked for its kind, for the end of their quiet hours where it can wait. */
@Injectable()
export class TellingMails {
  constructor(
    private readonly choices: TellingChoicesRepository,
    private readonly place: CentrePlace,
    private readonly outbox: Outbox,
  ) {}

  async enqueue(tx: EntityManager, told: readonly Told[]): Promise<void> {
    const { timeZone } = this.place.now().settings;
    const choices = await this.choices.mailed(
      tx,
      told.map(({ account }) => account),
    );
    const messages = told.flatMap((one): NewMessage[] => {
      const choice = choices.get(one.account);
      if (!choice?.mailed.includes(one.kind)) return [];
      const until = one.urgent ? null : quietEnd(choice.quiet, this.place.instant(), timeZone);
      return [messageOf(one, until)];
    });
    await this.outbox.enqueue(tx, messages);
  }

  wake(): void {
    this.outbox.wake();
  }
}

/** Whoever looks after the outbox sees that there is news for somebody, not what it says. */
function messageOf({ id, account, username, kind, key }: Told, until: number | null): NewMessage {
  const payload: TellingMailPayload = { telling: id };
  return {
    fact: key,
    channel: tellingMailName,
    recipient: `account/${account}`,
    name: username,
    subject: `personal/${kind}`,
    payload,
    ...(until === null ? {} : { notBefore: new Date(until) }),
  };
}
