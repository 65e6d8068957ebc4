import { onScopeDispose, shallowRef } from 'vue';

/** Too narrow for two columns. */
export function useNarrow() {
  const query = window.matchMedia('(max-width: 900px)');
  const narrow = shallowRef(query.matches);
  const look = () => (narrow.value = query.matches);
  query.addEventListener('change', look);
  onScopeDispose(() => query.removeEventListener('change', look));
  return narrow;
}
