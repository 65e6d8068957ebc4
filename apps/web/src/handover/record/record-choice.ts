import type { HandoverHead } from '@zhiban/wire';

type Side = 'outgoing' | 'incoming';

const leads = ({ leads: both }: HandoverHead, side: Side, account: string): boolean =>
  both[side].some((lead) => lead.account === account);

/**
 * The record to open for somebody: what waits for their signature first, then what they will sign, then what is written of the
 * duty that goes on, then the newest.
 */
export function recordToOpen(heads: readonly HandoverHead[], account: string, now: number): HandoverHead | null {
  const open = heads.filter(({ state }) => state !== 'signed');
  const newestFirst = (found: HandoverHead[]) => found.sort((a, b) => b.turn.from - a.turn.from)[0];
  const goesOn = ({ turn }: HandoverHead) => turn.from <= now && now < turn.to;
  return (
    newestFirst(open.filter((head) => head.state === 'handed' && leads(head, 'incoming', account))) ??
    newestFirst(open.filter((head) => leads(head, 'outgoing', account) && head.signed.outgoing === null)) ??
    newestFirst(open.filter((head) => leads(head, 'incoming', account) && goesOn(head))) ??
    newestFirst(open.filter(goesOn)) ??
    newestFirst([...heads]) ??
    null
  );
}

/** Beside the record that is open: those to go to at once, and the skipped ones. */
export function beside(heads: readonly HandoverHead[], shown: string, now: number) {
  const others = heads.filter(({ id, state }) => id !== shown && state !== 'signed');
  const near = others.filter(({ state, turn }) => state === 'handed' || (state === 'open' && turn.from <= now));
  return { near, skipped: others.filter(({ state }) => state === 'skipped') };
}

/** How many records ask for somebody's signature now. */
export function waitingFor(heads: readonly HandoverHead[], account: string, now: number): number {
  return heads.filter(
    (head) =>
      (head.state === 'handed' && leads(head, 'incoming', account)) ||
      (head.state !== 'signed' && head.state !== 'handed' && head.turn.to <= now && leads(head, 'outgoing', account)),
  ).length;
}
