import type {
  DecideSwap,
  FileSwap,
  MySwaps,
  PeoplePage,
  PreviewSwap,
  SwapDetail,
  SwapEnd,
  SwapInbox,
  SwapPartners,
  SwapReturns,
  SwapRings,
  SwapShifts,
  SwapTakings,
  TakeSwap,
} from '@zhiban/wire';
import { ask } from '../platform/http';

const own = '/api/v1/my-swaps';
const all = '/api/v1/swaps';
const onBehalf = (person: string | null) => (person === null ? '' : `for=${encodeURIComponent(person)}`);
const post = (path: string, json: unknown) => ask<SwapEnd>('POST', path, { json });

export interface Span {
  from: number;
  to: number;
}

export type SwapWordStep = 'agree' | 'decline' | 'let-go' | 'withdraw';

export const requestsApi = {
  mine: () => ask<MySwaps>('GET', own),
  shifts: (person: string | null) => ask<SwapShifts>('GET', `${own}/shifts?${onBehalf(person)}`),
  /** `part`: where only that goes. */
  partners: (shift: string, days: { first: string; last: string }, part: Span | null, person: string | null) => {
    const goes: Record<string, string> = part ? { from: String(part.from), to: String(part.to) } : {};
    const query = new URLSearchParams({ shift, ...days, ...goes }).toString();
    return ask<SwapPartners>('GET', `${own}/partners?${query}&${onBehalf(person)}`);
  },
  takings: () => ask<SwapTakings>('GET', `${own}/board`),
  returns: (id: string) => ask<SwapReturns>('GET', `${own}/${id}/returns`),
  previewTake: (id: string, asked: TakeSwap) => post(`${own}/${id}/take/preview`, asked),
  rings: () => ask<SwapRings>('GET', `${own}/rings`),
  preview: (asked: PreviewSwap) => post(`${own}/preview`, asked),
  file: (asked: FileSwap) => post(own, asked),
  take: (id: string, asked: TakeSwap) => post(`${own}/${id}/take`, asked),
  step: (id: string, step: SwapWordStep, note: string | null) => post(`${own}/${id}/${step}`, { note }),
  counter: (id: string, newId: string, reason: string) => post(`${own}/${id}/counter`, { id: newId, reason }),
  inbox: (state: 'open' | 'done') => ask<SwapInbox>('GET', `${all}?state=${state}`),
  detail: (id: string) => ask<SwapDetail>('GET', `${all}/${id}`),
  decide: (id: string, decision: DecideSwap) => post(`${all}/${id}/decision`, decision),
  people: (text: string) =>
    ask<PeoplePage>('GET', `/api/v1/people/page?${new URLSearchParams({ text, limit: '8' }).toString()}`),
};
