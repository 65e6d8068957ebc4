import { dayNumber } from '@zhiban/time';
import type { LeaveJudged, LeavePiece, LeaveType, Verdict } from '@zhiban/wire';
import type { Say } from '../my-roster/roster-words';

interface Known {
  type: LeaveType;
  pieces: readonly LeavePiece[];
  judged: Pick<LeaveJudged, 'minutes' | 'available' | 'places'>;
  sudden: boolean;
  certificates: number;
  /** The day on which it is filed, or was. */
  filed: string;
}

/** What is known about a rule that is kept: how far it is from its limit. */
export function ruleFacts(
  { type, pieces, judged, sudden, certificates, filed }: Known,
  t: Say,
  amount: (minutes: number) => string,
): Partial<Record<Verdict['rule'], string>> {
  const dates = pieces.map(({ date }) => date).sort();
  const ahead = dayNumber(dates[0] ?? filed) - dayNumber(filed);
  const { notice } = type;
  const needs = type.certificateFromDays !== null && new Set(dates).size >= type.certificateFromDays;
  const free = Math.min(...judged.places.map(({ taken, most }) => most - taken));
  return {
    'leave-notice': sudden
      ? t('myLeave.facts.afterwards', { n: type.afterwardsWorkingDays })
      : t(`myLeave.facts.notice.${notice.count === 0 ? 'none' : notice.unit}`, { ahead, n: notice.count }),
    'leave-certificate': t(`myLeave.facts.certificate.${needs ? 'given' : 'none'}`, { n: certificates }),
    'leave-balance':
      judged.available === null
        ? t('myLeave.facts.noBalance')
        : t('myLeave.facts.balance', { left: amount(judged.available), asks: amount(judged.minutes ?? 0) }),
    'leave-allotment':
      judged.places.length === 0 ? t('myLeave.facts.anyNumber') : t('myLeave.facts.places', { n: free }),
  };
}
