import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Telling } from './telling';
import { TellingsRepository } from './tellings.repository';

/** The one thing that other areas need to know of telling people. */
@Injectable()
export class Tellings {
  constructor(private readonly repository: TellingsRepository) {}

  /** Told if the transaction is kept; answers to how many. Nobody hears the same key twice. */
  tell(tx: EntityManager, telling: Telling): Promise<number> {
    return this.tellAll(tx, [telling]);
  }

  async tellAll(tx: EntityManager, tellings: readonly Telling[]): Promise<number> {
    return (await this.repository.add(tx, tellings)).length;
  }
}
