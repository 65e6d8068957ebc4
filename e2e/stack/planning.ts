import type { AccountMade, Grant, PublishEnd, RosterComparison, RosterView, Shift } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { Reader } from './reader';
import { chosenPassword, type Stack } from './stack';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const zoneMs = 8 * hourMs;

/** Somebody who has signed in before. */
export async function entered(admin: Reader, username: string, grants: Grant[], person: string | null = null) {
  const made = await admin.ask('/api/v1/accounts', { method: 'POST', body: { username, grants, person } });
  if (made.status !== 201) throw new Error(made.text);
  const { password } = made.json<AccountMade>();
  const reader = new Reader(admin.url, 'en');
  await reader.signIn(username, password);
  await reader.ask('/api/v1/session/password', { method: 'PUT', body: { current: password, next: chosenPassword } });
  return reader;
}

export const everywhere = (role: Grant['role']): Grant[] => [{ role, site: null, team: null }];
/** `2026-11-30` of a moment, where the centre of the tests is. */
export const dateAt = (at: number) => new Date(at + zoneMs).toISOString().slice(0, 10);

/** A centre with people, accounts and a published week: the one after the next, so that a swap keeps its notice. */
export class PlannedCentre {
  private constructor(
    readonly stack: Stack,
    private readonly planner: Reader,
    /** Ids by employee number. */
    private readonly people: ReadonlyMap<string, string>,
  ) {}

  /** `agents`: accounts by employee number. */
  static async open(stack: Stack, people: string, agents: Readonly<Record<string, string>>): Promise<PlannedCentre> {
    const admin = await stack.administrator();
    await admin.ask('/api/v1/people/import', { method: 'POST', body: people, headers: { 'content-type': 'text/csv' } });
    const year = new Date().getUTCFullYear();
    for (const each of [year, year + 1])
      await admin.ask(`/api/v1/calendar/years/${each}`, { method: 'PUT', body: { state: 'weekends' } });
    const planner = await entered(admin, 'planner', everywhere('planner'));
    await entered(admin, 'approver', everywhere('floor-supervisor'));
    for (const [username, number] of Object.entries(agents))
      await entered(admin, username, everywhere('agent'), number);
    const view = await planner.read(`/api/v1/roster?first=${dateAt(monday())}&last=${dateAt(monday() + 6 * dayMs)}`);
    const known = view.json<RosterView>().people.map(({ number, person }): [string, string] => [number, person.id]);
    return new PlannedCentre(stack, planner, new Map(known));
  }

  person(number: string): string {
    return this.people.get(number) ?? '';
  }

  /** On a day from Monday (0) on. */
  shift(number: string, day: number, [from, to]: [number, number]): Shift {
    const at = (hour: number) => monday() + day * dayMs + hour * hourMs;
    const person = this.person(number);
    const meal = { from: at(from + 4), to: at(from + 4.5), kind: 'meal', paid: false } as const;
    const rest = { from: at(from + 6), to: at(from + 6.5), kind: 'rest', paid: true } as const;
    return {
      ...{ id: randomUUID(), person, from: at(from), to: at(to) },
      ...{ kind: 'regular', pattern: null, post: null, breaks: to - from > 6 ? [meal, rest] : [] },
    };
  }

  async publish(shifts: readonly Shift[]): Promise<void> {
    const edits = shifts.map((shift) => ({ edit: { op: 'add', shift }, seen: { [shift.id]: 0 } }));
    const body = { id: randomUUID(), edits, reason: 'as it is wanted' };
    const saved = await this.planner.ask('/api/v1/roster/edits', { method: 'POST', body });
    if (saved.json<{ done: string }>().done !== 'saved') throw new Error(saved.text);
    const [first, last] = [dateAt(monday()), dateAt(monday() + 6 * dayMs)];
    const compared = await this.planner.read(`/api/v1/roster/comparison?first=${first}&last=${last}`);
    const { revision, publication } = compared.json<RosterComparison>();
    const asked = { first, last, revision, publication, why: '', reason: 'as it is wanted' };
    const answer = await this.planner.ask('/api/v1/roster/publications', { method: 'POST', body: asked });
    if (answer.json<PublishEnd>().done !== 'published') throw new Error(answer.text);
  }
}

/** Of the week after the next one, where the centre of the tests is. */
export function monday(): number {
  const day = Math.floor((Date.now() + zoneMs) / dayMs);
  return (day + 14 - ((day + 3) % 7)) * dayMs - zoneMs;
}
