import { Injectable } from '@nestjs/common';
import type { NoticeOffers, Place } from '@zhiban/wire';
import { PeopleDirectory, WorkingPeople } from '../../people';

/** Sites and teams that somebody is of, and the skills that somebody holds. */
@Injectable()
export class KnownPlaces {
  constructor(
    private readonly people: WorkingPeople,
    private readonly names: PeopleDirectory,
  ) {}

  has({ site, team }: Place): boolean {
    if (site === null) return true;
    return this.people.all().some(({ person }) => person.site === site && (team === null || person.team === team));
  }

  /** Each site before its teams. */
  all(): NoticeOffers['places'] {
    const known = new Map<string, NoticeOffers['places'][number]>();
    for (const { person } of this.people.all()) {
      const { site, team } = person;
      if (site === null) continue;
      for (const part of team === null ? [null] : [null, team])
        known.set(JSON.stringify([site, part ?? '']), { site, team: part, ...this.names.nameOf(site, part) });
    }
    return [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
  }

  skills(): string[] {
    const all = this.people.all().flatMap(({ working }) => working.skills.map(({ skill }) => skill));
    return [...new Set(all)].sort();
  }
}
