import { shallowRef } from 'vue';
import type { RosterNotice, RosterNotices } from '@zhiban/wire';
import { ask } from '../platform/http';

/** How many notices wait to be read; shown beside the way to them, on whichever page one is. */
export const unseenNotices = shallowRef(0);

export async function readNotices(): Promise<RosterNotice[]> {
  const { notices } = await ask<RosterNotices>('GET', '/api/v1/my-roster/notices');
  unseenNotices.value = notices.filter(({ seenAt }) => seenAt === null).length;
  return notices;
}
