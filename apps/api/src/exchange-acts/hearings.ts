import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { hearingAsk, type AmiAnswer, type HearingNews } from '@zhiban/acd-ami';
import type { Clock } from '@zhiban/time';
import { listeningActs, openActStates } from '@zhiban/wire';
import type { Subscription } from 'rxjs';
import { ConnectorDesk } from '../ingest';
import { CLOCK } from '../platform/clock';
import { ActBook } from './act-book';
import type { ExchangeActEntity } from './exchange-act.entity';
import { hearingStep, type Hearing, type HearingStep } from './hearing-steps';

const ringMs = 20_000;
/** Longer than the phone may ring: by then the exchange has told what became of it. */
const silenceMs = 35_000;

interface Followed {
  hearing: Hearing;
  /** Steps are kept one after the other, in the order in which they were heard. */
  kept: Promise<void>;
  timer: NodeJS.Timeout;
}

/** Rings the supervisor's phone into the call, and follows what the exchange tells of it until it is over. */
@Injectable()
export class Hearings implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Hearings');
  private readonly followed = new Map<string, Followed>();
  private subscription: Subscription | undefined;

  constructor(
    private readonly desk: ConnectorDesk,
    private readonly book: ActBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.book.endForgotten();
    this.subscription = this.desk.hearings.subscribe((news) => this.hear(news));
  }

  async onApplicationShutdown(): Promise<void> {
    this.subscription?.unsubscribe();
    const kept = [...this.followed.values()].map((followed) => {
      clearTimeout(followed.timer);
      return followed.kept;
    });
    await Promise.all(kept);
  }

  /** Resolves when it is kept what the exchange has answered. */
  async begin(act: ExchangeActEntity, channel: string): Promise<void> {
    const mode = listeningActs.find((listening) => listening === act.act) ?? 'listen';
    const followed = this.follow(act.id);
    const wish = hearingAsk({ id: act.id, mode, channel, phone: act.phone ?? '', ringMs });
    const answer: AmiAnswer = (await this.desk.linkTo(act.source)?.ask(wish)) ?? { kind: 'not-sent', why: 'link-down' };
    this.take(act.id, stepOf(answer), answer.kind === 'answered' && !answer.success ? answer.words : null);
    await followed.kept;
  }

  private follow(id: string): Followed {
    const timer = setTimeout(() => this.take(id, 'silence', null), silenceMs);
    timer.unref();
    const followed = { hearing: { state: 'sending', pickedUp: false } as const, kept: Promise.resolve(), timer };
    this.followed.set(id, followed);
    return followed;
  }

  private hear(news: HearingNews): void {
    if (news.kind !== 'link-lost') return this.take(news.id, news.kind, news.words);
    for (const id of [...this.followed.keys()]) this.take(id, 'link-lost', null);
  }

  private take(id: string, step: HearingStep | null, words: string | null): void {
    const followed = this.followed.get(id);
    if (!followed || step === null) return;
    const before = followed.hearing.state;
    followed.hearing = hearingStep(followed.hearing, step);
    const { state } = followed.hearing;
    if (state === before) return;
    const at = new Date(this.clock.now());
    const isOpen = openActStates.includes(state);
    if (state === 'on' || !isOpen) clearTimeout(followed.timer);
    if (!isOpen) this.followed.delete(id);
    const told = state === 'refused' || state === 'not-picked-up' ? words : null;
    const change = { state, words: told, ...(state === 'on' && { beganAt: at }), ...(!isOpen && { endedAt: at }) };
    followed.kept = followed.kept
      .then(() => this.book.note(id, change))
      .catch((error: unknown) => this.log.error(error));
  }
}

/** An answer that is late may still come as news of the phone; a lost link tells itself. */
function stepOf(answer: AmiAnswer): HearingStep | null {
  if (answer.kind === 'answered') return answer.success ? 'queued' : 'refused';
  return answer.kind === 'not-sent' ? 'not-sent' : null;
}
