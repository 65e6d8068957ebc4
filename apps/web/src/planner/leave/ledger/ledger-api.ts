import type { EnterLedger, LeaveBalances, LeaveLedger, LeaveOpenings, LeaveSettings, OpeningHead } from '@zhiban/wire';
import { ask } from '../../../platform/http';

const at = '/api/v1/leave-ledger';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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
  return `${at}/openings?${query.toString()}`;
}

export const ledgerApi = {
  balances: (query: string) => ask<LeaveBalances>('GET', `${at}/balances?${query}`),
  lines: (person: string, type: string) =>
    ask<LeaveLedger>('GET', `${at}?${new URLSearchParams({ person, type }).toString()}`),
  enter: (json: EnterLedger) => ask<LeaveLedger>('POST', at, { json }),
  settings: () => ask<LeaveSettings>('GET', '/api/v1/leave-settings'),
  openings: (file: File, apply: boolean, answers: OpeningAnswers) => {
    const type = /\.xlsx$/i.test(file.name) ? xlsx : 'text/csv';
    return ask<LeaveOpenings>('POST', openingsPath(apply, answers), { body: file, type });
  },
};
