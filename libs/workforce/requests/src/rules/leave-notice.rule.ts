import { dateOfDay, dayAt, dayNumber, type DayNumber } from '@zhiban/time';
import { monthsLater } from '@zhiban/workforce-people';
import type { World } from '@zhiban/workforce-roster';
import type { LeaveCase } from '../leave/leave-case';
import type { RequestFinding, RequestRule } from './request-rule';

/** LEAVE-1 and LEAVE-3: filed ahead of the first day; what came suddenly, within some working days of returning. */
export const leaveNotice: RequestRule<LeaveCase, 'leave-notice'> = {
  id: 'leave-notice',
  cites: 'LEAVE-1',
  bound: 'least',
  judge(asked, _params, world) {
    const days = asked.pieces.map(({ date }) => dayNumber(date)).sort((a, b) => a - b);
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return [];
    const filed = dayAt(world.days, asked.filedAt);
    const { afterwardsWorkingDays: within } = asked.type;
    return asked.sudden && within !== null ? tooLate(asked, last, filed, within, world) : tooShort(asked, first, filed);
  },
};

function tooShort({ person, type }: LeaveCase, first: DayNumber, filed: DayNumber): RequestFinding[] {
  const { count, unit } = type.notice;
  const earliest = unit === 'months' ? monthsLater(dateOfDay(filed), count) : filed + count;
  if (earliest <= first) return [];
  return [{ person, day: first, actual: first - filed, limit: earliest - filed, unit: 'days' }];
}

function tooLate({ person }: LeaveCase, last: DayNumber, filed: DayNumber, within: number, { days, kinds }: World) {
  let passed = 0;
  for (let day = last + 1; day < filed; day += 1) if (kinds[day - days.first] === 'working') passed += 1;
  if (passed < within || filed <= last) return [];
  const found: RequestFinding = {
    person,
    day: last,
    actual: passed,
    limit: within,
    unit: 'working-days',
    about: 'afterwards',
  };
  return [found];
}
