import { Injectable } from '@nestjs/common';
import type { WorkingPerson } from '@zhiban/wire';
import { PeopleDirectory } from '../people-directory';
import { PeopleRepository } from '../people.repository';
import type { PersonRecord } from './person-record';

/** Everybody, in memory: thousands are searched in a moment, and the rules of planning never wait for the database. */
@Injectable()
export class PeopleShelf {
  private byId = new Map<string, PersonRecord>();
  private inOrder: readonly PersonRecord[] = [];

  constructor(
    private readonly repository: PeopleRepository,
    private readonly directory: PeopleDirectory,
  ) {}

  /** By number. */
  get all(): readonly PersonRecord[] {
    return this.inOrder;
  }

  byKey(id: string): PersonRecord | null {
    return this.byId.get(id) ?? null;
  }

  byNumber(number: string): PersonRecord | null {
    return this.inOrder.find(({ person }) => person.number === number) ?? null;
  }

  /** After a change is committed; to be called before anybody is told. */
  async renew(): Promise<void> {
    const found = new Map<string, PersonRecord>();
    for await (const record of this.repository.everyone())
      found.set(record.id, sameValue(this.byId.get(record.id), record));
    this.keep(found);
  }

  /** Only this one has changed, and of sites and teams no name. */
  async renewOne(id: string): Promise<void> {
    const [record] = await this.repository.records([id]);
    const found = new Map(this.byId);
    if (record) found.set(id, record);
    else found.delete(id);
    this.keep(found);
  }

  private keep(found: Map<string, PersonRecord>): void {
    this.byId = found;
    this.inOrder = [...found.values()].sort((a, b) => compare(a.person.number, b.person.number));
    this.directory.renew(this.inOrder.map(({ person }) => person));
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the rules have worked out of a person is kept with the value: as long as nothing changed it stays the same one. */
function sameValue(before: PersonRecord | undefined, record: PersonRecord): PersonRecord {
  if (before?.version !== record.version) return record;
  const working: WorkingPerson = before.working;
  return { ...record, working };
}
