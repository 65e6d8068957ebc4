import type { FloorView, NoticeUrgency, TickerNotice } from '@zhiban/wire';

type Picture = Pick<FloorView, 'notices' | 'only'>;
/** Where a board hangs. */
interface Hung {
  site: string;
  team: string | null;
}

const rank: Readonly<Record<NoticeUrgency, number>> = { urgent: 0, important: 1, normal: 2 };
const none: readonly TickerNotice[] = [];

/**
 * What a board tells of notices, the most urgent first: where it hangs in the room, what is for everybody there; before one
 * who sees only their own places, all that is theirs. `hung: null`: it says of no place.
 */
export function wallNotices({ notices, only }: Picture, hung: Hung | null): readonly TickerNotice[] {
  if (!notices) return none;
  const isHere = ({ places }: TickerNotice) => places.some(({ site, team }) => isAt(hung, site, team));
  const all = Object.values(notices);
  const shown = only && !hung ? all : all.filter(isHere);
  return shown.toSorted((a, b) => rank[a.urgency] - rank[b.urgency] || b.at - a.at);
}

function isAt(hung: Hung | null, site: string | null, team: string | null): boolean {
  if (site === null) return true;
  return hung !== null && hung.site === site && (team === null || team === hung.team);
}
