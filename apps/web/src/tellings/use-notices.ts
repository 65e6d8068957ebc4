import { computed, onMounted, shallowRef, watch } from 'vue';
import type { ReadTellings, TellingsPage, TellingView, UnreadTellings } from '@zhiban/wire';
import { ask } from '../platform/http';
import { useAct, useLoaded } from '../platform/use-loaded';
import { unreadTellings } from './use-bell';

const path = '/api/v1/my-tellings';
const pageRows = 30;

/** What one was told, read or not, and asked anew when there is more of it. */
export function useNotices() {
  const only = shallowRef<'all' | 'unread'>('all');
  const tellings = shallowRef<TellingView[]>([]);
  const ended = shallowRef(true);
  const pageOf = (before?: string) => {
    const query = new URLSearchParams({ limit: String(pageRows), unread: String(only.value === 'unread') });
    if (before) query.set('before', before);
    return ask<TellingsPage>('GET', `${path}?${query}`);
  };
  const keep = (found: TellingsPage, earlier: readonly TellingView[]) => {
    tellings.value = [...earlier, ...found.tellings];
    ended.value = found.tellings.length < pageRows;
    unreadTellings.value = found.unread;
    return found;
  };
  const first = useLoaded(async () => keep(await pageOf(), []));
  const next = useAct(async () => keep(await pageOf(tellings.value.at(-1)?.id), tellings.value));
  const reading = useAct(async (wish: ReadTellings) => {
    const { unread } = await ask<UnreadTellings>('POST', `${path}/read`, { json: wish });
    unreadTellings.value = unread;
    const [ids, upTo] = 'ids' in wish ? [wish.ids, 0] : [[], Number(wish.upTo)];
    const isRead = ({ id }: TellingView) => ids.includes(id) || Number(id) <= upTo;
    const at = Date.now();
    tellings.value = tellings.value.map((one) => (one.readAt === null && isRead(one) ? { ...one, readAt: at } : one));
    // Whoever looked at what is unread meanwhile was answered as it stood before.
    if (upTo > 0 && only.value === 'unread') await first.load();
  });
  onMounted(first.load);
  watch(only, first.load);
  watch(unreadTellings, (now, before) => now > before && void first.load());
  const zone = computed(() => first.value.value?.timeZone ?? 'UTC');
  return { only, tellings, ended, first, next, reading, zone };
}
