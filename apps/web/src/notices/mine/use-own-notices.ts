import { computed, shallowRef, watch } from 'vue';
import type { OwnNotice } from '@zhiban/wire';
import { keepLoaded, useAct, useLoaded } from '../../platform/use-loaded';
import { noticesApi } from '../notices-api';
import { unreadNotices } from '../use-unread-notices';

/** One's own notices, asked for anew when there are others; `open`: whose words are shown. */
export function useOwnNotices(first: string | null) {
  const list = useLoaded(noticesApi.mine);
  const open = shallowRef<string | null>(first);
  keepLoaded(list, 60_000);
  watch(unreadNotices, () => void list.load());
  const receiving = useAct(async (notice: OwnNotice, kind: 'read' | 'acknowledge') => {
    const now = await noticesApi.receive(notice.id, { version: notice.version, kind });
    const known = list.value.value;
    if (known) list.value.value = { ...known, notices: known.notices.map((one) => (one.id === now.id ? now : one)) };
  });
  const notices = computed(() => list.value.value?.notices ?? []);
  const begun = new Set<string>();
  /** What was still to be read when the page was opened stays where it is while its reader goes through it. */
  const groups = computed(() => {
    for (const { id, outstanding } of notices.value) if (outstanding) begun.add(id);
    return (['toRead', 'known'] as const)
      .map((group) => ({ group, rows: notices.value.filter(({ id }) => begun.has(id) === (group === 'toRead')) }))
      .filter(({ rows }) => rows.length > 0);
  });
  const left = computed(() => notices.value.filter(({ outstanding }) => outstanding).length);
  /** To open one is to read it; that it was read has to be said where it asks for that. */
  function look(notice: OwnNotice): void {
    open.value = open.value === notice.id ? null : notice.id;
    if (open.value !== null) see(notice);
  }
  function see(notice: OwnNotice): void {
    if (notice.readAt === null && notice.state === 'shown') void receiving.run(notice, 'read');
  }
  // Whoever was led here by what they were told sees that one at once.
  const stop = watch(notices, (all) => {
    const asked = all.find(({ id }) => id === open.value);
    if (asked) see(asked);
    if (all.length > 0) stop();
  });
  return { list, notices, groups, left, open, receiving, look };
}
