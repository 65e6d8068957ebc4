import { randomUUID } from 'node:crypto';
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import { buildAction, UnsafeActionError } from './actions';
import { askPrefix, type AmiAnswer, type AmiAsk } from './acts/ask';
import { AskBook } from './acts/ask-book';
import type { LinkDetail } from './connector';
import type { FeedTally } from './feed-tally';
import { FrameReader, isBanner } from './frame-reader';
import { Login, type Credentials } from './login';
import { Pulse, type PulseTimings } from './pulse';

export type SessionTimings = PulseTimings & {
  /** Milliseconds until a connection must stand, and until the login must be answered. */
  connectWithin: number;
  loginWithin: number;
  /** An exchange that does not say that it is fully booted is asked for the picture after this. */
  bootedWithin: number;
  /** Members that a reload of the queues added or removed may be told by nothing else. */
  pictureEvery: number;
};

export type SessionOptions = {
  host: string;
  port: number;
  /** TLS options of the connection, or `null` for plain TCP. */
  tls: ConnectionOptions | null;
  credentials: Credentials;
  ways: { challenge: boolean; plaintext: boolean };
  idStem: string;
  timings: SessionTimings;
  now: () => number;
  tally: FeedTally;
};

/** What a session tells its owner; nothing after `closed`. */
export type SessionEars = {
  /** `banner` is what the exchange called itself before the login; `null`: nothing. */
  loggedIn(at: number, banner: string | null): void;
  /** Messages of one received chunk. Bytes came even when there is none. */
  received(messages: readonly string[], at: number): void;
  frozen(isFrozen: boolean, at: number): void;
  tick(at: number): void;
  closed(detail: LinkDetail, at: number): void;
};

const beat = 125;
/** Milliseconds between two beats that mean that this process, or its machine, stood still. */
const ownStall = 1_000;

/** One connection to an exchange, from the first byte to the last. */
export class AmiSession {
  private readonly socket: Socket;
  private readonly reader: FrameReader;
  private readonly login: Login;
  private readonly timer: NodeJS.Timeout;
  private readonly openedAt: number;
  private readonly asks = new AskBook();
  private pulse: Pulse | null = null;
  private banner: string | null = null;
  private connected = false;
  private over = false;
  private paused = false;
  private pictureDueAt = Infinity;
  private actions = 0;
  private beatAt: number;

  constructor(
    private readonly options: SessionOptions,
    private readonly ears: SessionEars,
  ) {
    const { host, port, tls, credentials, ways, idStem, tally } = options;
    this.reader = new FrameReader(tally);
    this.login = new Login(credentials, ways, idStem);
    this.openedAt = options.now();
    this.beatAt = this.openedAt;
    this.socket = tls === null ? connectTcp({ host, port }) : connectTls({ host, port, ...tls });
    this.socket.setNoDelay(true);
    this.socket.once(tls === null ? 'connect' : 'secureConnect', () => this.begin());
    this.socket.on('data', (chunk: Buffer) => this.hear(chunk));
    this.socket.on('error', (error) => this.close(detailOf(error, this.connected)));
    this.socket.on('close', () => this.close(this.connected ? 'closed-by-exchange' : 'cannot-connect'));
    this.timer = setInterval(() => this.tick(), beat);
  }

  pause(): void {
    this.paused = true;
    this.socket.pause();
  }

  resume(): void {
    this.paused = false;
    this.socket.resume();
  }

  /** Never rejects. */
  ask({ action, fields, id = `${askPrefix}${randomUUID()}` }: AmiAsk, withinMs: number): Promise<AmiAnswer> {
    const bytes = safely(action, id, fields);
    if (bytes === null) return Promise.resolve({ kind: 'not-sent', why: 'unsafe' });
    if (this.pulse === null || this.over || !this.socket.writable) {
      return Promise.resolve({ kind: 'not-sent', why: 'link-down' });
    }
    if (this.asks.isFull) return Promise.resolve({ kind: 'not-sent', why: 'too-many' });
    return new Promise((settle) => {
      this.asks.add(id, this.options.now() + withinMs, settle);
      this.socket.write(bytes);
    });
  }

