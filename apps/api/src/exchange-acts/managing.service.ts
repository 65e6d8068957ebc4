import { Inject, Injectable } from '@nestjs/common';
import { pauseAsk, removeAsk, unpauseAsk, type AmiAnswer, type AmiAsk } from '@zhiban/acd-ami';
import type { Clock } from '@zhiban/time';
import type { ManagingRequest } from '@zhiban/wire';
import { ConnectorDesk } from '../ingest';
import { CentreRules } from '../live';
import { CLOCK } from '../platform/clock';
import { RefusalError } from '../platform/problem';
import type { Reader } from '../platform/sign-in';
import { ActBook } from './act-book';
import { ActSeats, type ActSeat } from './act-seats';
import type { ExchangeActEntity } from './exchange-act.entity';
import { managedOutcome, queueOutcome } from './managed-outcome';

const unlinked: AmiAnswer = { kind: 'not-sent', why: 'link-down' };

/** Pauses, unpauses and takes out of queues. */
@Injectable()
export class ManagingService {
  constructor(
    private readonly seats: ActSeats,
    private readonly rules: CentreRules,
    private readonly book: ActBook,
    private readonly desk: ConnectorDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Resolves with the id of the record once the exchange has answered, or has not in time. */
  async manage(request: ManagingRequest, reader: Reader): Promise<string> {
    const { act, reason } = request;
    const seat = this.seats.judge(act, request.seat, reader);
    const pauseReason = request.act === 'pause' ? this.pauseReason(request.pauseReason) : null;
    const queues = queuesOf(request, seat);
    const record = await this.book.open({ act, seat, queues, pauseReason, reason }, reader);
    await this.run(record, request.queue === null);
    return record.id;
  }

  /** The code is what is sent: the floor knows its class by it, so that the wall shows the pause for what it is. */
  private pauseReason(code: string): string {
    const known = this.rules.current.pauseReasons.some((reason) => reason.code === code);
    if (!known) throw new RefusalError('exchange-act.pause-reason', { reason: code });
    return code;
  }

  /** A pause of all queues is one step of the exchange; out of all queues is one step for each. */
  private async run(act: ExchangeActEntity, everywhere: boolean): Promise<void> {
    const names = act.queues.map(({ queue }) => queue);
    const together = everywhere && act.act !== 'take-out';
    const answers = together ? [await this.ask(act, asksOf(act, null))] : await this.each(act, names);
    const queues = names.map((queue, n) => queueOutcome(queue, answers[together ? 0 : n] ?? unlinked));
    await this.book.note(act.id, {
      state: managedOutcome(queues, answers),
      queues,
      words: queues.find(({ done, words }) => done === false && words !== null)?.words ?? null,
      endedAt: new Date(this.clock.now()),
    });
  }

  private async each(act: ExchangeActEntity, queues: readonly string[]): Promise<AmiAnswer[]> {
    const answers: AmiAnswer[] = [];
    for (const queue of queues) answers.push(await this.ask(act, asksOf(act, queue)));
    return answers;
  }

  private ask({ source }: ExchangeActEntity, ask: AmiAsk): Promise<AmiAnswer> {
    return this.desk.linkTo(source)?.ask(ask) ?? Promise.resolve(unlinked);
  }
}

function queuesOf({ queue: id }: ManagingRequest, { source, facts }: ActSeat): string[] {
  const queues = [...facts.memberships.keys()];
  if (id === null) return queues;
  const found = queues.find((queue) => `${source}/${queue}` === id);
  if (found === undefined) throw new RefusalError('exchange-act.not-in-queue', {});
  return [found];
}

function asksOf({ act, seat, pauseReason }: ExchangeActEntity, queue: string | null): AmiAsk {
  if (act === 'take-out') return removeAsk(seat, queue ?? '');
  return act === 'pause' ? pauseAsk(seat, queue, pauseReason ?? '') : unpauseAsk(seat, queue);
}
