import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { RosterNotices } from '@zhiban/wire';
import { CLOCK } from '../../platform/clock';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { PublicationsRepository } from './publications.repository';

@Injectable()
export class RosterNoticesService {
  constructor(
    private readonly publications: PublicationsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(reader: Reader): Promise<RosterNotices> {
    const rows = await this.publications.toldTo(personOf(reader));
    const notices = rows.flatMap(({ publication, changes, seenAt, of }) =>
      of
        ? [{ publication, changes, at: of.at.getTime(), by: of.author, why: of.why, seenAt: seenAt?.getTime() ?? null }]
        : [],
    );
    return { notices };
  }

  async see(publication: number, reader: Reader): Promise<void> {
    await this.publications.see(personOf(reader), publication, new Date(this.clock.now()));
  }
}

function personOf({ person }: Reader): string {
  if (person === null) throw new RefusalError('roster.no-own-person', {});
  return person;
}
