import { peopleCellWords, type PeopleCellWord, type PeopleColumn, type WorkingTerms } from '@zhiban/wire';
import type { FieldRefusal } from '../../platform/problem';
import { dateOfCell, dateOfSerial } from '../../platform/tables';
import { hoursOfCell, wordOfCell } from '../cells/read-cells';
import { cellRefusal, type FileRow, type PeopleFile } from './people-file';

const columns = [
  'termsFrom',
  'termsUntil',
  'system',
  'settlement',
  'weekHours',
  'periodHours',
  'partTime',
  'nightWork',
] as const satisfies PeopleColumn[];

/** Reads cells, and gathers what is wrong with them. */
export class RowReading {
  readonly wrong: FieldRefusal[] = [];

  constructor(
    private readonly file: Pick<PeopleFile, 'headers'>,
    readonly row: FileRow,
  ) {}

  /** The agreement that the row tells of; `null`: of none. */
  terms(): WorkingTerms | null {
    if (columns.every((column) => this.row.cells[column] === '')) return null;
    const system = this.word('system', ['standard', 'comprehensive']) ?? 'standard';
    return {
      from: this.needed('termsFrom', this.date('termsFrom')) ?? '',
      until: this.date('termsUntil'),
      system,
      settlement:
        this.word('settlement', ['week', 'month', 'quarter', 'year']) ?? (system === 'standard' ? 'week' : 'month'),
      weekHours: this.needed('weekHours', this.hours('weekHours')) ?? 0,
      periodHours: this.hours('periodHours'),
      partTime: this.word('partTime', ['yes', 'no']) === 'yes',
      nightWork: this.word('nightWork', ['yes', 'no']) === 'yes',
    };
  }

  date(column: PeopleColumn): string | null {
    const value = this.row.cells[column];
    const date = dateOfCell(value);
    if (value === '' || date !== null) return date;
    const serial = dateOfSerial(value);
    this.refuse(
      serial === null
        ? cellRefusal(this.file, this.row.row, column, 'people.not-date', { value })
        : cellRefusal(this.file, this.row.row, column, 'people.date-serial', { value, date: serial }),
    );
    return null;
  }

  refuse(refusal: FieldRefusal): void {
    this.wrong.push(refusal);
  }

  private hours(column: PeopleColumn): number | null {
    const value = this.row.cells[column];
    const hours = hoursOfCell(value);
    if (value !== '' && hours === null)
      this.refuse(cellRefusal(this.file, this.row.row, column, 'people.not-number', { value }));
    return hours;
  }

  private word<Word extends PeopleCellWord>(column: PeopleColumn, words: readonly Word[]): Word | null {
    const value = this.row.cells[column];
    const found = wordOfCell(value, words);
    if (value !== '' && found === null) {
      const known = words.map((word) => peopleCellWords[word].slice(0, 2).join(' / ')).join(', ');
      this.refuse(cellRefusal(this.file, this.row.row, column, 'people.not-word', { value, words: known }));
    }
    return found;
  }

  private needed<Value>(column: PeopleColumn, value: Value | null): Value | null {
    if (this.row.cells[column] === '') this.refuse(cellRefusal(this.file, this.row.row, column, 'people.empty', {}));
    return value;
  }
}
