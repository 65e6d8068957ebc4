import { watch } from 'vue';
import type { FullAttendance } from '@zhiban/wire';
import { ask } from '../platform/http';
import { useLoaded } from '../platform/use-loaded';

/** ATT-3 of a month of one's own; nothing where it cannot be asked for. */
export function useFullAttendance(month: () => string | null) {
  const { value, load } = useLoaded(async () => {
    const wanted = month();
    return wanted === null ? null : ask<FullAttendance>('GET', `/api/v1/my-full-attendance?month=${wanted}`);
  });
  watch(month, load, { immediate: true });
  return { full: value, load };
}
