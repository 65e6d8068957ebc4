import { mayIn, type Grant, type Place } from '@zhiban/wire';

export interface Hearer {
  id: string;
  username: string;
  grants: readonly Grant[];
}

/** Those whose posts bring handling exceptions; each of these answers who of them hears of one. */
const handle = 'exceptions.handle';

export const handlersThere = (holders: readonly Hearer[], place: Place): Hearer[] =>
  holders.filter((holder) => mayIn(holder, handle, place));

/** Whose posts reach further than the one team: its whole site. What is of a site alone, or nowhere, has the centre around it. */
export function handlersAround(holders: readonly Hearer[], { site, team }: Place): Hearer[] {
  const wider = team === null ? { site: null, team: null } : { site, team: null };
  const around = handlersThere(holders, wider);
  return around.length > 0 ? around : managersOf(holders, { site, team });
}

/** Management; where nobody of it has an account, whoever administers, so that it is never nobody. */
export function managersOf(holders: readonly Hearer[], place: Place): Hearer[] {
  const withRole = (role: Grant['role']) =>
    holders.filter(({ grants }) => mayIn({ grants: grants.filter((held) => held.role === role) }, handle, place));
  const managers = withRole('manager');
  return managers.length > 0 ? managers : withRole('administrator');
}

/** Of a reminder: the owner, if they may still act; else those who handle it there. */
export function remindedOf(holders: readonly Hearer[], place: Place, owner: string | null): Hearer[] {
  const own = handlersThere(holders, place).filter(({ username }) => username === owner);
  return own.length > 0 ? own : handlersThere(holders, place);
}
