import { onScopeDispose, shallowRef } from 'vue';
import { driftAt } from './drift';

const everyMs = 5000;

/** The place of a wall that hangs for years. */
export function useDrift() {
  const drift = shallowRef(driftAt(Date.now()));
  const timer = setInterval(() => {
    const next = driftAt(Date.now());
    if (next.x !== drift.value.x || next.y !== drift.value.y) drift.value = next;
  }, everyMs);
  onScopeDispose(() => clearInterval(timer));
  return drift;
}
