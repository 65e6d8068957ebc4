import { onScopeDispose, shallowRef } from 'vue';

/** Too narrow for a timeline. */
export function usePhone() {
  const query = window.matchMedia('(max-width: 700px)');
  const phone = shallowRef(query.matches);
  const look = () => (phone.value = query.matches);
  query.addEventListener('change', look);
  onScopeDispose(() => query.removeEventListener('change', look));
  return phone;
}
