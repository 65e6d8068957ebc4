import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { PartnersQuery, Shift, SwapPartner, SwapPartners } from '@zhiban/wire';
import type { RosterBoard } from '@zhiban/workforce-roster';
import { CLOCK } from '../../platform/clock';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { JudgingWork, RosterPeople, RosterWorlds, TrackedChanges } from '../../roster';
import { SwapPersons } from '../swap-persons';
import { standing, type Taking } from './against';

const mostListed = 200;
const perTurn = 20;

/** Who could take a shift, for one of theirs or for nothing: everybody of the site, with what stands against it. */
@Injectable()
export class PartnersService {
  constructor(
    private readonly work: JudgingWork,
    private readonly roster: TrackedChanges,
    private readonly people: RosterPeople,
    private readonly worlds: RosterWorlds,
    private readonly persons: SwapPersons,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `first` and `last`: the days from which something is taken in return. */
  list({ shift: id, first, last, from, to, for: on }: PartnersQuery, reader: Reader): Promise<SwapPartners> {
    const filer = this.persons.filer(on ?? null, reader);
    return this.work.run(async (tx) => {
      const { shifts, versions } = await this.roster.published(tx, [id]);
      const shift = shifts.get(id);
      if (!shift || shift.person !== filer) throw new RefusalError('swap.not-yours', {});
      if ((from ?? shift.from) <= this.clock.now()) throw new RefusalError('swap.past', {});
      const candidates = this.candidates(filer);
      const days = this.worlds.daysOf(shift);
      const around = { first: first < days.first ? first : days.first, last: last > days.last ? last : days.last };
      const board = await this.roster.boardOf(tx, [filer, ...candidates], around);
      const span = this.worlds.span({ first, last });
      const part = from !== undefined && to !== undefined ? { from, to } : null;
      const partners = await this.judged(board, { shift, part }, this.returns(board, candidates, span));
      const seen = await this.roster.published(
        tx,
        partners.flatMap((partner) => partner.shift?.id ?? []),
      );
      return {
        version: versions.get(id) ?? 0,
        partners: partners.map((partner) => ({ ...partner, version: seen.versions.get(partner.shift?.id ?? '') ?? 0 })),
      };
    });
  }

  private candidates(filer: string): string[] {
    const own = this.people.all().get(filer);
    return [...this.people.all().values()].flatMap(({ person, site }) =>
      person.id !== filer && site === (own?.site ?? null) ? [person.id] : [],
    );
  }

  /** With nothing in return, and with each shift that begins in the span and is still to come. */
  private returns(board: RosterBoard, candidates: readonly string[], { from, to }: { from: number; to: number }) {
    const now = this.clock.now();
    return candidates.flatMap((person): { person: string; back: Shift | null }[] => {
      const own = (board.shifts.get(person) ?? []).filter(
        (shift) => shift.from >= from && shift.from < to && shift.from > now,
      );
      return [{ person, back: null }, ...own.map((back) => ({ person, back }))];
    });
  }

  /** Those who can, first. Others have their turn in between. */
  private async judged(
    board: RosterBoard,
    given: Taking['given'],
    returns: readonly { person: string; back: Shift | null }[],
  ): Promise<SwapPartner[]> {
    const partners: SwapPartner[] = [];
    for (const [i, { person, back }] of returns.entries()) {
      if (i > 0 && i % perTurn === 0) await new Promise((turn) => setImmediate(turn));
      const found = standing(board, { given, taker: person, back }, given.shift.person);
      partners.push({ person: this.persons.named(person), shift: back, version: 0, ...found });
    }
    const ordered = partners.sort((a, b) => rank(a) - rank(b));
    return ordered.slice(0, mostListed);
  }
}

/** Clear, then what needs an override, then what cannot be. */
const rank = ({ possible, verdicts }: SwapPartner): number => (possible ? Number(verdicts.length > 0) : 2);
