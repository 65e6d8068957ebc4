import { dayNumber } from '@zhiban/time';
import type { RuleId, Verdict } from '@zhiban/wire';
import type { World } from '@zhiban/workforce-roster';
import { leaveAllotment } from '../rules/leave-allotment.rule';
import { leaveBalance } from '../rules/leave-balance.rule';
import { leaveCertificate } from '../rules/leave-certificate.rule';
import { leaveNotice } from '../rules/leave-notice.rule';
import { policyOn, ruled } from '../rules/request-rule';
import type { LeaveCase } from './leave-case';

export const leaveRules = [leaveNotice, leaveCertificate, leaveBalance, leaveAllotment] as const;

/** Judges a request for leave. The hole that it makes in cover is judged apart, as a change of the roster. */
export function judgeLeave(asked: LeaveCase, world: World): Verdict[] {
  const day = firstDay(asked);
  return [
    ...ruled(leaveNotice, asked, day, world),
    ...ruled(leaveCertificate, asked, day, world),
    ...ruled(leaveBalance, asked, day, world),
    ...ruled(leaveAllotment, asked, day, world),
  ];
}

const firstDay = ({ pieces }: Pick<LeaveCase, 'pieces'>) => Math.min(...pieces.map(({ date }) => dayNumber(date)));

/** What a request is asked by: to show what is kept too. */
export function leaveRulesAsked(asked: LeaveCase, world: World): { rule: RuleId; cites: string }[] {
  const rules = policyOn(world, firstDay(asked))?.policy.rules;
  return leaveRules.filter(({ id }) => rules?.[id].on).map(({ id, cites }) => ({ rule: id, cites }));
}
