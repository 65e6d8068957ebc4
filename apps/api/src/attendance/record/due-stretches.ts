import type { Instant } from '@zhiban/time';
import type { EndedStretch } from './ended-stretches';
import type { KnownRecord } from './records.repository';

const keyOf = (person: string, key: string): string => `${person} ${key}`;

/** What has no record yet, or one of other shifts, or one that later facts may change. */
export function dueOf(
  ended: readonly EndedStretch[],
  known: readonly KnownRecord[],
  { from, since }: { from: Instant; since: Instant },
): EndedStretch[] {
  const records = new Map(known.map((record) => [keyOf(record.personId, record.key), record]));
  return ended.filter((stretch) => {
    const record = records.get(keyOf(stretch.person, stretch.key));
    if (!record) return stretch.to > from;
    if (record.state === 'settled') return false;
    return record.state === 'gone' || stretch.to > since || !isSame(record, stretch);
  });
}

const isSame = (record: KnownRecord, stretch: EndedStretch): boolean =>
  record.afterLeave === stretch.afterLeave &&
  record.from === stretch.from &&
  record.to === stretch.to &&
  JSON.stringify(record.shifts.map(plain)) === JSON.stringify(stretch.shifts.map(plain));

/** The database keeps no order of names. */
const plain = ({ from, to, overtime, breaks }: KnownRecord['shifts'][number]) => [
  from,
  to,
  overtime,
  breaks.map((pause) => [pause.from, pause.to]),
];

/** Also of shifts that are not over any more: the clock went back. */
export function goneOf(ended: readonly EndedStretch[], known: readonly KnownRecord[]): string[] {
  const there = new Set(ended.map(({ person, key }) => keyOf(person, key)));
  return known
    .filter(({ key, personId }) => !key.startsWith('extra:') && !there.has(keyOf(personId, key)))
    .map(({ id }) => id);
}
