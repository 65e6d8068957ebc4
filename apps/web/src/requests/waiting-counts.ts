import { onScopeDispose, shallowRef } from 'vue';
import type { RequestCounts } from '@zhiban/wire';
import { ask } from '../platform/http';
import { useRequestsLive } from './use-requests-live';

/** How many requests wait for the reader; shown beside the way to them, on whichever page one is. */
export const waitingCounts = shallowRef<RequestCounts>({ decide: 0, asked: 0 });

const everyMs = 60_000;
/** A storm of changes is one question. */
const settleMs = 300;

/** Keeps the counts as long as the page's frame stands. */
export function useWaitingCounts(wanted: () => boolean): void {
  if (!wanted()) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = async () => {
    waitingCounts.value = await ask<RequestCounts>('GET', '/api/v1/requests/counts').catch(() => waitingCounts.value);
  };
  useRequestsLive(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void read(), settleMs);
  });
  void read();
  const every = setInterval(() => document.visibilityState === 'visible' && void read(), everyMs);
  onScopeDispose(() => {
    clearTimeout(timer);
    clearInterval(every);
    waitingCounts.value = { decide: 0, asked: 0 };
  });
}
