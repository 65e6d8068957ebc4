import { Injectable } from '@nestjs/common';
import type { Person } from '@zhiban/wire';
import { Subject } from 'rxjs';
import { agentKey } from './import-plan';

/** Whose an exchange agent is, from memory: the floor asks this for every seat. */
@Injectable()
export class PeopleDirectory {
  private readonly renewals = new Subject<void>();
  private byKey = new Map<string, Person>();
  private byOwnNumber = new Map<string, Person>();
  /** The people have changed, and are committed. */
  readonly changes = this.renewals.asObservable();

  /** Found by the exchange's seat, otherwise by its member name. */
  byAgent(source: string, seat: string, name: string | null): Person | null {
    const bySeat = this.byKey.get(agentKey({ source, agent: seat }));
    const byName = name === null ? undefined : this.byKey.get(agentKey({ source, agent: name }));
    return bySeat ?? byName ?? null;
  }

  byNumber(number: string): Person | null {
    return this.byOwnNumber.get(number) ?? null;
  }

  renew(people: readonly Person[]): void {
    this.byKey = new Map(people.flatMap((person) => person.agents.map((agent) => [agentKey(agent), person] as const)));
    this.byOwnNumber = new Map(people.map((person) => [person.number, person]));
    this.renewals.next();
  }
}
