import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { PeopleRepository } from '../people.repository';
import { PeopleShelf } from '../shelf/people-shelf';
import { ErasureParts } from './erasure-parts';

/**
 * Makes a person nobody's: name, number and contacts are replaced everywhere they stand, what only they could be known
 * by is dropped, and their figures, shifts and agreements go on as those of one and the same unnamed person.
 */
@Injectable()
export class PersonErasing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: PeopleRepository,
    private readonly shelf: PeopleShelf,
    private readonly erasure: ErasureParts,
  ) {}

  async run(id: string, version: number, by: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.repository.lock(tx);
      const [before] = await this.repository.records([id], tx);
      if (!before) throw new RefusalError('person.none', {});
      if (before.version !== version) throw new RefusalError('person.stale', {});
      await this.erasure.refuseEarly(tx, before);
      await this.erasure.replace(tx, before, by);
    });
    await this.shelf.renewOne(id);
  }
}
