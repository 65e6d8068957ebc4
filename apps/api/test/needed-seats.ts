import { addDays, datesBetween } from '@zhiban/time';
import type { EnterExpected, StaffingRules, StaffingRulesVersion } from '@zhiban/wire';
import { expect } from 'vitest';
import type { TestApp, TestReader } from './test-app';

/** What a test centre needs: contacts typed day by day, and rules. */
export class NeededSeats {
  private readonly versions = new Map<string, number>();

  constructor(
    private readonly api: TestApp,
    private readonly admin: TestReader,
  ) {}

  async knowsQueues(...keys: string[]): Promise<void> {
    for (const key of keys) await this.api.database.query('INSERT INTO staffing_queue (key) VALUES ($1)', [key]);
  }

  /** The same in each half hour of these days, three minutes each. */
  async expects(queue: string, first: string, days: number, contacts: number): Promise<void> {
    const dates = [...datesBetween(first, addDays(first, days - 1))];
    const body: EnterExpected = {
      source: 'typed',
      minutes: 30,
      days: dates.map((date) => ({
        ...{ queue, date, basedOnVersion: this.versions.get(`${queue} ${date}`) ?? 0 },
        contacts: Array<number>(48).fill(contacts),
        ahtSeconds: Array<number>(48).fill(180),
      })),
    };
    const answer = await this.admin.ask('/api/v1/staffing/expected', { method: 'PUT', body });
    expect(answer.status, answer.text).toBe(204);
    for (const { date, basedOnVersion } of body.days) this.versions.set(`${queue} ${date}`, basedOnVersion + 1);
  }

  async rules(change: Partial<StaffingRules>): Promise<void> {
    const path = '/api/v1/staffing/rules';
    const { version, rules } = (await this.admin.ask(path)).json<StaffingRulesVersion>();
    const body = { basedOnVersion: version, rules: { ...rules, ...change } };
    const answer = await this.admin.ask(path, { method: 'PUT', body });
    expect(answer.status, answer.text).toBe(200);
  }
}
