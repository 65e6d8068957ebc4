import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Interval } from '@zhiban/time';
import type { Place } from '@zhiban/wire';
import type { Fact } from '@zhiban/workforce-handover';
import { HandoverSources, liesIn, type FactTurn } from '../handover-facts';
import type { Transaction } from '../platform/database';
import { RosterPeople, RosterWorlds } from '../roster';
import { listWords, spanWords, type Words } from '../tellings';
import type { KeptTransfer } from './keeping/swap-request.entity';
import { SwapsRepository, type Approved } from './keeping/swaps.repository';

const nowhere: Place = { site: null, team: null };

/** Tells the record of handover which shifts of this duty and the next somebody else works. */
@Injectable()
export class HandoverSwaps implements OnModuleInit {
  constructor(
    private readonly swaps: SwapsRepository,
    private readonly people: RosterPeople,
    private readonly worlds: RosterWorlds,
    private readonly sources: HandoverSources,
  ) {}

  onModuleInit(): void {
    this.sources.add({ facts: (place, turn, tx) => this.facts(place, turn, tx) });
  }

  private async facts(scope: Place, { from, to, relief }: FactTurn, tx: Transaction): Promise<Fact[]> {
    const span = { from, to: Math.max(to, relief?.to ?? to) };
    const approved = await this.swaps.approvedOver(tx, span.from, span.to);
    return approved.flatMap((swap) => this.factOf(swap, scope, span));
  }

  private factOf({ id, transfers, approvedAt }: Approved, scope: Place, { from, to }: Interval): Fact[] {
    const within = transfers.filter(({ shift, to: taker }) => {
      const concerned = [shift.person, taker].some((person) => liesIn(this.placeOf(person), scope));
      return shift.from < to && shift.to > from && concerned;
    });
    if (within.length === 0) return [];
    const told = listWords(
      within.map((transfer) => this.words(transfer)),
      ['；', '; '],
    );
    const { zh, en } = told;
    const link = `/plan/requests/${id}`;
    return [{ kind: 'swap', id, at: approvedAt.getTime(), red: false, link, zh: `换班：${zh}`, en: `Swap: ${en}` }];
  }

  private words({ shift, to, part }: KeptTransfer): Words {
    const span = spanWords(part ?? shift, this.worlds.timeZone);
    const [giver, taker] = [this.nameOf(shift.person), this.nameOf(to)];
    return { zh: `${span.zh} 由 ${taker.zh} 代 ${giver.zh}`, en: `${span.en} ${taker.en} for ${giver.en}` };
  }

  private placeOf(person: string | null): Place {
    return (person === null ? undefined : this.people.all().get(person)) ?? nowhere;
  }

  private nameOf(person: string | null): Words {
    const known = person === null ? undefined : this.people.all().get(person);
    return { zh: known?.name ?? '—', en: known?.nameEn ?? known?.name ?? '—' };
  }
}
