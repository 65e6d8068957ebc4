import { eventName, field } from '../fields';
import { askPrefix } from './ask';

/**
 * What is heard of one hearing. `gone`: its phone has hung up, or never rang, for whatever reason. `link-lost` is of all
 * hearings: what becomes of them is not told any more.
 */
export type HearingNews =
  { kind: 'picked-up' | 'not-picked-up' | 'began' | 'gone'; id: string; words: string | null } | { kind: 'link-lost' };

/** Why Asterisk gave up calling the phone: the control frame that ended it. */
const reasons: Readonly<Record<string, string>> = {
  '0': 'Not reachable, busy, or no such phone',
  '1': 'Hung up',
  '3': 'No answer',
  '5': 'Busy',
  '8': 'Congestion',
};

/** `null`: the message tells of no hearing. */
export function hearingNews(raw: string): HearingNews | null {
  if (!raw.startsWith('Event: ') || !raw.includes(askPrefix)) return null;
  switch (eventName(raw)) {
    case 'OriginateResponse':
      return originated(raw);
    case 'ChanSpyStart':
      return of(raw, 'SpyerUniqueid', 'began', null);
    case 'Hangup':
      return of(raw, 'Uniqueid', 'gone', field(raw, 'Cause-txt'));
    default:
      return null;
  }
}

/** A phone that is not there has no channel of its own: only the action tells whose it was. */
function originated(raw: string): HearingNews | null {
  if (field(raw, 'Response') === 'Success') return of(raw, 'ActionID', 'picked-up', null);
  const reason = field(raw, 'Reason') ?? '';
  return of(raw, 'ActionID', 'not-picked-up', reasons[reason] ?? `Reason ${reason}`);
}

function of(
  raw: string,
  key: string,
  kind: 'picked-up' | 'not-picked-up' | 'began' | 'gone',
  words: string | null,
): HearingNews | null {
  const id = field(raw, key);
  return id?.startsWith(askPrefix) ? { kind, id: id.slice(askPrefix.length), words } : null;
}
