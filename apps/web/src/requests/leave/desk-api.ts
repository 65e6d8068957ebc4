import type { DecideLeave, LeaveEnd, LeaveInbox, MyLeave } from '@zhiban/wire';
import { ask } from '../../platform/http';

const all = '/api/v1/leave';

/** Leave as leads and approvers ask about it; the rest they ask as its person does. */
export const deskApi = {
  inbox: (state: 'open' | 'done') => ask<LeaveInbox>('GET', `${all}?state=${state}`),
  decide: (id: string, json: DecideLeave) => ask<LeaveEnd>('POST', `${all}/${id}/decision`, { json }),
  ofPerson: (id: string) => ask<MyLeave>('GET', `${all}/people/${id}`),
};
