import type { Shift } from '@zhiban/wire';
import type { ShiftShelf } from '@zhiban/workforce-roster';
import type { RosterShiftEntity } from './roster-shift.entity';

type Row = Omit<RosterShiftEntity, 'of' | 'person'>;

/** The database has an order of its own for the fields. */
export const breaksInOrder = (breaks: Shift['breaks']): Shift['breaks'] =>
  breaks.map(({ from, to, kind, paid }) => ({ from, to, kind, paid }));

export const shiftOf = ({ id, personId, from, to, kind, pattern, post, breaks }: Row): Shift => ({
  id,
  person: personId,
  from: from.getTime(),
  to: to.getTime(),
  kind,
  pattern,
  post,
  breaks: breaksInOrder(breaks),
});

/** Those that are there, and the versions of all. */
export const shelfOfRows = (rows: readonly Row[]): ShiftShelf => ({
  shifts: new Map(rows.flatMap((row) => (row.gone ? [] : [[row.id, shiftOf(row)] as const]))),
  versions: new Map(rows.map(({ id, version }) => [id, version])),
});