  /** Says goodbye; the ears hear `closed` at once. */
  stop(): void {
    if (this.pulse !== null && !this.over) this.send('Logoff');
    this.close('stopped');
  }

  private begin(): void {
    this.connected = true;
    const action = this.login.begin();
    if (action === null) this.close('plaintext-refused');
    else this.socket.write(action);
  }

  private hear(chunk: Buffer): void {
    if (this.over) return;
    const at = this.options.now();
    if (this.pulse?.heard(at).includes('thawed')) this.ears.frozen(false, at);
    let messages = this.reader.push(chunk);
    if (this.pulse === null) messages = this.converse(messages, at);
    if (this.over || this.pulse === null) return;
    if (messages.some(changesEverything)) this.askForPicture(at);
    this.ears.received(
      messages.filter((message) => !this.asks.hear(message)),
      at,
    );
  }

  /** The login; gives what came behind its acceptance. */
  private converse(messages: readonly string[], at: number): string[] {
    for (const [index, message] of messages.entries()) {
      if (isBanner(message)) this.banner = message;
      const step = this.login.hear(message);
      if (step.kind === 'send') this.socket.write(step.action);
      if (step.kind === 'refused') {
        this.close(step.detail);
        return [];
      }
      if (step.kind === 'accepted') {
        this.pulse = new Pulse(at, this.options.timings);
        this.pictureDueAt = at + this.options.timings.bootedWithin;
        this.ears.loggedIn(at, this.banner);
        return messages.slice(index + 1);
      }
    }
    return [];
  }

  private tick(): void {
    const at = this.options.now();
    const stalled = at - this.beatAt >= ownStall;
    this.beatAt = at;
    if (this.pulse === null) return this.checkPatience(at);
    if (this.paused || stalled) this.pulse.excuse(at);
    for (const action of this.pulse.tick(at)) {
      if (action === 'ping') this.send('Ping');
      else if (action === 'frozen') this.ears.frozen(true, at);
      else if (action === 'dead') return this.close('no-sign-of-life');
    }
    this.asks.tick(at);
    if (at >= this.pictureDueAt) this.askForPicture(at);
    if (!this.over) this.ears.tick(at);
  }

  private checkPatience(at: number): void {
    const { connectWithin, loginWithin } = this.options.timings;
    if (!this.connected && at - this.openedAt >= connectWithin) this.close('cannot-connect');
    else if (at - this.openedAt >= connectWithin + loginWithin) this.close('login-unanswered');
  }

  private askForPicture(at: number): void {
    this.pictureDueAt = at + this.options.timings.pictureEvery;
    for (const action of ['QueueStatus', 'QueueSummary', 'CoreShowChannels']) this.send(action);
  }

  private send(action: string): void {
    if (this.socket.writable) this.socket.write(buildAction(action, `${this.options.idStem}-${++this.actions}`));
  }

  private close(detail: LinkDetail): void {
    if (this.over) return;
    this.over = true;
    clearInterval(this.timer);
    if (detail === 'stopped') this.socket.end();
    this.socket.destroySoon();
    this.socket.unref();
    this.asks.lost();
    this.ears.closed(detail, this.options.now());
  }
}

/** The exchange is ready, or has read its queues anew: both are told by one event and no detail. */
function changesEverything(message: string): boolean {
  if (message.startsWith('Event: FullyBooted')) return true;
  return message.startsWith('Event: Reload') && /\nModule: (All|app_queue)/.test(message);
}

function safely(...parts: Parameters<typeof buildAction>): string | null {
  try {
    return buildAction(...parts);
  } catch (error) {
    if (error instanceof UnsafeActionError) return null;
    throw error;
  }
}

function detailOf(error: Error, connected: boolean): LinkDetail {
  const code = 'code' in error ? String(error.code) : '';
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code)) return 'certificate-refused';
  return connected ? 'closed-by-exchange' : 'cannot-connect';
}
