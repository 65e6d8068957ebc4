import { Inject, Injectable } from '@nestjs/common';
import { dateIn, type Clock } from '@zhiban/time';
import { randomUUID } from 'node:crypto';
import { CLOCK } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { demoFloor, demoParts } from '../platform/demo';
import { Environment } from '../platform/environment';
import { demoEmployment } from './demo-employment';
import { PeopleRepository } from './people.repository';
import { PeopleWriting } from './people-writing';
import type { PersonDraft } from './shelf/person-record';

/** The simulated exchange's people, once. */
@Injectable()
export class DemoPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: PeopleRepository,
    private readonly writing: PeopleWriting,
    private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async begin(): Promise<void> {
    if (!this.environment.demo) return;
    await this.unitOfWork.run(async (tx) => {
      await this.repository.lock(tx);
      if ((await this.repository.all(tx)).length > 0) return;
      const drafts = this.drafts();
      await this.writing.write(tx, drafts);
    });
  }

  private drafts(): PersonDraft[] {
    const { persons, plan } = demoFloor();
    const today = dateIn(plan.timeZone, this.clock.now());
    return demoParts().people.flatMap((person, place) => {
      const known = persons[place];
      if (!known) return [];
      return [{ id: randomUUID(), person, leftOn: null, working: demoEmployment(known, place, today) }];
    });
  }
}
