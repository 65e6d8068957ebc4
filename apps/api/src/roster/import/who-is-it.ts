import type { ImportRow } from '@zhiban/wire';
import type { PlannedPerson } from '../judging/roster-people';
import { squeezed } from './sheet-people';

export interface FoundPerson {
  person: PlannedPerson | null;
  asks: ImportRow['asks'];
  candidates: PlannedPerson[];
}

/** People by what a spreadsheet calls them. */
export class KnownPeople {
  private readonly byNumber: ReadonlyMap<string, PlannedPerson>;
  private readonly byName = new Map<string, PlannedPerson[]>();
  readonly byId: ReadonlyMap<string, PlannedPerson>;

  constructor(people: Iterable<PlannedPerson>) {
    const all = [...people];
    this.byId = new Map(all.map((each) => [each.person.id, each]));
    this.byNumber = new Map(all.map((each) => [each.number, each]));
    for (const each of all) for (const name of namesOf(each)) this.byName.set(name, [...this.named(name), each]);
  }

  /** Whoever is not plainly one person is asked for, never guessed. */
  find(number: string, name: string): FoundPerson {
    const numbered = this.byNumber.get(number);
    const named = this.named(squeezed(name).toLowerCase());
    if (numbered) {
      const isOther = name !== '' && !named.includes(numbered);
      const others = named.filter((each) => each !== numbered);
      return isOther ? asked('other-name', [numbered, ...others]) : known(numbered);
    }
    if (number !== '') return named.length > 0 ? asked('unknown-number', named) : asked('unknown', []);
    if (name === '') return asked('nameless', []);
    const [only] = named;
    if (!only) return asked('unknown', []);
    return named.length === 1 ? known(only) : asked('same-name', named);
  }

  private named(name: string): PlannedPerson[] {
    return this.byName.get(name) ?? [];
  }
}

const namesOf = ({ name, nameEn }: PlannedPerson): Set<string> =>
  new Set([name, nameEn ?? name].map((each) => squeezed(each).toLowerCase()));
const known = (person: PlannedPerson): FoundPerson => ({ person, asks: null, candidates: [] });
const asked = (asks: ImportRow['asks'], candidates: PlannedPerson[]): FoundPerson => ({
  person: null,
  asks,
  candidates,
});
