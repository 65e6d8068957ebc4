import type { HandoverRelief } from '@zhiban/wire';

type Incoming = HandoverRelief['incoming'][number];
type Outgoing = HandoverRelief['outgoing'][number];

interface ReliefRows {
  here: Incoming[];
  /** When the last of them came. */
  lastSeen: number;
  missing: Incoming[];
  waiting: Outgoing[];
  released: Outgoing[];
  /** How many may simply go. */
  free: number;
}

/** Who has come and who has not, who stays and who may go. */
export function inThisOrder({ incoming, outgoing }: HandoverRelief): ReliefRows {
  const here = incoming.filter(({ seenAt }) => seenAt !== null);
  const waiting = outgoing.filter(({ waits }) => waits);
  const released = outgoing.filter((one) => one.released !== null);
  return {
    ...{ here, waiting, released },
    lastSeen: Math.max(0, ...here.map(({ seenAt }) => seenAt ?? 0)),
    missing: incoming.filter(({ seenAt }) => seenAt === null),
    free: outgoing.length - waiting.length - released.length,
  };
}
