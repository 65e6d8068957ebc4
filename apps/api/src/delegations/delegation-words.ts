import { zoned } from '@zhiban/time';
import type { Telling } from '../tellings';
import type { DelegationEntity } from './delegation.entity';
import { calledOf } from './delegation-rules';
import type { DeskAccount } from './delegations.repository';

export interface Named {
  delegation: Pick<DelegationEntity, 'id' | 'from' | 'until' | 'why'>;
  delegator: DeskAccount;
  deputy: DeskAccount;
}

const link = '/plan/deputies';

/** To the deputy, and to who was away when an administrator named somebody for them. */
export function namedTelling(named: Named, at: Date, timeZone: string, others: readonly string[]): Telling {
  const { delegation, delegator, deputy } = named;
  const [from, until] = [delegation.from, delegation.until].map((moment) => momentIn(timeZone, moment));
  const [who, by] = [calledOf(delegator), calledOf(deputy)];
  return {
    ...about(named),
    key: `delegation/${delegation.id}/named`,
    to: [deputy.id, ...others].map((account) => ({ account })),
    at,
    zh: `${by}自 ${from} 至 ${until} 代 ${who} 审批申请：${delegation.why}`,
    en: `${nameEn(deputy)} decides on requests in ${nameEn(delegator)}’s stead from ${from} until ${until}: ${delegation.why}`,
  };
}

export function endedTelling(named: Named, at: Date, by: string): Telling {
  const { delegation, delegator, deputy } = named;
  return {
    ...about(named),
    key: `delegation/${delegation.id}/ended`,
    to: [deputy.id, delegator.id].map((account) => ({ account })),
    at,
    zh: `${calledOf(deputy)}不再代 ${calledOf(delegator)} 审批申请（${by} 结束）。`,
    en: `${nameEn(deputy)} no longer decides on requests in ${nameEn(delegator)}’s stead (ended by ${by}).`,
  };
}

const about = ({ delegator, deputy }: Named): Pick<Telling, 'kind' | 'link' | 'about'> => ({
  kind: 'delegation',
  link,
  about: [delegator, deputy].flatMap(({ personId }) => personId ?? []),
});

const nameEn = ({ nameEn: en, name, account }: DeskAccount): string => en ?? name ?? account;

const two = (part: number): string => String(part).padStart(2, '0');

/** On the clock of the centre. */
export function momentIn(timeZone: string, moment: Date): string {
  const { year, month, day, hour, minute } = zoned(moment.getTime(), timeZone);
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
