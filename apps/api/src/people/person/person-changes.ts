import type { PersonRecord } from '../shelf/person-record';

type Facts = Record<string, unknown>;

/** What a person is, for the record of changes: birth date and protections are named there and never written down. */
function facts({ person, leftOn, working }: PersonRecord): Facts {
  const { siteEn: _, teamEn: __, ...own } = person;
  const { skills, terms, availability, bornOn, protections } = working;
  return { ...own, leftOn, skills, terms, availability, secret: JSON.stringify([bornOn, protections]) };
}

/** What differs, before and after; the number stands beside it so that an entry can be read. */
export function changedFacts(before: PersonRecord, after: PersonRecord): { before: Facts; after: Facts } | null {
  const [was, is] = [facts(before), facts(after)];
  const keys = Object.keys(is).filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]));
  if (keys.length === 0) return null;
  const shown = keys.filter((key) => key !== 'secret');
  const of = (from: Facts, of: Facts): Facts => ({
    number: from['number'],
    ...Object.fromEntries(shown.map((key) => [key, of[key]])),
  });
  const secret = keys.includes('secret') ? { protected: 'changed' } : {};
  return { before: of(was, was), after: { ...of(is, is), ...secret } };
}

export function newFacts(record: PersonRecord): Facts {
  const { secret: _, ...shown } = facts(record);
  return shown;
}
