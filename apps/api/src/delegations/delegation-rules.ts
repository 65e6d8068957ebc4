import { mayIn, permissionsOf, type Grant } from '@zhiban/wire';
import { RefusalError } from '../platform/problem';
import { decidingGrants, type DeputyPlace } from '../platform/sign-in';
import type { DelegationEntity } from './delegation.entity';
import type { DeskAccount } from './delegations.repository';

/** What is asked for, with the accounts that it names. */
export interface DeputyAsked {
  delegator: DeskAccount;
  deputy: DeskAccount | null;
  places: readonly DeputyPlace[] | null;
  until: Date;
}

/** As people call somebody: by name, where the account is a person's. */
export const calledOf = ({ name, account }: Pick<DeskAccount, 'name' | 'account'>): string => name ?? account;

/** Leads and those above them; not agents, and not auditors, who look at what was decided. */
export const mayStandIn = ({ grants, locked }: Pick<DeskAccount, 'grants' | 'locked'>): boolean =>
  !locked && permissionsOf(grants).has('requests.file');

export const decides = ({ grants, locked }: Pick<DeskAccount, 'grants' | 'locked'>): boolean =>
  !locked && decidingGrants(grants, null).length > 0;

/** @throws RefusalError */
export function refuseDeputy({ delegator, deputy, places, until }: DeputyAsked, now: Date): void {
  const name = calledOf(delegator);
  if (!decides(delegator)) throw new RefusalError('delegation.no-right', { name });
  if (!deputy || deputy.id === delegator.id || !mayStandIn(deputy)) throw new RefusalError('delegation.no-deputy', {});
  if (until <= now) throw new RefusalError('delegation.past', {});
  const beyond = places?.find((place) => !mayIn(delegator, 'requests.decide', place));
  if (beyond) {
    const place = [beyond.site, beyond.team].filter((part) => part !== null).join(' / ');
    throw new RefusalError('delegation.place', { place, name });
  }
}

/**
 * No chains: who is away at a time cannot stand in for others, nor can who stands in for others be away.
 *
 * @throws RefusalError
 */
export function refuseChain(
  { delegator, deputy }: { delegator: DeskAccount; deputy: DeskAccount },
  overlapping: readonly DelegationEntity[],
  calledById: (id: string) => string,
): void {
  const away = overlapping.find(({ delegatorId }) => delegatorId === deputy.id);
  if (away)
    throw new RefusalError('delegation.deputy-away', { name: calledOf(deputy), deputy: calledById(away.deputyId) });
  const standing = overlapping.find(({ deputyId }) => deputyId === delegator.id);
  if (standing)
    throw new RefusalError('delegation.passed-on', {
      name: calledOf(delegator),
      delegator: calledById(standing.delegatorId),
    });
}

/** The sites and teams, of those that there are, where somebody decides. */
export const placesOf = (grants: readonly Grant[], known: readonly DeputyPlace[]): DeputyPlace[] =>
  known.filter((place) => mayIn({ grants }, 'requests.decide', place));

interface Span {
  from: number;
  to: number;
}

/** What of some spans is in none of the others, in order. */
export function uncovered(spans: readonly Span[], covering: readonly Span[]): Span[] {
  return covering
    .reduce<Span[]>((left, cover) => left.flatMap((span) => without(span, cover)), [...spans])
    .sort((a, b) => a.from - b.from);
}

const without = (span: Span, cover: Span): Span[] =>
  [
    { from: span.from, to: Math.min(span.to, cover.from) },
    { from: Math.max(span.from, cover.to), to: span.to },
  ].filter(({ from, to }) => from < to);
