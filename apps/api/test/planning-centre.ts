import type { EnvironmentSource } from '../src/platform/environment';
import { enrolled } from './enrolled';
import { TestApp, type TestReader } from './test-app';

export { comingMonday, readerWith, teams, twoWeeks } from './enrolled';

/** A centre with two teams. `skillsOf`: a cell for the nth of its people. */
export async function planningCentre(
  people = 6,
  skillsOf: (nth: number) => string = () => '',
  source?: EnvironmentSource,
): Promise<{ api: TestApp; admin: TestReader }> {
  const api = await TestApp.start(source);
  const admin = await api.administrator();
  await enrolled(admin, people, skillsOf);
  return { api, admin };
}
