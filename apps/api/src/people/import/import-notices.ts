import { errorSentence, type Language } from '@zhiban/wire';
import type { PersonRecord } from '../shelf/person-record';
import { cellRefusal, type PeopleFile } from './people-file';
import type { FiledPerson } from './people-of-file';

/** What is no mistake and should be looked at before the file is taken. */
export interface ImportNotice {
  /** `null`: of the whole file. */
  row: number | null;
  number: string;
  name: string;
  sentence: (language: Language) => string;
}

export function noticesOf(
  file: PeopleFile,
  filed: readonly FiledPerson[],
  present: readonly PersonRecord[],
): ImportNotice[] {
  return [...unreadSheets(file), ...sameNames(file, filed, present)];
}

const unreadSheets = ({ unread }: PeopleFile): ImportNotice[] =>
  unread.map(({ sheet, hidden }) => ({
    row: null,
    number: '',
    name: '',
    sentence: (language) => errorSentence(hidden ? 'people.hidden-sheet' : 'people.other-sheet', language, { sheet }),
  }));

/** Two people may have one name; somebody new who has it may also be somebody known under a wrong number. */
function sameNames(file: PeopleFile, filed: readonly FiledPerson[], present: readonly PersonRecord[]): ImportNotice[] {
  const known = new Set(present.map(({ person }) => person.number));
  const owners = new Map(present.map(({ person }) => [person.name, person.number]));
  return filed.flatMap(({ row, person: { number, name } }) => {
    const other = owners.get(name);
    if (other === undefined) owners.set(name, number);
    if (known.has(number) || other === undefined || other === number) return [];
    const { sentence } = cellRefusal(file, row, 'name', 'people.same-name', { number: other });
    return [{ row, number, name, sentence }];
  });
}
