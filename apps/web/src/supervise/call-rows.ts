import type { CallView, SeatId, SeatView } from '@zhiban/wire';

export interface WaitingRow {
  visit: string;
  call: CallView;
  /** By the time of entering, from 1. */
  place: number;
}

export interface TalkRow {
  visit: string;
  call: CallView;
  talk: NonNullable<CallView['talk']>;
  seat: SeatView | null;
}

/** Who waits, the longest first. */
export function waitingRows(calls: Readonly<Record<string, CallView>>): WaitingRow[] {
  return Object.entries(calls)
    .filter(([, call]) => call.talk === null)
    .sort(([, a], [, b]) => a.since - b.since)
    .map(([visit, call], i) => ({ visit, call, place: i + 1 }));
}

/** Who is talked to, the longest talk first. */
export function talkRows(
  calls: Readonly<Record<string, CallView>>,
  seats: Readonly<Record<SeatId, SeatView>>,
): TalkRow[] {
  return Object.entries(calls)
    .flatMap(([visit, call]) =>
      call.talk ? [{ visit, call, talk: call.talk, seat: seats[call.talk.seat] ?? null }] : [],
    )
    .sort((a, b) => a.talk.since - b.talk.since);
}
