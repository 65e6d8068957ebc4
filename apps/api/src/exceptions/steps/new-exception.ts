import type { Place, ReportException } from '@zhiban/wire';
import type { NewException } from '../keeping/exceptions.repository';

type Reported = Omit<ReportException, 'place'>;

/** As it begins: nobody has looked at it yet. */
export function newException(reported: Reported, { site, team }: Place, reportedBy: string, at: Date): NewException {
  const { id, title, text, queue, customer, alarm } = reported;
  return {
    ...{ id, title, text, queue, customer, alarmId: alarm, site, team },
    ...{ version: 1, state: 'reported', kind: null, level: null, department: null },
    ...{ firstReportedAt: at, reportedAt: at, reportedBy, assessedAt: null, owner: null, plan: null },
    ...{ dueAt: null, toldAt: null, solvedAt: null, answers: [], curve: null },
  };
}
