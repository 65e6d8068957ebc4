import type { CaseKind, SaveCaseSettings } from '@zhiban/wire';

const hours = 60;
const days = 24 * hours;

/** The kinds of CASE-1; departments are the first ones of the settings of exceptions. */
const kinds: CaseKind[] = [
  ['inquiry', '业务咨询', 'Inquiry', '客户服务部', days] as const,
  ['service-complaint', '服务投诉', 'Service complaint', '客户服务部', 2 * days] as const,
  ['product-complaint', '产品投诉', 'Product complaint', '产品部', 3 * days] as const,
  ['points-complaint', '积分与会员投诉', 'Points and membership complaint', '客户服务部', 2 * days] as const,
].map(([code, zh, en, department, promiseWithin]) => ({ code, zh, en, department, promiseWithin, offered: true }));

export const firstCaseSettings: Omit<SaveCaseSettings, 'basedOn'> = {
  kinds,
  remindBefore: 2 * hours,
  escalateAfter: [0, days],
  callAttempts: 3,
};
