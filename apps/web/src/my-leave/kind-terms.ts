import type { LeaveType } from '@zhiban/wire';
import type { Say } from '../my-roster/roster-words';

/** What one has to know of a kind before asking for it, as short sentences. */
export function kindTerms(type: LeaveType, t: Say): string[] {
  const { notice, unit, counts, certificateFromDays: from, afterwardsWorkingDays: after, balance } = type;
  const ahead = notice.count === 0 ? 'none' : notice.unit;
  return [
    t(`myLeave.terms.notice.${ahead}`, { n: notice.count }),
    after === null ? null : t('myLeave.terms.afterwards', { n: after }),
    t(`myLeave.terms.unit.${unit}`),
    t(`myLeave.terms.counts.${counts}`),
    from === null ? null : t(`myLeave.terms.certificate.${from === 1 ? 'always' : 'from'}`, { n: from }),
    t(`myLeave.terms.balance.${balance ? 'yes' : 'no'}`),
  ].filter((term) => term !== null);
}
