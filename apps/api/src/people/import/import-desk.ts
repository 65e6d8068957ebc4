import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type {
  ApplyPeopleImport,
  Language,
  PeopleImport,
  PeopleImportRows,
  PeopleImportRowsQuery,
  PeopleImportState,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { CLOCK } from '../../platform/clock';
import { faultRefusal, RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { importRows, importView } from './import-views';
import { PeopleImports, type FileType, type Preview } from './people-imports';

export interface ImportJob {
  id: string;
  owner: string;
  state: PeopleImportState;
  progress: number;
  preview: Preview | null;
  refusal: RefusalError | null;
  /** When somebody last asked; ms. */
  askedAt: number;
}

const keptMs = 30 * 60_000;
const mostJobs = 5;

/** Imports under way, in memory: each is its author's alone, and a reader has one at a time. */
@Injectable()
export class ImportDesk {
  private readonly log = new Logger('People');
  private readonly jobs = new Map<string, ImportJob>();

  constructor(
    private readonly imports: PeopleImports,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  start(bytes: Uint8Array, type: FileType, reader: Reader, language: Language): PeopleImport {
    this.tidy(reader.name);
    const job = this.newJob(reader.name);
    this.jobs.set(job.id, job);
    void this.step(job, async (told) => {
      const file = await this.imports.read(bytes, type, told);
      Object.assign(job, { state: 'comparing', progress: 0 });
      job.preview = await this.imports.compare(file, reader);
      job.state = 'ready';
    });
    return importView(job, language);
  }

  read(id: string, reader: Reader, language: Language): PeopleImport {
    return importView(this.find(id, reader), language);
  }

  rows(id: string, query: PeopleImportRowsQuery, reader: Reader, language: Language): PeopleImportRows {
    return importRows(this.find(id, reader), query, language);
  }

  apply(id: string, { leave }: ApplyPeopleImport, reader: Reader, language: Language): PeopleImport {
    const job = this.find(id, reader);
    const { preview } = job;
    if (job.state !== 'ready' || preview === null) throw new RefusalError('people.not-ready', {});
    const missing = preview.plan.missing.length;
    if (leave !== null && leave.count !== missing) throw new RefusalError('people.leave-count', { count: missing });
    Object.assign(job, { state: 'writing', progress: 0 });
    void this.step(job, async (told) => {
      await this.imports.apply(preview, leave, reader.name, told);
      job.state = 'done';
    });
    return importView(job, language);
  }

  /** What is being written is not given up. */
  drop(id: string, reader: Reader): void {
    const job = this.find(id, reader);
    if (job.state === 'writing') throw new RefusalError('people.not-ready', {});
    this.jobs.delete(id);
  }

  private async step(job: ImportJob, work: (told: (progress: number) => void) => Promise<void>): Promise<void> {
    try {
      await work((progress) => (job.progress = progress));
      job.progress = 1;
    } catch (error) {
      job.state = 'wrong';
      job.refusal = error instanceof RefusalError ? error : faultRefusal();
      if (!(error instanceof RefusalError)) this.log.error(error);
    }
  }

  private find(id: string, reader: Reader): ImportJob {
    const job = this.jobs.get(id);
    if (!job || job.owner !== reader.name) throw new RefusalError('people.no-import', {});
    job.askedAt = this.clock.now();
    return job;
  }

  private newJob(owner: string): ImportJob {
    const askedAt = this.clock.now();
    return { id: randomUUID(), owner, state: 'reading', progress: 0, preview: null, refusal: null, askedAt };
  }

  /** The earlier one of the same reader goes, and what nobody asks for any more. */
  private tidy(owner: string): void {
    const old = this.clock.now() - keptMs;
    const idle = [...this.jobs.values()].filter(({ state }) => state !== 'writing');
    const oldest = idle.toSorted((a, b) => a.askedAt - b.askedAt).slice(0, Math.max(0, this.jobs.size - mostJobs + 1));
    for (const job of idle)
      if (job.owner === owner || job.askedAt < old || oldest.includes(job)) this.jobs.delete(job.id);
  }
}
