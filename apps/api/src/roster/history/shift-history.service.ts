import { Injectable } from '@nestjs/common';
import { reaches, type ShiftHistory, type ShiftHistoryEntry } from '@zhiban/wire';
import { RefusalError } from '../../platform/problem';
import { reachOfReader, type Reader } from '../../platform/sign-in';
import { RosterPeople } from '../judging/roster-people';
import { PublicationsRepository } from '../publish/publications.repository';
import { ShiftHistoryRepository } from './shift-history.repository';

/** Who changed a shift, when, why, and when those concerned were told. */
@Injectable()
export class ShiftHistoryService {
  constructor(
    private readonly history: ShiftHistoryRepository,
    private readonly publications: PublicationsRepository,
    private readonly people: RosterPeople,
  ) {}

  async of(shift: string, reader: Reader): Promise<ShiftHistory> {
    const edits = await this.history.edits(shift);
    const { numbers, shifts } = await this.history.publications(shift);
    const owners = new Set(
      [...edits.flatMap(({ before, after }) => [before, after]), ...shifts].map((each) => each?.person),
    );
    if (![...owners].some((person) => this.isInReach(person, reader))) throw new RefusalError('roster.no-shift', {});
    const told = await Promise.all(numbers.map((number) => this.publications.find(number)));
    const published = told.flatMap((publication) => (publication ? [{ by: 'publication' as const, publication }] : []));
    const entries: ShiftHistoryEntry[] = [...edits, ...published];
    return { entries: entries.sort((a, b) => atOf(b) - atOf(a)) };
  }

  private isInReach(person: string | undefined, reader: Reader): boolean {
    const known = this.people.all().get(person ?? '');
    return known !== undefined && reaches(reachOfReader(reader, 'roster.read'), known);
  }
}

const atOf = (entry: ShiftHistoryEntry): number => (entry.by === 'edit' ? entry.at : entry.publication.at);
