import { computed, reactive, shallowRef, watch } from 'vue';
import type { Notice } from '@zhiban/wire';
import { keepLoaded, useAct, useLoaded } from '../../platform/use-loaded';
import { noticesApi, type AskedNotices } from '../notices-api';

const settleMs = 250;

/** Notices of the reader's places, as they are asked for; older ones on demand. */
export function useNoticeList() {
  const asked = reactive<AskedNotices>({ state: 'open', urgency: '', text: '' });
  const older = shallowRef<readonly Notice[]>([]);
  const next = shallowRef<number | null>(null);
  const list = useLoaded(async () => {
    const page = await noticesApi.page(asked, null);
    older.value = [];
    next.value = page.next;
    return page;
  });
  const more = useAct(async () => {
    const page = await noticesApi.page(asked, next.value);
    older.value = [...older.value, ...page.notices];
    next.value = page.next;
  });
  keepLoaded(list, 30_000, () => older.value.length === 0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(asked, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void list.load(), settleMs);
  });
  const notices = computed(() => [...(list.value.value?.notices ?? []), ...older.value]);
  return { asked, list, more, next, notices };
}
