import type { Meeting } from '@zhiban/wire';

const hourMs = 3_600_000;

/** `left`: held, and nobody has signed it for hours. */
export type MeetingStanding = 'signed' | 'coming' | 'running' | 'left';

export function meetingStanding({ signedBy, at }: Pick<Meeting, 'signedBy' | 'at'>, now: number): MeetingStanding {
  if (signedBy !== null) return 'signed';
  if (now < at) return 'coming';
  return now < at + 4 * hourMs ? 'running' : 'left';
}

/** Written down so long after it that it was made up for. */
export const isWrittenUp = ({ at, openedAt }: Pick<Meeting, 'at' | 'openedAt'>): boolean => openedAt - at > 2 * hourMs;
