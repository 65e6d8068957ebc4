import { onScopeDispose, shallowRef } from 'vue';
import { handoverApi } from './handover-api';
import { waitingFor } from './record/record-choice';
import { useHandoversLive } from './use-handovers-live';

/** How many records wait for the reader's signature; shown beside the way to them. */
export const waitingRecords = shallowRef(0);

const everyMs = 60_000;

/** Keeps the number as long as the page's frame stands. */
export function useWaitingRecords(wanted: () => boolean, account: () => string): void {
  if (!wanted()) return;
  const read = async () => {
    const all = await handoverApi.now().catch(() => null);
    if (all) waitingRecords.value = waitingFor(all.handovers, account(), all.now);
  };
  useHandoversLive(() => void read());
  void read();
  const every = setInterval(() => document.visibilityState === 'visible' && void read(), everyMs);
  onScopeDispose(() => {
    clearInterval(every);
    waitingRecords.value = 0;
  });
}
