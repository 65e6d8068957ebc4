import type { LocationQuery } from 'vue-router';

export const filterFields = [
  'text',
  'place',
  'duty',
  'state',
  'section',
  'person',
  'items',
  'red',
  'from',
  'to',
] as const;
export type SearchFilter = Record<(typeof filterFields)[number], string>;

export const noFilter = Object.fromEntries(filterFields.map((field) => [field, ''])) as SearchFilter;

/** What is looked for stands in the address, so that it can be sent to somebody. */
export function filterOf(query: LocationQuery): SearchFilter {
  const given = (field: string) => (typeof query[field] === 'string' ? query[field] : '');
  return Object.fromEntries(filterFields.map((field) => [field, given(field)])) as SearchFilter;
}

export const queryOfFilter = (filter: SearchFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).flatMap(([field, value]) => (value.trim() ? [[field, value.trim()]] : [])));

const ofRecords: readonly string[] = ['place', 'duty', 'state', 'from', 'to'];

/** Sentences are looked for as soon as something is asked about them; else whole records are listed. */
export const asksForSentences = (filter: SearchFilter): boolean =>
  Object.keys(queryOfFilter(filter)).some((field) => !ofRecords.includes(field));

/** A sentence with what was looked for set apart, whatever its case. */
export function marked(sentence: string, text: string): { piece: string; hit: boolean }[] {
  const wanted = text.trim().normalize('NFKC').toLowerCase();
  // A folded text of another length would set the marks wrong.
  const folded = sentence.normalize('NFKC').toLowerCase();
  if (wanted === '' || folded.length !== sentence.length) return [{ piece: sentence, hit: false }];
  const pieces: { piece: string; hit: boolean }[] = [];
  let from = 0;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, from)) {
    if (at > from) pieces.push({ piece: sentence.slice(from, at), hit: false });
    pieces.push({ piece: sentence.slice(at, at + wanted.length), hit: true });
    from = at + wanted.length;
  }
  if (from < sentence.length) pieces.push({ piece: sentence.slice(from), hit: false });
  return pieces;
}
