import { Injectable } from '@nestjs/common';
import { mayIn, type AskHindsight, type Hindsight, type SwapPerson } from '@zhiban/wire';
import { hindsightOf, type PastRequest } from '@zhiban/workforce-requests';
import { byPerson } from '@zhiban/workforce-roster';
import { allotmentsOn } from '../leave';
import { inSlices } from '../platform/in-slices';
import { inputRefusal } from '../platform/problem';
import type { Reader } from '../platform/sign-in';
import { policyRefusals } from '../policy';
import { RosterPeople, RosterWorlds } from '../roster';
import { HindsightRepository } from './hindsight.repository';
import { PastGrounds } from './past-grounds';
import type { PastGround } from './past-ground';
import { decidedAt, PastLeaveCases, type BoundOf } from './past-leave';
import type { PastApproval, PastLeave, PastSwap } from './past-rows';
import { swapSeen } from './past-swaps';

interface Filed {
  swaps: PastSwap[];
  leave: PastLeave[];
  /** Whatever may have stood beside them. */
  beside: PastLeave[];
}

/** What a draft of the rules would have made of past requests. */
@Injectable()
export class HindsightService {
  constructor(
    private readonly repository: HindsightRepository,
    private readonly grounds: PastGrounds,
    private readonly people: RosterPeople,
    private readonly worlds: RosterWorlds,
  ) {}

  async of({ body, first, last }: AskHindsight, reader: Reader): Promise<Hindsight> {
    const refused = policyRefusals(body, 'body');
    if (refused.length > 0) throw inputRefusal(refused);
    const filed = await this.filed({ first, last }, reader);
    const { timeZone } = this.worlds;
    const days = daysOf(filed, (at) => this.grounds.date(at));
    if (days.length === 0) return { first, last, timeZone, ...hindsightOf([]), posts: [] };
    const { ground, posts } = await this.grounds.of({
      body,
      days: { first: days[0] ?? first, last: days.at(-1) ?? last },
      persons: personsOf(filed),
      since: Math.min(...filed.swaps.map(({ overAt }) => overAt ?? Infinity), ...filed.leave.map(decidedAt)),
    });
    const told = hindsightOf(await this.judged(filed, ground));
    const about = new Set(told.changed.flatMap(({ fresh, gone }) => [...fresh, ...gone].map((one) => one.about)));
    const named = posts.flatMap(({ id, zh, en }) => (about.has(id) ? [{ id, zh, en }] : []));
    return { first, last, timeZone, ...told, posts: named };
  }

  /** Of whom the reader may see requests. */
  private async filed(days: { first: string; last: string }, reader: Reader): Promise<Filed> {
    const span = this.worlds.span(days);
    const sees = (persons: readonly string[]) =>
      persons.every((id) => mayIn(reader, 'requests.read', this.people.all().get(id) ?? { site: null, team: null }));
    const swaps = (await this.repository.swaps(span)).filter(({ filer, parties }) => sees([filer, ...parties]));
    const beside = await this.repository.leave(span);
    const leave = beside.filter(({ filedAt, person }) => filedAt >= span.from && filedAt < span.to && sees([person]));
    return { swaps, leave, beside };
  }

  /** The latest decisions first, for the roster goes back from one to the next. */
  private async judged({ swaps, leave, beside }: Filed, ground: PastGround): Promise<PastRequest[]> {
    const approvals = byFiler(await this.approvals(swaps));
    const cases = new PastLeaveCases(
      ground,
      beside,
      await this.entries(leave),
      await this.repository.settings(),
      this.boundOf(),
    );
    const asked = [
      ...swaps.map((swap) => ({
        ...{ kind: 'swap' as const, at: swap.overAt ?? Infinity, request: swap, person: swap.filer },
        seen: () => swapSeen(swap, ground, approvals.get(swap.filer) ?? []),
      })),
      ...leave.map((one) => ({
        ...{ kind: 'leave' as const, at: decidedAt(one), request: one, person: one.person },
        seen: () => cases.seen(one),
      })),
    ].sort((a, b) => (a.at === b.at ? 0 : b.at - a.at));
    const told: PastRequest[] = [];
    await inSlices(asked, ({ kind, request: { id, filedAt, state }, person, seen }) => {
      const found = seen();
      const known = { kind, id, filedAt, state, person: this.named(person), site: this.siteOf(person) };
      told.push(typeof found === 'string' ? { ...known, why: found } : { ...known, seen: found });
    });
    return told;
  }

  private approvals(swaps: readonly PastSwap[]): Promise<PastApproval[]> {
    return this.repository.approvals([...new Set(swaps.map(({ filer }) => filer))]);
  }

  private async entries(leave: readonly PastLeave[]) {
    return byPerson(await this.repository.entries([...new Set(leave.map(({ person }) => person))]));
  }

  /** Of a whole day; bounds of some hours of it are left out. */
  private boundOf(): BoundOf {
    const known = this.people.all();
    return ({ allotments }, person, date) => {
      // Versions of before know neither days nor hours.
      const all = allotments.map((one) => ({ ...one, days: one.days ?? null, hours: one.hours ?? null }));
      const found = allotmentsOn(all, known.get(person) ?? { site: null, team: null }, date);
      const bound = found?.bounds.find(({ hours }) => hours === null);
      return found && bound ? { group: JSON.stringify([found.site, found.team]), most: bound.most } : null;
    };
  }

  private siteOf(person: string): string | null {
    return this.people.all().get(person)?.site ?? null;
  }

  private named(id: string): SwapPerson {
    const { number = '', name = '', nameEn = null, team = null, teamEn = null } = this.people.all().get(id) ?? {};
    return { id, number, name, nameEn, team, teamEn };
  }
}

const personsOf = ({ swaps, leave }: Filed): string[] => [
  ...new Set([...swaps.flatMap(({ filer, parties }) => [filer, ...parties]), ...leave.map(({ person }) => person)]),
];

const byFiler = (approvals: readonly PastApproval[]): Map<string, PastApproval[]> =>
  byPerson(approvals.map((approval) => ({ ...approval, person: approval.filer })));

/** The days that requests are about, in order. */
function daysOf({ swaps, leave }: Filed, date: (at: number) => string): string[] {
  const ofSwaps = swaps.flatMap(({ transfers }) =>
    transfers.flatMap(({ shift }) => [date(shift.from), date(shift.to)]),
  );
  return [...new Set([...ofSwaps, ...leave.flatMap(({ pieces }) => pieces.map((piece) => piece.date))])].sort();
}
