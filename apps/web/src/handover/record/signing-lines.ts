import type { HandoverObstacle, HandoverSide, HandoverView } from '@zhiban/wire';

export type SigningLineCode =
  'lead' | 'time' | 'events' | 'read-back' | 'nobody-else' | 'outgoing-first' | 'other-person';

/** One condition of a signature: met or not, how much is missing, and the rule that asks for it. */
export interface SigningLine {
  code: SigningLineCode;
  met: boolean;
  missing: number;
  cites: string;
}

type Told = Pick<HandoverView, 'head' | 'obstacles'>;
type Code = HandoverObstacle['code'];

/**
 * What each side's signature needs, whoever reads: the reader's own entitlement is not among it. `mine`: the reader signs for
 * that side, and cannot where nobody else comes.
 */
export function signingLines({ head, obstacles }: Told, side: HandoverSide, mine = false): SigningLine[] {
  const count = (...codes: Code[]) => obstacles[side].filter(({ code }) => codes.includes(code)).length;
  const line = (code: SigningLineCode, missing: number, cites: string): SigningLine => ({
    ...{ code, missing, cites },
    met: missing === 0,
  });
  const lead = line('lead', head.leads[side].length > 0 ? 0 : 1, side === 'outgoing' ? 'HAND-2' : 'HAND-3');
  const shared = [
    line('events', count('event-unresolved', 'stage-not-shared'), 'HAND-4'),
    line('read-back', count('not-read-back'), 'HAND-3'),
  ];
  const alone = mine && count('no-incoming-lead') > 0 ? [line('nobody-else', 1, 'HAND-3')] : [];
  if (side === 'outgoing') return [lead, line('time', count('too-early'), 'HAND-3'), ...shared, ...alone];
  const other = count('both-sides') > 0 ? [line('other-person', 1, 'HAND-3')] : [];
  return [lead, line('outgoing-first', head.signed.outgoing ? 0 : 1, 'HAND-3'), ...other];
}
