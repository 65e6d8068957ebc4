import type { AlarmDetail, AlarmHandlers, AlarmPage, AlarmRecord } from '@zhiban/wire';
import { ask } from '../platform/http';

const path = '/api/v1/alarms';
const post = (id: string, deed: string, json: object = {}) =>
  ask<AlarmRecord>('POST', `${path}/${id}/${deed}`, { json });

/** What people do with alarms, and what they ask of them. */
export const alarmActs = {
  acknowledge: (id: string) => post(id, 'acknowledge'),
  take: (id: string) => post(id, 'take'),
  handOver: (id: string, to: string) => post(id, 'hand-over', { to }),
  snooze: (id: string, minutes: number, reason: string) => post(id, 'snooze', { minutes, reason }),
  note: (id: string, text: string) => post(id, 'note', { text }),
  /** Those who may have this alarm. */
  handlers: (id: string) => ask<AlarmHandlers>('GET', `${path}/handlers?alarm=${id}`),
  detail: (id: string) => ask<AlarmDetail>('GET', `${path}/${id}`),
  page: (query: Record<string, string | null>) => {
    const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== '');
    return ask<AlarmPage>('GET', `${path}?${new URLSearchParams(given).toString()}`);
  },
};
