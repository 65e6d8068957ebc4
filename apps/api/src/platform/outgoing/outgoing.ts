import { lookup } from 'node:dns/promises';
import { failure, shortly, type Failure } from './failure';
import { plainHost, type OutgoingAllow } from './outgoing-allow';
import { maySendTo, urlRefusal, type UrlRefusal } from './outgoing-url';
import { pinnedPost, type PostAnswer } from './pinned-post';

export interface OutgoingLetter {
  url: string;
  body: string;
  headers: Readonly<Record<string, string>>;
}

export interface OutgoingLimits {
  /** From the question after the host's address to the end of the answer. */
  totalMs: number;
  requestBytes: number;
  answerBytes: number;
}

export const outgoingLimits: OutgoingLimits = { totalMs: 10_000, requestBytes: 256 * 1024, answerBytes: 64 * 1024 };

/** The addresses of a host, as the system's resolver has them. */
export type Resolve = (host: string) => Promise<string[]>;

const systemResolve: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

/** The only way out over HTTP to an address that somebody typed in. */
export class Outgoing {
  constructor(
    private readonly allow: OutgoingAllow,
    private readonly limits: OutgoingLimits = outgoingLimits,
    private readonly resolve: Resolve = systemResolve,
  ) {}

  /** What is wrong with an address that is about to be kept; its host is looked at again each time something is sent. */
  refusal(url: string): UrlRefusal | null {
    return urlRefusal(url, this.allow);
  }

  /** Answers of 2xx come back with their body; everything else is a failure. */
  async post(letter: OutgoingLetter, stop: AbortSignal): Promise<(PostAnswer & { ok: true }) | Failure> {
    const { requestBytes, totalMs } = this.limits;
    if (Buffer.byteLength(letter.body) > requestBytes)
      return failure('delivery.too-large', { kilobytes: requestBytes / 1024 }, true);
    const refusal = this.refusal(letter.url);
    if (refusal) return failure(refusal.code, refusal.params);
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), totalMs);
    const signal = AbortSignal.any([late.signal, stop]);
    try {
      return await this.checkedPost(letter, signal);
    } catch (error) {
      if (stop.aborted) return failure('delivery.interrupted', {});
      if (late.signal.aborted) return failure('delivery.timeout', { seconds: Math.ceil(totalMs / 1000) });
      return failure('delivery.unreachable', { host: new URL(letter.url).hostname, why: whyOf(error) });
    } finally {
      clearTimeout(timer);
    }
  }

  private async checkedPost(
    { url: text, ...rest }: OutgoingLetter,
    signal: AbortSignal,
  ): Promise<(PostAnswer & { ok: true }) | Failure> {
    const url = new URL(text);
    const host = plainHost(url.hostname);
    const addresses = await unlessAborted(this.resolve(host), signal).catch((error: unknown) => {
      if (signal.aborted) throw error;
      return [];
    });
    if (addresses.length === 0) return failure('delivery.unresolved', { host });
    if (!maySendTo(host, addresses, this.allow)) return failure('outgoing.forbidden', { host });
    const answer = await pinnedPost({ url, ...rest }, addresses, this.limits.answerBytes, signal);
    return judged(answer);
  }
}

/** 410 is a receiver that says it is gone for good. */
function judged(answer: PostAnswer): (PostAnswer & { ok: true }) | Failure {
  const { status } = answer;
  if (status >= 200 && status < 300) return { ok: true, ...answer };
  if (status >= 300 && status < 400) return failure('delivery.redirect', { status });
  return failure('delivery.status', { status }, status === 410);
}

/** A resolver cannot be called back; whoever waits for it can. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const give = (): void => reject(new Error('aborted'));
    if (signal.aborted) give();
    signal.addEventListener('abort', give, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', give));
  });
}

/** The system's code says it best; several addresses fail as a group of errors. */
function whyOf(error: unknown): string {
  const one = error instanceof AggregateError ? (error.errors as unknown[])[0] : error;
  if (one instanceof Error && 'code' in one && typeof one.code === 'string') return one.code;
  return shortly(String(one));
}
