import { addDays } from '@zhiban/time';
import type { AccountMade, Grant, PublishEnd, RosterComparison, RosterEditEnd, RosterView, Shift } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import type { EnvironmentSource } from '../src/platform/environment';
import { comingMonday, planningCentre } from './planning-centre';
import type { TestApp, TestReader } from './test-app';

const everywhere = (role: Grant['role']): Grant => ({ role, site: null, team: null });

/** A planning centre whose people have accounts, and some days of published shifts: the second week from the coming Monday on. */
export class PublishedCentre {
  readonly monday = addDays(comingMonday(), 7);
  readonly scope = { first: this.monday, last: addDays(this.monday, 6), site: null, team: null };

  private constructor(
    readonly api: TestApp,
    readonly admin: TestReader,
    readonly planner: TestReader,
    readonly approver: TestReader,
    /** Employee 1, 2, … */
    readonly agents: readonly TestReader[],
    readonly people: readonly string[],
  ) {}

  /** One more person than has an account. */
  static async open(count: number, source?: EnvironmentSource): Promise<PublishedCentre> {
    const { api, admin } = await planningCentre(count + 1, undefined, source);
    const planner = await entered(api, admin, 'planner', [everywhere('planner')]);
    const approver = await entered(api, admin, 'approver', [everywhere('floor-supervisor')]);
    const agents: TestReader[] = [];
    for (let i = 1; i <= count; i += 1)
      agents.push(await entered(api, admin, `agent${i}`, [everywhere('agent')], String(i)));
    const monday = comingMonday();
    const view = await planner.ask(`/api/v1/roster?first=${monday}&last=${addDays(monday, 6)}`);
    const people = [...view.json<RosterView>().people].sort((a, b) => Number(a.number) - Number(b.number));
    return new PublishedCentre(
      api,
      admin,
      planner,
      approver,
      agents,
      people.map(({ person }) => person.id),
    );
  }

  agent(nth: number): TestReader {
    return given(this.agents[nth], `agent ${nth}`);
  }

  person(nth: number): string {
    return given(this.people[nth], `person ${nth}`);
  }

  at(day: number, hour: number): number {
    return Date.parse(`${addDays(this.monday, day)}T00:00:00+08:00`) + hour * 3_600_000;
  }

  shift(id: string, nth: number, day: number, [from, to]: [number, number]): Shift {
    const hours = { from: this.at(day, from), to: this.at(day, to) };
    return { id, person: this.person(nth), ...hours, kind: 'regular', pattern: null, post: null, breaks: [] };
  }

  async add(shifts: readonly Shift[]): Promise<RosterEditEnd> {
    const edits = shifts.map((shift) => ({ edit: { op: 'add', shift }, seen: { [shift.id]: 0 } }));
    const body = { id: randomUUID(), edits, reason: 'as it is wanted' };
    return (await this.planner.ask('/api/v1/roster/edits', { method: 'POST', body })).json<RosterEditEnd>();
  }

  async publish(): Promise<PublishEnd> {
    const days = `first=${this.scope.first}&last=${this.scope.last}`;
    const seen = (await this.planner.ask(`/api/v1/roster/comparison?${days}`)).json<RosterComparison>();
    const { revision, publication } = seen;
    const body = { ...this.scope, revision, publication, why: 'the new week', reason: 'as it is wanted' };
    return (await this.planner.ask('/api/v1/roster/publications', { method: 'POST', body })).json<PublishEnd>();
  }

  /** The draft, which is what is published too unless somebody has edited it. */
  async view(): Promise<RosterView> {
    return (
      await this.planner.ask(`/api/v1/roster?first=${this.scope.first}&last=${this.scope.last}`)
    ).json<RosterView>();
  }

  /** Everything of rosters and requests is gone; people and accounts stay. */
  async clear(): Promise<void> {
    await this.api.database.query(
      'TRUNCATE roster_shift, roster_edit, roster_override, roster_publication, roster_notice, swap_request, swap_party, swap_event',
    );
    // What nobody may change or remove goes past its guards.
    await this.api.database.query(`
      ALTER TABLE leave_event DISABLE TRIGGER USER; ALTER TABLE leave_ledger DISABLE TRIGGER USER;
      TRUNCATE leave_request, leave_event, leave_day, leave_ledger, leave_certificate;
      ALTER TABLE leave_event ENABLE TRIGGER USER; ALTER TABLE leave_ledger ENABLE TRIGGER USER`);
  }
}

export async function entered(
  api: TestApp,
  admin: TestReader,
  username: string,
  grants: Grant[],
  person: string | null = null,
): Promise<TestReader> {
  const asked = await admin.ask('/api/v1/accounts', { method: 'POST', body: { username, grants, person } });
  const { password } = asked.json<AccountMade>();
  const reader = api.stranger();
  await reader.signIn(username, password);
  const body = { current: password, next: 'quiet lamps over the floor' };
  await reader.ask('/api/v1/session/password', { method: 'PUT', body });
  return reader;
}

function given<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new RangeError(`there is no ${what}`);
  return found;
}
