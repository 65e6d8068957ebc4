import { Injectable } from '@nestjs/common';
import { agentChannel, channelsAsk } from '@zhiban/acd-ami';
import type { ListeningRequest } from '@zhiban/wire';
import { ConnectorDesk } from '../ingest';
import { RefusalError } from '../platform/problem';
import type { Reader } from '../platform/sign-in';
import { ActBook } from './act-book';
import { ActSeats, type ActSeat } from './act-seats';
import { Hearings } from './hearings';
import { OwnPhoneRepository } from './own-phone.repository';

/** LIVE-5: listens to, whispers into or joins the call of a seat. */
@Injectable()
export class ListeningService {
  constructor(
    private readonly seats: ActSeats,
    private readonly phones: OwnPhoneRepository,
    private readonly desk: ConnectorDesk,
    private readonly book: ActBook,
    private readonly hearings: Hearings,
  ) {}

  /** Resolves with the id of the record once the own phone is being rung. */
  async listen({ act, seat: id, reason, ...request }: ListeningRequest, reader: Reader): Promise<string> {
    const seat = this.seats.judge(act, id, reader);
    const phone = request.phone ?? (await this.phones.of(reader.userId));
    if (phone === null) throw new RefusalError('exchange-act.no-phone', {});
    const { visit, channel } = await this.callOf(seat);
    if (isOf(phone, seat.seat) || isOf(phone, channel)) throw new RefusalError('exchange-act.own-phone', {});
    const record = await this.book.open({ act, seat, visit, phone, reason }, reader);
    await this.hearings.begin(record, channel);
    return record.id;
  }

  /** Looked up on the exchange itself: only there it is known which line a call is on at this moment. */
  private async callOf({ source, seat, talk }: ActSeat): Promise<{ visit: string; channel: string }> {
    if (!talk) throw new RefusalError('exchange-act.no-talk', {});
    const answer = await this.desk.linkTo(source)?.ask(channelsAsk);
    if (!answer || answer.kind === 'not-sent') {
      throw new RefusalError(answer?.why === 'too-many' ? 'exchange-act.too-many' : 'exchange-act.link-down', {});
    }
    if (answer.kind === 'unanswered') throw new RefusalError('exchange-act.no-answer', {});
    if (!answer.success) throw new RefusalError('exchange-act.no-right', {});
    const found = agentChannel(answer.list, { call: talk.call, seat });
    if (found === 'none') throw new RefusalError('exchange-act.no-channel', {});
    if (found === 'lasting') throw new RefusalError('exchange-act.lasting-channel', {});
    return { visit: talk.visit, channel: found.channel };
  }
}

/** Whether a phone is this seat's, or this channel is of the phone. */
function isOf(phone: string, seatOrChannel: string): boolean {
  const [own, other] = [phone.toLowerCase(), seatOrChannel.toLowerCase()];
  return other === own || other.startsWith(`${own}-`);
}
