import { addDays, dateIn, weekdayOf } from '@zhiban/time';
import { permissionsOf, type CentreCalendar, type Grant, type Role, type RosterScope } from '@zhiban/wire';
import type { EnvironmentSource } from '../src/platform/environment';
import type { Reader } from '../src/platform/sign-in';
import { TestApp, type TestReader } from './test-app';

export const teams = ['信用卡组', '投诉组'] as const;

/** A Monday that is still to come, wherever the spec runs. */
export function comingMonday(): string {
  const today = dateIn('Asia/Shanghai', Date.now());
  return addDays(today, 8 - weekdayOf(today));
}

/** Two weeks from a Monday on, of the whole centre. */
export const twoWeeks = (): RosterScope => ({
  first: comingMonday(),
  last: addDays(comingMonday(), 13),
  site: null,
  team: null,
});

/** A centre with two teams, whose calendar knows the years in which its tests plan. `skillsOf`: a cell for the nth of them. */
export async function planningCentre(
  people = 6,
  skillsOf: (nth: number) => string = () => '',
  source?: EnvironmentSource,
): Promise<{ api: TestApp; admin: TestReader }> {
  const api = await TestApp.start(source);
  const admin = await api.administrator();
  const rows = Array.from({ length: people }, (_, i) => `${i + 1},员工${i + 1},上海,${teams[i % 2]},,,,${skillsOf(i)}`);
  const body = `工号,姓名,职场,班组,座位,交换机,坐席,技能\n${rows.join('\n')}\n`;
  await admin.ask('/api/v1/people/import', { method: 'POST', body, headers: { 'content-type': 'text/csv' } });
  const year = Number(comingMonday().slice(0, 4));
  const known = await admin.ask(`/api/v1/calendar?from=${year - 1}&to=${year + 2}`);
  for (const { year, state } of known.json<CentreCalendar>().years)
    if (state === 'unknown')
      await admin.ask(`/api/v1/calendar/years/${year}`, { method: 'PUT', body: { state: 'weekends' } });
  return { api, admin };
}

/** Somebody with these posts, past the sign-in. */
export function readerWith(name: string, role: Role, place: Partial<Omit<Grant, 'role'>> = {}): Reader {
  const grants: Grant[] = [{ role, site: null, team: null, ...place }];
  return {
    userId: null,
    name,
    person: null,
    permissions: permissionsOf(grants),
    grants,
    mustChangePassword: false,
    session: null,
  };
}
