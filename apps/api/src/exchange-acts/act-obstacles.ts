import type { ActAbilities, ActGroup, ActObstacle, ExchangeAct, Permission } from '@zhiban/wire';
import { exchangeActs, listeningActs } from '@zhiban/wire';

export const groupOf = (act: ExchangeAct): ActGroup =>
  listeningActs.some((listening) => listening === act) ? 'listen' : 'manage';

export const permissionOf = (act: ExchangeAct): Permission => `exchange.${groupOf(act)}`;

/** What the source can do, as it is now. */
export interface SourceFacts {
  asterisk: boolean;
  /** What the operator has switched on. */
  groups: ReadonlySet<ActGroup>;
  up: boolean;
  /** Actions that the manager account may use; `null`: not told. Then the exchange itself will say. */
  rights: ReadonlySet<string> | null;
}

export interface SeatFacts {
  /** By queue. */
  memberships: ReadonlyMap<string, { removable: boolean }>;
  /** In some queue. */
  paused: boolean;
  talks: boolean;
}

export interface ActFacts {
  may: (permission: Permission) => boolean;
  source: SourceFacts;
  /** `null`: whatever the seat. */
  seat: SeatFacts | null;
}

const actions: Record<ExchangeAct, readonly string[]> = {
  listen: ['CoreShowChannels', 'Originate'],
  whisper: ['CoreShowChannels', 'Originate'],
  join: ['CoreShowChannels', 'Originate'],
  pause: ['QueuePause'],
  unpause: ['QueuePause'],
  'take-out': ['QueueRemove'],
};

/** What stands in the way of an act, the gravest thing alone; `null`: nothing. */
export function obstacleOf(act: ExchangeAct, { may, source, seat }: ActFacts): ActObstacle | null {
  const { rights } = source;
  if (!may(permissionOf(act))) return 'exchange-act.not-yours';
  if (!source.asterisk) return 'exchange-act.no-asterisk';
  if (!source.groups.has(groupOf(act))) return 'exchange-act.switched-off';
  if (!source.up) return 'exchange-act.link-down';
  if (rights && actions[act].some((action) => !rights.has(action))) return 'exchange-act.no-right';
  return seat && seatObstacle(act, seat);
}

function seatObstacle(act: ExchangeAct, { memberships, paused, talks }: SeatFacts): ActObstacle | null {
  if (groupOf(act) === 'listen') return talks ? null : 'exchange-act.no-talk';
  if (memberships.size === 0) return 'exchange-act.logged-out';
  if (act === 'unpause' && !paused) return 'exchange-act.not-paused';
  const fixed = [...memberships.values()].every(({ removable }) => !removable);
  return act === 'take-out' && fixed ? 'exchange-act.static-member' : null;
}

export function abilitiesOf(facts: ActFacts): ActAbilities {
  return Object.fromEntries(exchangeActs.map((act) => [act, obstacleOf(act, facts)])) as ActAbilities;
}
