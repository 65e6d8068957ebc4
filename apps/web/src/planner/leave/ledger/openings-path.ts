import type { OpeningHead } from '@zhiban/wire';

/** What was answered about a file that does not tell by itself. */
export interface OpeningAnswers {
  columns: Partial<Record<OpeningHead, number>>;
  /** The code of a kind by the word of the file. */
  kinds: Readonly<Record<string, string>>;
}

export function openingsPath(apply: boolean, { columns, kinds }: OpeningAnswers): string {
  const query = new URLSearchParams({ apply: apply ? 'yes' : 'no' });
  for (const [head, column] of Object.entries(columns)) query.append(head, String(column));
  for (const [word, code] of Object.entries(kinds)) query.append('kind', `${code}:${word}`);
  return `/api/v1/leave-ledger/openings?${query.toString()}`;
}
