import type { SwapPartner, Verdict } from '@zhiban/wire';
import { groupedBy } from '../grouped-by';

/** One person with everything that could be got from them. */
export interface PartnerRow {
  person: SwapPartner['person'];
  options: SwapPartner[];
  possible: boolean;
  /** Why not, if nothing is possible: what stands against the most promising option. */
  against: Verdict | null;
}

/** Those who can first. `back`: for a shift of theirs in return, or for nothing. */
export function partnerRows(partners: readonly SwapPartner[], back: boolean): PartnerRow[] {
  const wanted = partners.filter(({ shift }) => (shift !== null) === back);
  const rows = groupedBy(wanted, ({ person }) => person.id).flatMap((group): PartnerRow[] => {
    const [best] = group.toSorted(
      (a, b) => Number(b.possible) - Number(a.possible) || a.verdicts.length - b.verdicts.length,
    );
    if (!best) return [];
    const options = group
      .filter(({ possible }) => possible)
      .sort((a, b) => (a.shift?.from ?? 0) - (b.shift?.from ?? 0));
    return [{ person: best.person, options, possible: best.possible, against: best.verdicts[0] ?? null }];
  });
  return rows.sort((a, b) => Number(b.possible) - Number(a.possible));
}
