import { Injectable } from '@nestjs/common';
import { mayIn } from '@zhiban/wire';
import { WorkingPeople } from '../../people';
import type { Transaction } from '../../platform/database';
import { PostHolders, type Reader } from '../../platform/sign-in';
import { Tellings, type Telling } from '../../tellings';
import type { MeetingEntity } from '../keeping/meeting.entity';
import { reliefSentence } from './relief-words';

/** MEET-1: who is unfit is reported and relieved. Whoever sees to the roster of that place hears that a seat is open. */
@Injectable()
export class ReliefTelling {
  constructor(
    private readonly people: WorkingPeople,
    private readonly holders: PostHolders,
    private readonly tellings: Tellings,
  ) {}

  async tell(
    tx: Transaction,
    meeting: MeetingEntity,
    relieved: readonly string[],
    by: Reader,
    at: Date,
  ): Promise<void> {
    if (relieved.length === 0) return;
    const holders = await this.holders.of('requests.decide', tx);
    const tellings = relieved.flatMap((id): Telling[] => {
      const person = this.people.of(id)?.person;
      const to = holders.flatMap((holder) =>
        person && holder.username !== by.name && mayIn(holder, 'requests.decide', person)
          ? [{ account: holder.id }]
          : [],
      );
      if (!person || to.length === 0) return [];
      const words = reliefSentence(meeting, person);
      const key = `meeting/${meeting.id}/relieved/${id}`;
      return [{ key, kind: 'roster', to, at, ...words, link: `/meetings/${meeting.id}`, urgent: true, about: [id] }];
    });
    await this.tellings.tellAll(tx, tellings);
  }
}
