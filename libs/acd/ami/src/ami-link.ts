import type { ConnectionOptions } from 'node:tls';
import type { AcdEvent, AcdEventOf } from '@zhiban/acd-events';
import type { AmiAnswer, AmiAsk } from './acts/ask';
import { rightsAsk, rightsIn } from './acts/asks';
import { hearingNews, type HearingNews } from './acts/hearing-news';
import { AmiSession, type SessionTimings } from './ami-session';
import type { AcdConnector, AcdSink, LinkDetail } from './connector';
import { FeedTally } from './feed-tally';
import { type Credentials, isLoopback } from './login';
import { monotoneClock } from './monotone-clock';
import { pulseTimings } from './pulse';
import { reconnectDelay, refusedDelay } from './reconnect-delay';
import type { EarlierKnowledge } from './translate/exchange-start';
import { Translator } from './translator';

export type AmiLinkOptions = Credentials & {
  host: string;
  port: number;
  /** `true` for TLS with the machine's certificate authorities, or options of one's own. */
  tls?: boolean | ConnectionOptions;
  /** Begins every event id; must differ between two starts. */
  linkId: string;
  earlier?: EarlierKnowledge;
  /** `safe` (default): the secret itself is sent only over TLS or to this machine, when there is no MD5 challenge. */
  plaintext?: 'never' | 'safe' | 'always';
  /** `false`: log in with the secret itself right away, where `plaintext` lets it. */
  challenge?: boolean;
  /** Wall clock in ms; a number in [0, 1). */
  clock?: () => number;
  chance?: () => number;
  timings?: Partial<SessionTimings>;
  /** Given where acts may be asked of the exchange: hears what becomes of hearings. Without it nothing is ever asked. */
  acts?: { hearing(news: HearingNews, at: number): void };
};

const sessionTimings: SessionTimings = {
  ...pulseTimings,
  connectWithin: 5_000,
  loginWithin: 10_000,
  bootedWithin: 500,
  pictureEvery: 60_000,
};

const countersEvery = 1_000;
const answerWithin = 5_000;

/** The live link to an Asterisk exchange: logs in, translates, watches for life, and comes back by itself. */
export class AmiLink implements AcdConnector {
  readonly tally = new FeedTally();
  private readonly translator: Translator;
  private readonly now: () => number;
  private readonly chance: () => number;
  private sink: AcdSink | null = null;
  private session: AmiSession | null = null;
  private retry: NodeJS.Timeout | null = null;
  private attempt = 0;
  private up = false;
  private sessions = 0;
  private countersAt = 0;
  private heardAt = 0;
  private frozen = false;
  private allowed: ReadonlySet<string> | null = null;

  constructor(private readonly options: AmiLinkOptions) {
    this.now = monotoneClock(options.clock ?? Date.now, () => performance.now());
    this.chance = options.chance ?? Math.random;
    this.translator = new Translator({ linkId: options.linkId, tally: this.tally, earlier: options.earlier });
  }

  /** Keep it for the next start's `earlier`; `null` until the exchange has told. */
  get exchangeStartedAt(): number | null {
    return this.translator.exchangeStartedAt;
  }

  /** Actions that the account may use, told at each login; `null`: not told yet, or acts are never asked. */
  get rights(): ReadonlySet<string> | null {
    return this.allowed;
  }

  /** Does something on the exchange. Never waits for a link that is down or has fallen silent. */
  ask(ask: AmiAsk, withinMs = answerWithin): Promise<AmiAnswer> {
    if (!this.options.acts || !this.session || !this.up || this.frozen) {
      return Promise.resolve({ kind: 'not-sent', why: 'link-down' });
    }
    return this.session.ask(ask, withinMs);
  }

  start(sink: AcdSink): void {
    if (this.sink !== null) return;
    this.sink = sink;
    this.connect();
  }

  resume(): void {
    this.session?.resume();
  }

