import type { DelegationAccount, DelegationView } from '@zhiban/wire';
import { permissionsOf } from '@zhiban/wire';
import type { Reader } from '../platform/sign-in';
import type { DelegationEntity } from './delegation.entity';
import { decides, mayStandIn } from './delegation-rules';
import type { DeskAccount } from './delegations.repository';

export const accountView = ({ id, account, name, nameEn }: DeskAccount): DelegationAccount => ({
  ...{ id, account, name, nameEn },
});

/** A delegation as somebody sees it. */
export function delegationView(
  row: DelegationEntity,
  accounts: ReadonlyMap<string, DeskAccount>,
  reader: Reader,
  now: Date,
): DelegationView {
  const [delegator, deputy] = [row.delegatorId, row.deputyId].map((id) => accounts.get(id) ?? goneAccount(id));
  if (!delegator || !deputy) throw new Error('A delegation is between two.');
  const state = stateOf(row, { delegator, deputy }, now);
  return {
    id: row.id,
    delegator: accountView(delegator),
    deputy: accountView(deputy),
    from: row.from.getTime(),
    until: row.until.getTime(),
    places: row.places,
    why: row.why,
    madeBy: row.madeBy,
    endedAt: row.endedAt?.getTime() ?? null,
    endedBy: row.endedBy,
    state,
    mayEnd: state !== 'over' && state !== 'ended' && mayEnd(row, reader),
  };
}

/** Who named the deputy, the deputy, and an administrator. */
export const mayEnd = ({ delegatorId, deputyId }: DelegationEntity, { userId, grants }: Reader): boolean =>
  userId === delegatorId || userId === deputyId || permissionsOf(grants).has('users.write');

function stateOf(
  row: DelegationEntity,
  { delegator, deputy }: { delegator: DeskAccount; deputy: DeskAccount },
  now: Date,
): DelegationView['state'] {
  if (row.endedAt) return 'ended';
  if (row.until <= now) return 'over';
  if (!decides(delegator) || !mayStandIn(deputy)) return 'stopped';
  return row.from > now ? 'coming' : 'running';
}

/** Of somebody who is at no desk any more. */
const goneAccount = (id: string): DeskAccount => ({
  ...{ id, account: '–', locked: true, grants: [], personId: null, name: null, nameEn: null },
});
