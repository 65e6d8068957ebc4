import type { FeedCounters, FeedError } from './connector';

const mostNames = 200;
const longestName = 64;
const otherNames = '(other)';

/** The counters of one feed. The names of unknown events come from outside, so their number and length are bounded. */
export class FeedTally {
  messages = 0;
  bytes = 0;
  private readonly errors: Record<FeedError, number> = {
    oversized: 0,
    'invalid-utf8': 0,
    malformed: 0,
    incomplete: 0,
    'corrupt-line': 0,
    unmatched: 0,
  };
  private readonly unknownEvents = new Map<string, number>();

  error(kind: FeedError, count = 1): void {
    this.errors[kind] += count;
  }

  unknownEvent(name: string): void {
    const short = name.slice(0, longestName) || '(none)';
    const key = this.unknownEvents.has(short) || this.unknownEvents.size < mostNames ? short : otherNames;
    this.unknownEvents.set(key, (this.unknownEvents.get(key) ?? 0) + 1);
  }

  snapshot(): FeedCounters {
    return {
      messages: this.messages,
      bytes: this.bytes,
      errors: { ...this.errors },
      unknownEvents: Object.fromEntries(this.unknownEvents),
    };
  }
}
