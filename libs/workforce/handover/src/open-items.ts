import type { Instant } from '@zhiban/time';
import type { OpenItemState } from '@zhiban/wire';

/** Something left to do, as a handover asks about it. */
export interface OpenItem {
  id: string;
  state: OpenItemState;
  openedAt: Instant;
  /** `null`: whenever it can be. */
  dueAt: Instant | null;
  closedAt: Instant | null;
}

export interface ItemAge {
  /** Of its duties this is the how-manieth: 1 in the duty in which it was opened. */
  duties: number;
  /** Milliseconds since it was opened, or from then to its closing. */
  hangs: number;
  /** Milliseconds beyond its due time; `null`: in time, or never due. */
  late: number | null;
}

/**
 * How long something hangs. It grows by a duty with each signed handover that it went through, so it survives a record
 * that was skipped or signed late: `signedAt` are the instants at which records of its place were signed, in order.
 */
export function ageOf(item: OpenItem, signedAt: readonly Instant[], now: Instant): ItemAge {
  const until = item.closedAt ?? now;
  const through = signedAt.filter((at) => at > item.openedAt && at <= until).length;
  const late = item.dueAt !== null && until > item.dueAt ? until - item.dueAt : null;
  return { duties: through + 1, hangs: until - item.openedAt, late };
}

/** What moves on to the next duty: all that is not closed, what is due first before the rest, then the oldest. */
export function carriedOn<T extends OpenItem>(items: readonly T[]): T[] {
  return items
    .filter(({ state }) => state !== 'closed')
    .sort((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1));
}
