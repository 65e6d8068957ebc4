import type { Interval } from '@zhiban/time';
import type { TickerNotice } from '@zhiban/wire';

type ShownPlace = TickerNotice['places'][number];

/** A notice, and when it stands on the walls of which places. */
export interface Standing extends Omit<TickerNotice, 'places'> {
  id: string;
  stands: readonly (Interval & { place: ShownPlace })[];
}

export type ShownNoticesNow = Readonly<Record<string, TickerNotice>>;

/** A wall does not get round to more. */
export const mostShown = 100;
const rank = { urgent: 0, important: 1, normal: 2 } as const;

/** What stands at an instant, and from when until when nothing of that changes. */
export function shownAt(notices: readonly Standing[], now: number): Interval & { shown: ShownNoticesNow | undefined } {
  const standing = notices.flatMap((notice) => tickerOf(notice, now));
  const first = standing.sort(([, a], [, b]) => rank[a.urgency] - rank[b.urgency] || b.at - a.at).slice(0, mostShown);
  const shown = first.length === 0 ? undefined : Object.fromEntries(first);
  const bounds = notices.flatMap(({ stands }) => stands.flatMap(({ from, to }) => [from, to]));
  return {
    shown,
    from: Math.max(-Infinity, ...bounds.filter((at) => at <= now)),
    to: Math.min(Infinity, ...bounds.filter((at) => at > now)),
  };
}

function tickerOf({ id, stands, ...words }: Standing, now: number): [string, TickerNotice][] {
  const places = stands.filter(({ from, to }) => from <= now && now < to).map(({ place }) => place);
  return places.length === 0 ? [] : [[id, { ...words, places }]];
}
