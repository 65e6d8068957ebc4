import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AfterCommit } from '../platform/database';
import { TellingNews } from './live/telling-news';
import { TellingMails } from './mail/telling-mails';
import type { Telling } from './telling';
import { TellingsRepository } from './tellings.repository';

/** The one thing that other areas need to know of telling people. */
@Injectable()
export class Tellings {
  constructor(
    private readonly repository: TellingsRepository,
    private readonly mails: TellingMails,
    private readonly news: TellingNews,
    private readonly afterCommit: AfterCommit,
  ) {}

  /** Told if the transaction is kept; answers to how many. Nobody hears the same key twice. */
  tell(tx: EntityManager, telling: Telling): Promise<number> {
    return this.tellAll(tx, [telling]);
  }

  async tellAll(tx: EntityManager, tellings: readonly Telling[]): Promise<number> {
    const told = await this.repository.add(tx, tellings);
    if (told.length === 0) return 0;
    await this.mails.enqueue(tx, told);
    this.afterCommit.run(tx, () => {
      this.news.changes.next(told.map(({ account }) => account));
      this.mails.wake();
    });
    return told.length;
  }
}
