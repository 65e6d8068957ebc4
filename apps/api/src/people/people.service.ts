import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mayIn, type ImportOutcome, type PeopleList, type Person, type Place } from '@zhiban/wire';
import { AuditService } from '../audit';
import { demoParts, usualSource } from '../platform/demo';
import { UnitOfWork, type Transaction } from '../platform/database';
import { Environment } from '../platform/environment';
import { RefusalError } from '../platform/problem';
import type { Reader } from '../platform/sign-in';
import { csvText } from './csv-text';
import { planImport, type ImportPlan } from './import-plan';
import { PeopleDirectory } from './people-directory';
import { readPeopleFile, type PeopleFile } from './people-file';
import { peopleOfFile } from './people-of-file';
import { PeopleRepository } from './people.repository';

const mostMistakes = 200;

@Injectable()
export class PeopleService implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: PeopleRepository,
    private readonly directory: PeopleDirectory,
    private readonly audit: AuditService,
    private readonly environment: Environment,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.environment.demo) await this.unitOfWork.run((tx) => this.peopleOfDemo(tx));
    this.directory.renew(await this.repository.people());
  }

  /** The people, sites and teams that the reader's posts reach. */
  async list(reader: Reader): Promise<PeopleList> {
    const { sites, teams, people } = await this.repository.list();
    const reaches = (place: Place) => mayIn(reader, 'people.read', place);
    return {
      sites: sites.filter(
        (site) => teams.some((team) => team.site === site && reaches(team)) || reaches({ site, team: null }),
      ),
      teams: teams.filter(reaches),
      people: people.filter(reaches),
    };
  }

  /** All of the file or nothing. A dry run only says what would change. */
  async import(bytes: Uint8Array, dryRun: boolean, author: string): Promise<ImportOutcome> {
    const file = readPeopleFile(csvText(bytes));
    const plan = await this.unitOfWork.run(async (tx) => {
      await this.repository.lock(tx);
      const judged = judge(file, await this.repository.people(tx));
      if (!dryRun) await this.apply(tx, judged, author);
      return judged;
    });
    if (!dryRun) this.directory.renew(await this.repository.people());
    return {
      dryRun,
      added: plan.added.map((person) => person.number),
      changed: plan.changed.map(({ after }) => after.number),
      unchanged: plan.unchanged,
    };
  }

  private async apply(tx: Transaction, { added, changed }: ImportPlan, author: string): Promise<void> {
    if (added.length + changed.length === 0) return;
    await this.repository.write(tx, [...changed.map(({ after }) => after), ...added]);
    const before = changed.map((change) => change.before);
    const after = { added, changed: changed.map((change) => change.after) };
    const subject = `${added.length} + ${changed.length}`;
    await this.audit.record(tx, { actor: author, action: 'people.imported', subject, before, after });
  }

  private async peopleOfDemo(tx: Transaction): Promise<void> {
    await this.repository.lock(tx);
    if ((await this.repository.people(tx)).length > 0) return;
    await this.repository.write(tx, demoParts().people);
  }
}

function judge(file: PeopleFile, present: readonly Person[]): ImportPlan {
  const { people, wrong } = peopleOfFile(file, usualSource);
  const plan = planImport(file, people, present);
  const mistakes = [...file.wrong, ...wrong, ...plan.wrong];
  if (mistakes.length === 0) return plan;
  throw new RefusalError('people.import', { count: mistakes.length }, 400, mistakes.slice(0, mostMistakes));
}
