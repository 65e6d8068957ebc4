import type { Policy, PolicyBody } from '@zhiban/wire';

/** A place in a policy that contradicts the rest of it. `limit` is what the other field allows, in the field's own unit. */
export type PolicyFault = { path: string } & (
  | { fault: 'below' | 'above'; other: string; limit: number }
  | { fault: 'empty-night' | 'night-too-short' | 'never-possible' | 'version-twice' }
);

const dayMinutes = 1440;
const weekMinutes = 10_080;

/** What a schema cannot say about a policy's body: numbers that no roster could ever keep together. */
export function policyFaults(body: PolicyBody): PolicyFault[] {
  return [...nightFaults(body), ...ageFaults(body), ...dayFaults(body), ...weekFaults(body), ...breakFaults(body)];
}

/** Of the whole policy: its versions one by one, and their dates. */
export function policyVersionFaults({ versions }: Policy): PolicyFault[] {
  return versions.flatMap((version, i) => {
    const faults = policyFaults(version).map((fault) => ({ ...fault, path: `versions.${i}.${fault.path}` }));
    const twice = versions.findIndex(({ from }) => from === version.from) < i;
    return twice ? [...faults, { path: `versions.${i}.from`, fault: 'version-twice' as const }] : faults;
  });
}

function nightFaults({ night }: PolicyBody): PolicyFault[] {
  if (night.from === night.to) return [{ path: 'night.to', fault: 'empty-night' }];
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const length = (minutes(night.to) - minutes(night.from) + dayMinutes) % dayMinutes;
  return night.minutes > length ? [{ path: 'night.minutes', fault: 'night-too-short' }] : [];
}

const ageFaults = ({ protection: { employedFrom, grownUpAt } }: PolicyBody): PolicyFault[] =>
  atLeast('protection.grownUpAt', grownUpAt, 'protection.employedFrom', employedFrom);

function dayFaults({ rules }: PolicyBody): PolicyFault[] {
  const [rest, longest, day] = [rules['rest-between-shifts'], rules['longest-shift'], rules['hours-of-day']];
  const overtime = rules['overtime-a-day'];
  const faults: PolicyFault[] = [];
  if (longest.on && longest.minutes === 0)
    faults.push({ path: 'rules.longest-shift.minutes', fault: 'never-possible' });
  if (rest.on && longest.on && rest.minutes > weekMinutes - longest.minutes)
    faults.push({ path: 'rules.rest-between-shifts.minutes', fault: 'never-possible' });
  if (day.on && longest.on)
    faults.push(...atLeast('rules.longest-shift.minutes', longest.minutes, 'rules.hours-of-day.minutes', day.minutes));
  if (overtime.on && rules['overtime-a-month'].on)
    faults.push(
      ...atLeast(
        'rules.overtime-a-month.minutes',
        rules['overtime-a-month'].minutes,
        'rules.overtime-a-day.minutes',
        overtime.minutes,
      ),
    );
  return faults;
}

function weekFaults({ rules }: PolicyBody): PolicyFault[] {
  const faults: PolicyFault[] = [];
  const [freeDays, weekly, inARow] = [rules['rest-day-a-week'], rules['weekly-rest'], rules['consecutive-days']];
  const [period, average, young] = [rules['hours-of-period'], rules['average-week'], rules['minors-hours']];
  if (freeDays.on) faults.push(...atMost('rules.rest-day-a-week.days', freeDays.days, null, 6));
  if (weekly.on && weekly.minutes >= weekly.days * dayMinutes)
    faults.push({ path: 'rules.weekly-rest.minutes', fault: 'never-possible' });
  if (inARow.on && inARow.days === 0) faults.push({ path: 'rules.consecutive-days.days', fault: 'never-possible' });
  if (period.on) faults.push(...atMost('rules.hours-of-period.weekMinutes', period.weekMinutes, null, weekMinutes));
  if (period.on && average.on)
    faults.push(
      ...atLeast(
        'rules.average-week.minutes',
        average.minutes,
        'rules.hours-of-period.weekMinutes',
        period.weekMinutes,
      ),
    );
  if (young.on)
    faults.push(
      ...atLeast(
        'rules.minors-hours.weekMinutes',
        young.weekMinutes,
        'rules.minors-hours.dayMinutes',
        young.dayMinutes,
      ),
    );
  return faults;
}

function breakFaults({ rules }: PolicyBody): PolicyFault[] {
  const { on, afterMinutes, mealMinutes, restMinutes, edgeMinutes } = rules['meal-and-rest'];
  if (!on) return [];
  const path = 'rules.meal-and-rest.afterMinutes';
  // A shift that is just long enough has to hold both, with work on either side.
  return atLeast(path, afterMinutes, 'rules.meal-and-rest', mealMinutes + restMinutes + 2 * edgeMinutes + 30);
}

const atLeast = (path: string, value: number, other: string, limit: number): PolicyFault[] =>
  value < limit ? [{ path, fault: 'below', other, limit }] : [];

const atMost = (path: string, value: number, other: string | null, limit: number): PolicyFault[] =>
  value > limit ? [{ path, fault: 'above', other: other ?? path, limit }] : [];
