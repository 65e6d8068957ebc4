import type { RosterNotice, Shift } from '@zhiban/wire';

/** What has become of a shift: it came, it went, or it is another one now. */
export interface ShiftDelta {
  id: string;
  before: Shift | null;
  after: Shift | null;
  /** Whether its person has still to say that they know. */
  unseen: boolean;
}

const fieldsOf = ({ from, to, kind, post, breaks }: Shift) => JSON.stringify([from, to, kind, post, breaks]);
const isSame = (a: Shift | null, b: Shift | null): boolean =>
  a === null || b === null ? a === b : fieldsOf(a) === fieldsOf(b);

/** A publication that only brings shifts changes nothing that was known. */
export const isNewRoster = ({ changes }: Pick<RosterNotice, 'changes'>): boolean =>
  changes.every(({ before }) => before === null);

/**
 * Shifts as they were when their person last said so, against as they are: of everything unseen taken together or, once
 * all is seen, of the newest publication. `notices`: the newest first.
 */
export function deltasOf(notices: readonly RosterNotice[]): Map<string, ShiftDelta> {
  const unseen = notices.filter(({ seenAt }) => seenAt === null);
  const told = unseen.length > 0 ? unseen : notices.slice(0, 1);
  const deltas = new Map<string, ShiftDelta>();
  for (const notice of told.toReversed()) {
    if (isNewRoster(notice) && deltas.size === 0) continue;
    for (const { id, before, after } of notice.changes) {
      const known = deltas.get(id);
      deltas.set(id, { id, before: known ? known.before : before, after, unseen: unseen.length > 0 });
    }
  }
  for (const [id, { before, after }] of deltas) if (isSame(before, after)) deltas.delete(id);
  return deltas;
}

export type ChangeKind = 'added' | 'gone' | 'moved' | 'overtime' | 'regular' | 'post' | 'breaks';

export function kindOfChange({ before, after }: Pick<ShiftDelta, 'before' | 'after'>): ChangeKind {
  if (!before) return 'added';
  if (!after) return 'gone';
  if (before.from !== after.from || before.to !== after.to) return 'moved';
  if (before.kind !== after.kind) return after.kind;
  return before.post === after.post ? 'breaks' : 'post';
}

/** The one break that stands elsewhere, if it is one. */
export function movedBreak(before: Shift, after: Shift) {
  if (before.breaks.length !== after.breaks.length) return null;
  const pairs = before.breaks.flatMap((was, nth) => {
    const is = after.breaks[nth];
    return is && (is.from !== was.from || is.to !== was.to) ? [{ kind: is.kind, was, is }] : [];
  });
  return pairs.length === 1 ? (pairs[0] ?? null) : null;
}
