import { computed, onScopeDispose, shallowRef, watch, type ComputedRef } from 'vue';

/** The server's clock as it goes on after an answer: that of this device may be wrong. */
export function useServerNow(told: () => number | null): ComputedRef<number> {
  const gone = shallowRef(0);
  let since = performance.now();
  watch(told, () => {
    since = performance.now();
    gone.value = 0;
  });
  const timer = setInterval(() => (gone.value = performance.now() - since), 1000);
  onScopeDispose(() => clearInterval(timer));
  return computed(() => (told() ?? Date.now()) + gone.value);
}
