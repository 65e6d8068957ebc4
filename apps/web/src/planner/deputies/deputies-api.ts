import type { DelegationDesk, NameDeputy, RequestDeadlines, SaveRequestDeadlines } from '@zhiban/wire';
import { ask } from '../../platform/http';

const all = '/api/v1/delegations';
const deadlines = '/api/v1/request-deadlines';

export const deputiesApi = {
  desk: () => ask<DelegationDesk>('GET', all),
  name: (json: NameDeputy) => ask<DelegationDesk>('POST', all, { json }),
  end: (id: string) => ask<DelegationDesk>('POST', `${all}/${id}/end`, { json: {} }),
  deadlines: () => ask<RequestDeadlines>('GET', deadlines),
  saveDeadlines: (json: SaveRequestDeadlines) => ask<RequestDeadlines>('PUT', deadlines, { json }),
};
