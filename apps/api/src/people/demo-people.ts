import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../platform/database';
import { demoParts } from '../platform/demo';
import { Environment } from '../platform/environment';
import { PeopleRepository } from './people.repository';
import { PeopleWriting } from './people-writing';

/** The simulated exchange's people, once. */
@Injectable()
export class DemoPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: PeopleRepository,
    private readonly writing: PeopleWriting,
    private readonly environment: Environment,
  ) {}

  async begin(): Promise<void> {
    if (!this.environment.demo) return;
    await this.unitOfWork.run(async (tx) => {
      await this.repository.lock(tx);
      if ((await this.repository.all(tx)).length > 0) return;
      const drafts = demoParts().people.map((person) => ({ id: randomUUID(), person, leftOn: null }));
      await this.writing.write(tx, drafts);
    });
  }
}
