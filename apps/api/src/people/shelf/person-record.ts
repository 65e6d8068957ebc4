import type { Person, WorkingPerson } from '@zhiban/wire';

/** Everything that is kept of a person. A value: a change makes a new one. */
export interface PersonRecord {
  id: string;
  version: number;
  person: Person;
  leftOn: string | null;
  /** When it was anonymised; ms. */
  erasedAt: number | null;
  working: WorkingPerson;
}

/** What is written of a person; what is not named stays as it is. */
export interface PersonDraft {
  id: string;
  person: Person;
  leftOn: string | null;
  working?: Partial<Omit<WorkingPerson, 'id'>>;
}
