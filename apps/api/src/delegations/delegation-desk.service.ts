import { Injectable } from '@nestjs/common';
import { permissionsOf, type Absence, type DelegationDesk } from '@zhiban/wire';
import { UnitOfWork } from '../platform/database';
import { decidingGrants, type DeputyPlace, type Reader } from '../platform/sign-in';
import { RosterPeople, RosterSources, RosterWorlds } from '../roster';
import type { DelegationEntity } from './delegation.entity';
import { decides, mayStandIn, placesOf, uncovered } from './delegation-rules';
import { accountView, delegationView } from './delegation-views';
import { DelegationsRepository, type DeskAccount } from './delegations.repository';

/** Leave is looked for so far ahead. */
const aheadMs = 180 * 86_400_000;

/** What somebody sees of deputies: their own, those they stand in for; administrators and auditors all of them. */
@Injectable()
export class DelegationDeskService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: DelegationsRepository,
    private readonly people: RosterPeople,
    private readonly worlds: RosterWorlds,
    private readonly sources: RosterSources,
  ) {}

  sees({ delegatorId, deputyId }: DelegationEntity, { userId, grants }: Reader): boolean {
    return userId === delegatorId || userId === deputyId || permissionsOf(grants).has('users.read');
  }

  async read(reader: Reader): Promise<DelegationDesk> {
    const now = this.repository.now();
    const rights = permissionsOf(reader.grants);
    const accounts = await this.repository.accounts();
    const own = accounts.find(({ id }) => id === reader.userId);
    const rows = await this.repository.list(rights.has('users.read') ? null : reader.userId);
    const away = await this.awayOf(now);
    const byId = new Map(accounts.map((account) => [account.id, account]));
    const mayName = own !== undefined && decides(own);
    const nameable = accounts.filter((one) => decides(one) && (rights.has('users.write') || one.id === own?.id));
    return {
      at: now.getTime(),
      timeZone: this.worlds.timeZone,
      own: own?.id ?? null,
      mayName,
      mayNameForOthers: rights.has('users.write'),
      delegations: rows.map((row) => delegationView(row, byId, reader, now)),
      deputies: nameable.length > 0 ? this.deputies(accounts, away) : [],
      delegators: nameable.map((one) => ({
        ...accountView(one),
        places: placesOf(decidingGrants(one.grants, null), this.places()),
      })),
      uncovered: mayName ? uncoveredOf(own, rows, away.get(own.personId ?? '') ?? []) : [],
    };
  }

  private deputies(accounts: readonly DeskAccount[], away: ReadonlyMap<string, Span[]>): DelegationDesk['deputies'] {
    return accounts
      .filter(mayStandIn)
      .map((one) => ({ ...accountView(one), away: (away.get(one.personId ?? '') ?? []).map(wireSpan) }));
  }

  /** Who is on leave when, from now on. */
  private async awayOf(now: Date): Promise<Map<string, Span[]>> {
    const days = this.worlds.daysOf({ from: now.getTime(), to: now.getTime() + aheadMs });
    const absences = await this.unitOfWork.run((tx) => this.sources.absences(days, tx));
    const found = new Map<string, Span[]>();
    for (const absence of absences.filter(({ to }) => to > now.getTime()))
      found.set(absence.person, [...(found.get(absence.person) ?? []), absence]);
    return found;
  }

  /** Sites, and the teams in them. */
  private places(): DeputyPlace[] {
    const known = [...this.people.all().values()].flatMap(({ site, team }) => (site === null ? [] : [{ site, team }]));
    const named = known.flatMap(({ site, team }) => [{ site, team: null }, ...(team === null ? [] : [{ site, team }])]);
    const once = new Map(named.map((place) => [JSON.stringify([place.site, place.team]), place]));
    return [...once.values()].sort((a, b) => orderOf(a, b));
  }
}

/** A site before its teams; by code units, so that the order depends on no language. */
const pathOf = ({ site, team }: DeputyPlace): string => `${site}\u0000${team ?? ''}`;
const orderOf = (a: DeputyPlace, b: DeputyPlace): number => (pathOf(a) < pathOf(b) ? -1 : 1);

type Span = Pick<Absence, 'from' | 'to'>;

const wireSpan = ({ from, to }: Span) => ({ from, until: to });

function uncoveredOf(own: DeskAccount, rows: readonly DelegationEntity[], leave: readonly Span[]) {
  const covering = rows
    .filter(({ delegatorId, endedAt }) => delegatorId === own.id && endedAt === null)
    .map(({ from, until }) => ({ from: from.getTime(), to: until.getTime() }));
  return uncovered(leave, covering).map(wireSpan);
}
