import { onScopeDispose, watch } from 'vue';
import { useLoaded } from '../platform/use-loaded';

const settleMs = 400;

/**
 * Something of the server that goes with a part of the board: fetched at once when `of` names another thing, and again a
 * moment after a stroke said that something about it changed (`change`). Nothing is asked while nothing happens.
 */
export function useToldAnew<T>(of: () => string | null, change: () => unknown, fetchIt: (id: string) => Promise<T>) {
  const told = useLoaded(() => {
    const id = of();
    return id === null ? Promise.resolve(null) : fetchIt(id);
  });
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  watch(
    of,
    () => {
      stop();
      told.value.value = null;
      told.problem.value = null;
      void told.load();
    },
    { immediate: true },
  );
  watch(change, () => {
    timer ??= setTimeout(() => {
      timer = null;
      void told.load();
    }, settleMs);
  });
  onScopeDispose(stop);
  return told;
}
