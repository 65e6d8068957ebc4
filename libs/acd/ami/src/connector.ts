import type { AcdEvent } from '@zhiban/acd-events';

export type LinkState = 'connecting' | 'up' | 'frozen' | 'down';

/** Why a link is not up; a code that the reader's language has a sentence for. None of them tells a secret. */
export type LinkDetail =
  | 'cannot-connect'
  | 'certificate-refused'
  | 'login-refused'
  | 'plaintext-refused'
  | 'login-unanswered'
  | 'closed-by-exchange'
  | 'exchange-shut-down'
  | 'no-sign-of-life'
  | 'stopped';

/** What a connector counts about its feed; every number only grows. */
export type FeedCounters = {
  messages: number;
  bytes: number;
  /** Damage by kind, see `FeedError`. */
  errors: Readonly<Record<FeedError, number>>;
  /** Event names that nobody here knows, each with its count; bounded, the rest is under `(other)`. */
  unknownEvents: Readonly<Record<string, number>>;
};

/**
 * `oversized`: a message above the cap, dropped. `invalid-utf8`: a message with bytes that are no UTF-8, replaced by
 * U+FFFD. `malformed`: lines before a message's first `Key: Value`. `incomplete`: a message that lacks a key it needs,
 * dropped. `corrupt-line`: a line of a recorded file that is no capture line. `unmatched`: an event of a call that was
 * never seen.
 */
export const feedErrors = [
  'oversized',
  'invalid-utf8',
  'malformed',
  'incomplete',
  'corrupt-line',
  'unmatched',
] as const;
export type FeedError = (typeof feedErrors)[number];

/** Where a connector hands over what it hears. All instants are milliseconds since 1970-01-01 UTC and never go back. */
export type AcdSink = {
  /** All events of one received chunk, in order. `'pause'` asks the connector to stop reading until `resume()`. */
  events(batch: readonly AcdEvent[]): 'pause' | void;
  link(state: LinkState, at: number, detail?: LinkDetail): void;
  /** Proof of life: something was received from the exchange. */
  alive(at: number): void;
  counters(counters: FeedCounters): void;
};

/** One feed of one exchange. */
export type AcdConnector = {
  start(sink: AcdSink): void;
  /** Resolves when the link is closed; the sink hears nothing afterwards. */
  stop(): Promise<void>;
  /** Go on reading after the sink asked for a pause. */
  resume(): void;
};
