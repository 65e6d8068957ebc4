import { computed, onMounted, onScopeDispose, type ComputedRef } from 'vue';
import type { Permission } from '@zhiban/wire';
import type { GlyphShape } from '@zhiban/ui-kit';
import { useWaitingRecords, waitingRecords } from '../handover/waiting-records';
import { readNotices, unseenNotices } from '../my-roster/unseen';
import { useSession } from '../platform/session';
import { useWaitingCounts, waitingCounts } from '../requests/waiting-counts';
import { tabsOf, type DeskPlace } from './desk-places';

export interface RailPlace {
  key: DeskPlace | 'wall';
  shape: GlyphShape;
  text: string;
  /** Name of the route. */
  to: string;
  /** Left out where there is little room. */
  isWide?: boolean;
  /** What waits there, and the words for a reader who sees no place for a number. */
  count?: { n: number; text: string } | null;
}

interface Opened {
  open: boolean;
}

const newsEveryMs = 60_000;
const waiting = (n: number, text: string): RailPlace['count'] => (n > 0 ? { n, text } : null);

/** The parts of the desk that are open to the reader, and what waits in each. */
export function useRail(here: () => DeskPlace): ComputedRef<RailPlace[]> {
  const { user, may } = useSession();
  const works = computed(() => user.value?.person !== null);
  const own = (permission: Permission) => works.value && may(permission);
  useWaitingCounts(() => may('requests.decide') || own('requests.own'));
  useWaitingRecords(
    () => may('handover.read'),
    () => user.value?.name ?? '',
  );
  useNews(() => own('roster.own') && here() !== 'my-roster');

  /** A part with several pages leads to the first of them. */
  const part = (key: DeskPlace, shape: GlyphShape, count: RailPlace['count'] = null): RailPlace & Opened => {
    const [first] = tabsOf(key, may);
    return { key, shape, text: `desk.places.${key}`, to: first?.name ?? '', count, open: first !== undefined };
  };
  const ownSwaps = () => waiting(waitingCounts.value.asked, 'desk.places.askedOfYou');
  const toDecide = () => (may('requests.decide') ? waiting(waitingCounts.value.decide, 'desk.places.toDecide') : null);
  const exceptions = (): RailPlace & Opened => {
    const ledger = part('exceptions', 'ledger');
    return ledger.open ? ledger : { ...ledger, to: 'my-exceptions', isWide: true, open: own('exceptions.report') };
  };
  const places = (): (RailPlace & Opened)[] => [
    {
      key: 'my-roster',
      shape: 'lines',
      text: 'desk.places.shifts',
      to: 'my-roster',
      open: own('roster.own'),
      count: waiting(unseenNotices.value, 'desk.places.news'),
    },
    {
      key: 'my-swaps',
      shape: 'swap',
      text: 'desk.places.swaps',
      to: 'my-swaps',
      open: own('requests.own'),
      count: ownSwaps(),
    },
    { key: 'my-leave', shape: 'calendar', text: 'desk.places.leave', to: 'my-leave', open: own('requests.own') },
    { key: 'my-floor', shape: 'half', text: 'desk.places.mine', to: 'my-floor', open: own('floor.ask') },
    { key: 'wall', shape: 'wall', text: 'desk.places.wall', to: 'wall', open: true },
    { key: 'floor', shape: 'seats', text: 'desk.places.floor', to: 'floor', open: may('floor.read') },
    { key: 'asks', shape: 'hand', text: 'desk.places.asks', to: 'asks', open: may('floor.answer') },
    part('plan', 'calendar', toDecide()),
    part('record', 'handover', waiting(waitingRecords.value, 'desk.places.toSign')),
    part('cases', 'case'),
    exceptions(),
    { ...part('admin', 'gear'), to: 'admin' },
  ];
  return computed(() => places().filter(({ open }) => open));
}

/** The page of one's shifts asks by itself. */
function useNews(wanted: () => boolean): void {
  const look = () => {
    if (wanted() && document.visibilityState === 'visible') void readNotices().catch(() => undefined);
  };
  onMounted(look);
  const every = setInterval(look, newsEveryMs);
  onScopeDispose(() => clearInterval(every));
}