  stop(): Promise<void> {
    if (this.retry !== null) clearTimeout(this.retry);
    this.retry = null;
    this.session?.stop();
    this.sink = null;
    return Promise.resolve();
  }

  private connect(): void {
    this.retry = null;
    this.sink?.link('connecting', this.now());
    this.session = new AmiSession(this.sessionOptions(), {
      loggedIn: (at, banner) => this.loggedIn(at, banner),
      received: (messages, at) => this.received(messages, at),
      frozen: (isFrozen, at) => {
        this.frozen = isFrozen;
        this.sink?.link(isFrozen ? 'frozen' : 'up', at, isFrozen ? 'no-sign-of-life' : undefined);
      },
      tick: (at) => this.tick(at),
      closed: (detail, at) => this.closed(detail, at),
    });
  }

  private sessionOptions(): ConstructorParameters<typeof AmiSession>[0] {
    const { host, port, username, secret, linkId, timings, plaintext = 'safe', challenge = true } = this.options;
    const tls = this.options.tls === true ? {} : this.options.tls || null;
    return {
      host,
      port,
      tls,
      credentials: { username, secret },
      ways: {
        challenge,
        plaintext: plaintext === 'always' || (plaintext === 'safe' && (tls !== null || isLoopback(host))),
      },
      idStem: `${linkId}-${++this.sessions}`,
      timings: { ...sessionTimings, ...timings },
      now: this.now,
      tally: this.tally,
    };
  }

  private loggedIn(at: number, banner: string | null): void {
    this.attempt = 0;
    this.up = true;
    this.heardAt = at;
    this.sink?.link('up', at);
    this.sink?.alive(at);
    if (banner !== null) this.translator.message(banner, at);
    this.hand(this.translator.linkUp(at));
    void this.learnRights();
  }

  private async learnRights(): Promise<void> {
    const answer = await this.ask(rightsAsk);
    if (answer.kind === 'answered') this.allowed = rightsIn(answer.raw);
  }

  private received(messages: readonly string[], at: number): void {
    this.heardAt = at;
    this.sink?.alive(at);
    const batch: AcdEvent[] = [];
    for (const message of messages) batch.push(...this.translator.message(message, at));
    this.hand(batch);
    if (this.options.acts) for (const message of messages) this.tellHearing(hearingNews(message), at);
  }

  private tellHearing(news: HearingNews | null, at: number): void {
    if (news !== null) this.options.acts?.hearing(news, at);
  }

  private tick(at: number): void {
    this.hand(this.translator.tick(at));
    if (at - this.countersAt < countersEvery) return;
    this.countersAt = at;
    this.sink?.counters(this.tally.snapshot());
  }

  private hand(batch: readonly AcdEvent[]): void {
    if (batch.length > 0 && this.sink?.events(batch) === 'pause') this.session?.pause();
  }

  private closed(detail: LinkDetail, at: number): void {
    const told = detail === 'closed-by-exchange' && this.translator.shuttingDown ? 'exchange-shut-down' : detail;
    this.session = null;
    const reason = reasonOf(detail);
    // Only a silence can have lasted: a closed line tells what it still has.
    if (this.up) this.hand(this.translator.linkDown(at, reason, reason === 'timeout' ? this.heardAt : at));
    if (this.up) this.tellHearing({ kind: 'link-lost' }, at);
    this.up = false;
    this.frozen = false;
    this.allowed = null;
    this.sink?.counters(this.tally.snapshot());
    this.sink?.link('down', at, told);
    if (detail === 'stopped') return;
    const refused = detail === 'login-refused' || detail === 'plaintext-refused';
    const delay = refused ? refusedDelay(this.chance()) : reconnectDelay(this.attempt++, this.chance());
    this.retry = setTimeout(() => this.connect(), delay);
  }
}

function reasonOf(detail: LinkDetail): AcdEventOf<'link-down'>['reason'] {
  if (detail === 'stopped') return 'stopped';
  return detail === 'no-sign-of-life' ? 'timeout' : 'closed';
}
