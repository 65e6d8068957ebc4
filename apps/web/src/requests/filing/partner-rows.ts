import type { Shift, SwapPartner, Verdict } from '@zhiban/wire';
import { groupedBy } from '../grouped-by';

/** Clear, then what needs an approver's reason, then what cannot be. */
const rank = ({ possible, verdicts }: SwapPartner) => (possible ? Number(verdicts.length > 0) : 2);

/** One person with everything that could be got from them. */
export interface PartnerRow {
  person: SwapPartner['person'];
  options: SwapPartner[];
  possible: boolean;
  /** What stands against the most promising option: why it cannot be, or what has to be overridden. */
  against: Verdict | null;
}

/**
 * Those who can first. `back`: for a shift of theirs in return, or for nothing. At the very time of the shift that is given,
 * at the same post, nothing would be exchanged.
 */
export function partnerRows(partners: readonly SwapPartner[], back: boolean, given?: Shift): PartnerRow[] {
  const isSame = (shift: Shift) => shift.from === given?.from && shift.to === given.to && shift.post === given.post;
  const wanted = partners.filter(({ shift }) => (shift === null ? !back : back && !isSame(shift)));
  const rows = groupedBy(wanted, ({ person }) => person.id).flatMap((group): PartnerRow[] => {
    const [best] = group.toSorted((a, b) => rank(a) - rank(b) || a.verdicts.length - b.verdicts.length);
    if (!best) return [];
    const options = group
      .filter(({ possible }) => possible)
      .sort((a, b) => rank(a) - rank(b) || (a.shift?.from ?? 0) - (b.shift?.from ?? 0));
    return [{ person: best.person, options, possible: best.possible, against: best.verdicts[0] ?? null }];
  });
  return rows.sort((a, b) => order(a) - order(b));
}

const order = ({ possible, against }: PartnerRow) => (possible ? Number(against !== null) : 2);
