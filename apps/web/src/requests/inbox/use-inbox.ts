import { addDays } from '@zhiban/time';
import { computed, shallowRef, watch, type Ref } from 'vue';
import { leaveApi } from '../../my-leave/leave-api';
import { useLeaveWords } from '../../my-leave/leave-words';
import { keepLoaded, useLoaded } from '../../platform/use-loaded';
import { deskApi } from '../leave/desk-api';
import { requestsApi } from '../requests-api';
import { useRequestsLive } from '../use-requests-live';
import { byDeadline, leaveItem, listed, swapItem, type InboxItem, type InboxTab } from './inbox-items';

const everyMs = 60_000;

/** Both sorts of requests of one state. */
const both = (state: 'open' | 'done') => useLoaded(() => Promise.all([requestsApi.inbox(state), deskApi.inbox(state)]));

/** Requests within the reader's reach, and the one that is looked at. */
export function useInbox(chosen: Ref<{ id: string; sort: InboxItem['sort'] } | null>) {
  const tab = shallowRef<InboxTab>('deciding');
  const team = shallowRef('');
  const of = shallowRef('');
  const open = both('open');
  const done = both('done');
  const detail = useLoaded(async () => {
    if (chosen.value === null) return null;
    const { id, sort } = chosen.value;
    return sort === 'swap' ? { sort, swap: await requestsApi.detail(id) } : { sort, leave: await leaveApi.detail(id) };
  });
  keepLoaded(open, everyMs);
  const load = async () => {
    await Promise.all([open.load(), detail.load(), ...(tab.value === 'done' ? [done.load()] : [])]);
  };
  useRequestsLive(() => void load());
  watch(() => `${chosen.value?.sort} ${chosen.value?.id}`, detail.load);
  watch(tab, (to) => to === 'done' && void done.load());
  void detail.load();

  const found = computed(() => (tab.value === 'done' ? done.value.value : open.value.value));
  const itemsOf = ([{ swaps }, { requests }]: NonNullable<typeof found.value>) => [
    ...swaps.map(swapItem),
    ...requests.map(leaveItem),
  ];
  const items = computed(() => (found.value ? itemsOf(found.value) : []));
  const words = useLeaveWords(computed(() => open.value.value?.[1] ?? null));
  const teamOf = computed(() => words.value.team);
  const shown = computed(() => listed(items.value, { tab: tab.value, of: of.value, team: team.value }, teamOf.value));
  const now = computed(() => open.value.value?.[0].at ?? 0);
  const groups = computed(() => {
    const today = words.value.dateAt(now.value);
    const days = { now: now.value, today, tomorrow: addDays(today, 1), dateAt: words.value.dateAt };
    return tab.value === 'done' ? [{ group: null, items: shown.value }] : byDeadline(shown.value, days);
  });
  const ofTab = computed(() => items.value.filter((item) => item.tab === tab.value));
  return {
    ...{ tab, team, of, open, done, detail, load, words, now, shown, groups },
    isThere: computed(() => found.value !== null),
    types: computed(() => open.value.value?.[1].types ?? []),
    teams: computed(() =>
      [...new Set(ofTab.value.flatMap(({ people }) => people.map(teamOf.value)))].filter(Boolean).sort(),
    ),
    count: (at: InboxTab) =>
      (open.value.value ? itemsOf(open.value.value) : []).filter((item) => item.tab === at).length,
    /** What may be approved together. */
    clear: computed(() => (tab.value === 'deciding' ? shown.value.filter((item) => item.clear && item.mine) : [])),
  };
}
export type Inbox = ReturnType<typeof useInbox>;
