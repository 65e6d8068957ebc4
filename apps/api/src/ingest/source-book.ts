import { Inject, Injectable } from '@nestjs/common';
import type { FeedCounters, LinkState } from '@zhiban/acd-ami';
import type { AcdEvent } from '@zhiban/acd-events';
import type { Clock } from '@zhiban/time';
import type { sourceKinds } from '@zhiban/wire';
import { CLOCK } from '../platform/clock';

export type SourceKind = (typeof sourceKinds)[number];

/** What is known of one exchange's feed in this run. Instants are ms. */
export interface SourceStatus {
  readonly source: string;
  readonly kind: SourceKind;
  link: LinkState;
  since: number;
  aliveAt: number | null;
  /** Since when a batch is being stored that is applied afterwards; `null`: none. */
  storingSince: number | null;
  connects: number;
  events: number;
  readonly eventsByType: Map<AcdEvent['type'], number>;
  counters: FeedCounters | null;
  trouble: string | null;
}

/** The exchanges that feed the floor, and how their feeds are doing. */
@Injectable()
export class SourceBook {
  private readonly statuses = new Map<string, SourceStatus>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  list(): SourceStatus[] {
    return [...this.statuses.values()];
  }

  find(source: string): SourceStatus | undefined {
    return this.statuses.get(source);
  }

  /** The entry of a source, made when it is first heard of. */
  open(source: string, kind: SourceKind): SourceStatus {
    const found = this.statuses.get(source);
    if (found) return found;
    const made: SourceStatus = {
      source,
      kind,
      link: 'connecting',
      since: this.clock.now(),
      aliveAt: null,
      storingSince: null,
      connects: 0,
      events: 0,
      eventsByType: new Map(),
      counters: null,
      trouble: null,
    };
    this.statuses.set(source, made);
    return made;
  }

  link(status: SourceStatus, link: LinkState, at: number, trouble: string | null): void {
    if (link === 'up' && status.link !== 'up') status.connects += 1;
    if (link !== status.link && !(unlinked(link) && unlinked(status.link))) status.since = at;
    status.link = link;
    status.trouble = trouble;
  }

  alive(status: SourceStatus, at: number): void {
    if (status.aliveAt === null || at > status.aliveAt) status.aliveAt = at;
  }

  count(status: SourceStatus, events: readonly AcdEvent[]): void {
    status.events += events.length;
    for (const { type } of events) status.eventsByType.set(type, (status.eventsByType.get(type) ?? 0) + 1);
  }

  /** A door has no connection that could break: it is frozen when nothing came for longer than `staleMs`. */
  linkNow(status: SourceStatus, staleMs: number): { link: LinkState; since: number } {
    const { kind, link, since, aliveAt } = status;
    const silent = kind === 'door' && link === 'up' && aliveAt !== null && this.clock.now() - aliveAt > staleMs;
    return silent ? { link: 'frozen', since: aliveAt } : { link, since };
  }
}

/** Each attempt to connect is still the same time without a link. */
const unlinked = (link: LinkState) => link === 'down' || link === 'connecting';
