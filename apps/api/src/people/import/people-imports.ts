import { Injectable } from '@nestjs/common';
import type { ApplyPeopleImport, ImportOutcome } from '@zhiban/wire';
import { usualSource } from '../../platform/demo';
import { RefusalError, type FieldRefusal } from '../../platform/problem';
import { readCsv, readXlsx, type Told } from '../../platform/tables';
import type { Reader } from '../../platform/sign-in';
import { CentreDay } from '../centre-day';
import { PeopleRepository } from '../people.repository';
import { TermsInForce } from '../shelf/terms-in-force';
import { ImportMark } from './import-mark';
import { planImport, type ImportPlan } from './import-plan';
import { ImportWriting } from './import-writing';
import { cellRefusal, peopleFileOf, type PeopleFile } from './people-file';
import { peopleOfFile } from './people-of-file';

const mostMistakes = 200;

/** What would change, and of which state of the people that is said. */
export interface Preview {
  plan: ImportPlan;
  mark: string;
}

export type FileType = 'csv' | 'xlsx';

/** A file of people, step by step: read, compared with what is kept, written as a whole. */
@Injectable()
export class PeopleImports {
  constructor(
    private readonly repository: PeopleRepository,
    private readonly marks: ImportMark,
    private readonly terms: TermsInForce,
    private readonly day: CentreDay,
    private readonly writing: ImportWriting,
  ) {}

  async read(bytes: Uint8Array, type: FileType, told: Told = () => {}): Promise<PeopleFile> {
    return peopleFileOf(await (type === 'xlsx' ? readXlsx(bytes, told) : readCsv(bytes, told)));
  }

  async compare(file: PeopleFile, reader: Reader): Promise<Preview> {
    const mark = await this.marks.now();
    const present = await this.repository.all();
    const { people, wrong } = await peopleOfFile(file, usualSource);
    const limits = this.terms.limits();
    const plan = await planImport(file, people, { present, limits, today: this.day.today() });
    const mistakes = [...file.wrong, ...forbidden(file, reader), ...wrong, ...plan.wrong];
    if (mistakes.length === 0) return { plan, mark };
    throw new RefusalError('people.import', { count: mistakes.length }, 400, byRow(mistakes).slice(0, mostMistakes));
  }

  apply(preview: Preview, leave: ApplyPeopleImport['leave'], by: string, told: Told = () => {}): Promise<void> {
    return this.writing.write(preview, leave, by, told);
  }

  /** All of the file or nothing. A dry run only says what would change. */
  async atOnce(bytes: Uint8Array, type: FileType, dryRun: boolean, reader: Reader): Promise<ImportOutcome> {
    const preview = await this.compare(await this.read(bytes, type), reader);
    if (!dryRun) await this.apply(preview, null, reader.name);
    const { added, changed, unchanged } = preview.plan;
    const numbers = (planned: ImportPlan['added']) => planned.map(({ after }) => after.person.number);
    return { dryRun, added: numbers(added), changed: numbers(changed), unchanged };
  }
}

/** As one goes through a file. */
const byRow = (mistakes: readonly FieldRefusal[]): FieldRefusal[] => mistakes.toSorted((a, b) => rowOf(a) - rowOf(b));
const rowOf = ({ path }: FieldRefusal): number => Number(/^rows\.(\d+)/.exec(path)?.[1] ?? 1);

/** Birth dates are for those alone who may see them. */
function forbidden(file: PeopleFile, reader: Reader) {
  if (file.headers.bornOn === undefined || reader.permissions.has('people.protected')) return [];
  return [cellRefusal(file, 1, 'bornOn', 'people.protected-column', {})];
}
