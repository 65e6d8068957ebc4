import type { PersonDetail } from '@zhiban/wire';
import type { PersonRecord } from '../shelf/person-record';

export function detailOf({ id, version, person, leftOn, erasedAt, working }: PersonRecord): PersonDetail {
  const { skills, terms, availability } = working;
  return { ...person, id, version, leftOn, erased: erasedAt !== null, skills, terms, availability };
}
