import type { EnterLedger, LeaveBalances, LeaveLedger, LeaveOpenings, LeaveSettings } from '@zhiban/wire';
import { ask } from '../../../platform/http';
import { openingsPath, type OpeningAnswers } from './openings-path';

const at = '/api/v1/leave-ledger';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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
