import type { LeaveInbox, LeaveRequestState, SwapInbox, SwapPerson } from '@zhiban/wire';
import { kindOf, type SwapKind } from '../swap-kind';

type SwapRow = SwapInbox['swaps'][number];
type LeaveRow = LeaveInbox['requests'][number];

export const inboxTabs = ['deciding', 'waiting', 'done'] as const;
export type InboxTab = (typeof inboxTabs)[number];

interface Item {
  id: string;
  version: number;
  /** Whose shifts move, or who is away. */
  people: SwapPerson[];
  tab: InboxTab;
  /** `null`: filed afterwards, it does not lapse. */
  deadline: number | null;
  /** When something last happened to it. */
  at: number;
  clear: boolean;
  lowestCover: number | null;
  /** The reader may decide on it now. */
  mine: boolean;
}

/** A swap or leave, as the inbox lists both. `kind`: of the swap, or the code of the kind of leave. */
export type InboxItem =
  (Item & { sort: 'swap'; kind: SwapKind; swap: SwapRow }) | (Item & { sort: 'leave'; kind: string; leave: LeaveRow });

const lastOf = (history: readonly { at: number }[]) => history.at(-1)?.at ?? 0;

export const swapItem = (swap: SwapRow): InboxItem => ({
  ...{ sort: 'swap', id: swap.id, version: swap.version, kind: kindOf(swap), swap },
  people: [swap.filer, ...swap.parties.map(({ person }) => person)],
  tab: swap.state === 'agreed' ? 'deciding' : swap.state === 'asked' || swap.state === 'offered' ? 'waiting' : 'done',
  ...{ deadline: swap.deadline, at: lastOf(swap.history), clear: swap.clear, lowestCover: swap.lowestCover },
  mine: swap.may.includes('approve'),
});

const tabOf: Record<LeaveRequestState, InboxTab> = {
  ...{ asked: 'deciding', waiting: 'waiting' },
  ...{ approved: 'done', refused: 'done', withdrawn: 'done', lapsed: 'done', cancelled: 'done' },
};

export const leaveItem = (leave: LeaveRow): InboxItem => ({
  ...{ sort: 'leave', id: leave.id, version: leave.version, kind: leave.type, leave, people: [leave.person] },
  tab: tabOf[leave.state],
  ...{ deadline: leave.deadline, at: lastOf(leave.history), clear: leave.clear, lowestCover: leave.lowestCover },
  mine: leave.may.includes('approve'),
});

/** `of`: a sort, or one kind of it as `leave:annual`; empty: all. */
export interface InboxWanted {
  tab: InboxTab;
  of: string;
  team: string;
}

/** What is open with the nearest deadline first, what never lapses before it; what is over with the latest first. */
export function listed(
  items: readonly InboxItem[],
  { tab, of, team }: InboxWanted,
  teamOf: (person: SwapPerson) => string,
): InboxItem[] {
  const [sort, kind] = of.split(':');
  const found = items.filter(
    (item) =>
      item.tab === tab &&
      (!sort || item.sort === sort) &&
      (kind === undefined || item.kind === kind) &&
      (team === '' || item.people.some((person) => teamOf(person) === team)),
  );
  if (tab === 'done') return found.sort((a, b) => b.at - a.at);
  return found.sort((a, b) => (a.deadline ?? 0) - (b.deadline ?? 0));
}

export const deadlineGroups = ['afterwards', 'over', 'today', 'tomorrow', 'later'] as const;
export type DeadlineGroup = (typeof deadlineGroups)[number];

/** In groups of how soon they have to be decided. */
export function byDeadline(
  items: readonly InboxItem[],
  { now, today, tomorrow, dateAt }: { now: number; today: string; tomorrow: string; dateAt: (at: number) => string },
): { group: DeadlineGroup; items: InboxItem[] }[] {
  const groupOf = ({ deadline }: InboxItem): DeadlineGroup => {
    if (deadline === null) return 'afterwards';
    if (deadline <= now) return 'over';
    const date = dateAt(deadline);
    if (date === today) return 'today';
    return date === tomorrow ? 'tomorrow' : 'later';
  };
  return deadlineGroups
    .map((group) => ({ group, items: items.filter((item) => groupOf(item) === group) }))
    .filter((group) => group.items.length > 0);
}
