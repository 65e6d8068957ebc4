import type {
  Language,
  AddHandoverAddendum,
  HandedOnItems,
  HandoverChainReport,
  HandoverEnd,
  HandoverHits,
  HandoverList,
  HandoverPeople,
  HandoverSettings,
  HandoversNow,
  HandoverView,
  HandOnItems,
  HandOnOwnItems,
  OpenItemAsked,
  OpenItemDetail,
  OpenItemEnd,
  OpenItemOwners,
  OpenItems,
  SaveHandoverSettings,
  StepHandover,
  StepOpenItem,
} from '@zhiban/wire';
import { ask, saveFile } from '../platform/http';

const root = '/api/v1/handovers';
const items = '/api/v1/open-items';
const settings = '/api/v1/handover-settings';

/** Without what is empty. */
export function queryOf(query: Readonly<Record<string, string>>): string {
  return new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
}

export const handoverApi = {
  now: () => ask<HandoversNow>('GET', `${root}/now`),
  list: (query: Record<string, string>) => ask<HandoverList>('GET', `${root}?${queryOf(query)}`),
  search: (query: Record<string, string>) => ask<HandoverHits>('GET', `${root}/search?${queryOf(query)}`),
  saveSearch: (query: Record<string, string>, format: 'xlsx' | 'csv', language: Language) =>
    saveFile(`${root}/search/export?${queryOf({ ...query, format, language })}`),
  check: () => ask<HandoverChainReport>('GET', `${root}/chain`),
  view: (id: string) => ask<HandoverView>('GET', `${root}/${id}`),
  people: (id: string) => ask<HandoverPeople>('GET', `${root}/${id}/people`),
  step: (id: string, json: StepHandover) => ask<HandoverEnd>('POST', `${root}/${id}/steps`, { json }),
  add: (id: string, json: AddHandoverAddendum) => ask<HandoverView>('POST', `${root}/${id}/addenda`, { json }),
  settings: () => ask<HandoverSettings>('GET', settings),
  saveSettings: (json: SaveHandoverSettings) => ask<HandoverSettings>('PUT', settings, { json }),
};

export const openItemsApi = {
  list: (query: Record<string, string>) => ask<OpenItems>('GET', `${items}?${queryOf(query)}`),
  detail: (id: string) => ask<OpenItemDetail>('GET', `${items}/${id}`),
  open: (json: OpenItemAsked) => ask<OpenItemEnd>('POST', items, { json }),
  step: (id: string, json: StepOpenItem) => ask<OpenItemEnd>('POST', `${items}/${id}/steps`, { json }),
  handOn: (json: HandOnItems) => ask<HandedOnItems>('POST', `${items}/hand-on`, { json }),
};

const own = '/api/v1/my-open-items';
export const ownItemsApi = {
  list: () => ask<OpenItems>('GET', own),
  owners: () => ask<OpenItemOwners>('GET', `${own}/owners`),
  step: (id: string, json: StepOpenItem) => ask<OpenItemEnd>('POST', `${own}/${id}/steps`, { json }),
  handOn: (json: HandOnOwnItems) => ask<HandedOnItems>('POST', `${own}/hand-on`, { json }),
};
