import type { CallView, SeatId, SeatView } from '@zhiban/wire';

export type Seats = Readonly<Record<SeatId, SeatView>>;

/** Where calls are: seats name their calls. A call at a seat that the reader may not see is nowhere here. */
export function seatsByCall(seats: Seats): Map<string, SeatId[]> {
  const found = new Map<string, SeatId[]>();
  for (const [id, { call }] of Object.entries(seats)) {
    if (call?.visit) found.set(call.visit, [...(found.get(call.visit) ?? []), id]);
  }
  return found;
}

export interface WaitingRow {
  visit: string;
  call: CallView;
  /** By the time of entering, from 1. */
  place: number;
  /** Labels of the seats that ring for it. */
  rings: string[];
}

export interface TalkRow {
  visit: string;
  call: CallView;
  talk: NonNullable<CallView['talk']>;
  seat: SeatView | null;
}

type Calls = Readonly<Record<string, CallView>>;

/** Who waits, the longest first. */
export function waitingRows(calls: Calls, seats: Seats): WaitingRow[] {
  const at = seatsByCall(seats);
  return Object.entries(calls)
    .filter(([, call]) => call.talk === null)
    .sort(([, a], [, b]) => a.since - b.since)
    .map(([visit, call], i) => {
      const rings = (at.get(visit) ?? []).flatMap((id) => seats[id]?.label ?? []);
      return { visit, call, place: i + 1, rings };
    });
}

/** Who is talked to, the longest talk first. */
export function talkRows(calls: Calls, seats: Seats): TalkRow[] {
  const at = seatsByCall(seats);
  return Object.entries(calls)
    .flatMap(([visit, call]) => {
      const [id = ''] = at.get(visit) ?? [];
      return call.talk ? [{ visit, call, talk: call.talk, seat: seats[id] ?? null }] : [];
    })
    .sort((a, b) => a.talk.since - b.talk.since);
}
