import type { Interval } from '@zhiban/time';
import type { MeetingKind, Place } from '@zhiban/wire';
import { edgeOf, shiftsAround, type WorkedTime } from './shift-times';

interface Somebody {
  id: string;
  person: Place;
  leftOn: string | null;
}

/** Somebody who should be at a meeting; `shift`: around which it is held. */
export interface Expected {
  person: string;
  shift: Interval | null;
}

/** Of a place, those whose shift begins after it or ended before it; of a weekly meeting everybody who is still here. */
export function whoIsExpected(
  { kind, at, ...place }: Place & { kind: MeetingKind; at: number },
  people: readonly Somebody[],
  worked: readonly WorkedTime[],
  today: string,
): Expected[] {
  const span = shiftsAround(kind, at);
  const here = people.filter(({ person, leftOn }) => (leftOn === null || leftOn >= today) && isWithin(person, place));
  if (!span) return here.map(({ id }) => ({ person: id, shift: null }));
  const edge = edgeOf(kind);
  const around = worked.filter((one) => one[edge] >= span.from && one[edge] <= span.to);
  const own = new Map(around.map(({ person, from, to }) => [person, { from, to }]));
  return here.flatMap(({ id }) => {
    const shift = own.get(id);
    return shift ? [{ person: id, shift }] : [];
  });
}

/** `null` of the wider one: anywhere. */
export const isWithin = (place: Place, wider: Place): boolean =>
  (wider.site === null || wider.site === place.site) && (wider.team === null || wider.team === place.team);
