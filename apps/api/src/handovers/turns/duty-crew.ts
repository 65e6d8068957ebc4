import { Injectable } from '@nestjs/common';
import type { HandoverPlace, HandoverTurn, Shift } from '@zhiban/wire';
import { stretchesOf, type Stretch } from '@zhiban/workforce-adherence';
import { SeenSince } from '../../attendance';
import { liesIn } from '../../handover-facts';
import { RosterPeople } from '../../roster';
import type { Crew, CrewMember } from '../keeping/rows';

const hourMs = 3_600_000;
/** A shift need not begin and end with the duty to the minute. */
const nearMs = hourMs;

interface Relieving {
  place: HandoverPlace;
  turn: HandoverTurn;
  relief: HandoverTurn | null;
}

/** Who works in the duty that ends, and who comes. */
@Injectable()
export class DutyCrew {
  constructor(
    private readonly people: RosterPeople,
    private readonly seen: SeenSince,
  ) {}

  async of({ place, turn, relief }: Relieving, shifts: readonly Shift[], now: number): Promise<Crew> {
    const worked = stretchesByPerson(shifts);
    const outgoing = this.members(place, worked, ({ to }) => Math.abs(to - turn.to) <= nearMs);
    const begins = relief?.from ?? Infinity;
    const incoming = this.members(place, worked, ({ from }) => Math.abs(from - begins) <= nearMs);
    const first = begins - nearMs;
    if (incoming.length === 0 || now <= first) return { outgoing, incoming };
    const span = { from: first, to: Math.min(now, relief?.to ?? now) };
    const seenAt = await this.seen.first(
      incoming.map(({ person }) => person),
      span,
    );
    return { outgoing, incoming: incoming.map((one) => ({ ...one, seenAt: seenAt.get(one.person) ?? null })) };
  }

  private members(
    place: HandoverPlace,
    worked: ReadonlyMap<string, readonly Stretch[]>,
    isOf: (stretch: Stretch) => boolean,
  ): CrewMember[] {
    const found = [...worked].flatMap(([id, stretches]) => {
      const known = this.people.all().get(id);
      const stretch = known && liesIn(known, place) ? stretches.find(isOf) : undefined;
      if (!known || !stretch) return [];
      const { name, nameEn } = known;
      const post = stretch.shifts[0]?.post ?? null;
      return [{ person: id, name, nameEn, post, from: stretch.from, to: stretch.to, seenAt: null }];
    });
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

function stretchesByPerson(shifts: readonly Shift[]): Map<string, Stretch[]> {
  const byPerson = new Map<string, Shift[]>();
  for (const shift of shifts) {
    const own = byPerson.get(shift.person);
    if (own) own.push(shift);
    else byPerson.set(shift.person, [shift]);
  }
  return new Map([...byPerson].map(([person, own]) => [person, stretchesOf(own)]));
}
