import type {
  CaseDetail,
  CaseEnd,
  CaseOwners,
  CasePage,
  CaseQuarter,
  CaseSettings,
  CasesHandedOver,
  CaseView,
  HandOverCases,
  OpenCase,
  SaveCaseSettings,
  StepCase,
} from '@zhiban/wire';
import { ask, saveFile } from '../platform/http';

/** What of the cases is looked at; an empty text is no wish. */
export interface AskedCases {
  state: CaseView;
  kind: string;
  department: string;
  owner: string;
  text: string;
}

const root = '/api/v1/cases';
const query = (wishes: Record<string, string>): string =>
  new URLSearchParams(Object.entries(wishes).filter(([, wish]) => wish !== '')).toString();

/** What is still to be done stands in the order in which it is due. */
export const orderOf = (state: CaseView): 'due' | 'newest' =>
  state === 'all' || state === 'called' ? 'newest' : 'due';

export const casesApi = {
  page: (asked: AskedCases, after = '') =>
    ask<CasePage>('GET', `${root}?${query({ ...asked, order: orderOf(asked.state), after })}`),
  detail: (id: string) => ask<CaseDetail>('GET', `${root}/${id}`),
  owners: () => ask<CaseOwners>('GET', `${root}/owners`),
  open: (json: OpenCase) => ask<CaseEnd>('POST', root, { json }),
  step: (id: string, json: StepCase) => ask<CaseEnd>('POST', `${root}/${id}/steps`, { json }),
  handOver: (json: HandOverCases) => ask<CasesHandedOver>('POST', `${root}/hand-over`, { json }),
  settings: () => ask<CaseSettings>('GET', '/api/v1/case-settings'),
  saveSettings: (json: SaveCaseSettings) => ask<CaseSettings>('PUT', '/api/v1/case-settings', { json }),
  quarter: (quarter: string) => ask<CaseQuarter>('GET', `/api/v1/case-quarter?quarter=${quarter}`),
  saveQuarter: (quarter: string, format: string, language: string) =>
    saveFile(`/api/v1/case-quarter/export?${query({ quarter, format, language })}`),
};
