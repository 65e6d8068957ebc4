import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import {
  mayIn,
  type ExchangeAbilities,
  type ExchangeActPage,
  type ExchangeActQuery,
  type ExchangeActView,
  type SeatId,
} from '@zhiban/wire';
import { CLOCK } from '../platform/clock';
import { RefusalError } from '../platform/problem';
import type { Reader } from '../platform/sign-in';
import { abilitiesOf } from './act-obstacles';
import { ActSeats } from './act-seats';
import { viewOf } from './act-views';
import { ExchangeActsRepository } from './exchange-acts.repository';
import { OwnPhoneRepository } from './own-phone.repository';

/** What can be done on the exchange, and what was. */
@Injectable()
export class ExchangeActsService {
  constructor(
    private readonly seats: ActSeats,
    private readonly repository: ExchangeActsRepository,
    private readonly phones: OwnPhoneRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async abilities(seat: SeatId | undefined, reader: Reader): Promise<ExchangeAbilities> {
    const sources = this.seats.sourceIds().map((id) => [id, abilitiesOf(this.seats.ofSource(id, reader))] as const);
    return {
      sources: Object.fromEntries(sources),
      seat: seat === undefined ? null : abilitiesOf(this.seats.ofSeat(this.seats.find(seat), reader)),
      phone: await this.phones.of(reader.userId),
    };
  }

  async page(query: ExchangeActQuery, reader: Reader): Promise<ExchangeActPage> {
    const acts = await this.repository.page(query, reader);
    return { at: this.clock.now(), acts: acts.map((act) => viewOf(act)) };
  }

  async read(id: string, reader: Reader): Promise<ExchangeActView> {
    const act = await this.repository.find(id);
    if (!act || !mayIn(reader, 'exchange.read', act)) throw new RefusalError('not-found', {});
    return viewOf(act);
  }
}
