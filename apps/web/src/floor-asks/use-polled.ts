import { onScopeDispose, shallowRef } from 'vue';
import type { Problem } from '@zhiban/wire';
import { problemFrom } from '../platform/http';

/**
 * Something of the server that is asked for again and again while the page is seen. What was there stays when an answer
 * fails, with the refusal beside it, and `at` tells how old it is.
 */
export function usePolled<T>(fetchIt: () => Promise<T>, everyMs: number) {
  const value = shallowRef<T | null>(null);
  const problem = shallowRef<Problem | null>(null);
  /** Clock of this page, ms; `null`: nothing yet. */
  const at = shallowRef<number | null>(null);
  const second = shallowRef(Date.now());
  let asking = false;

  async function load(): Promise<void> {
    if (asking) return;
    asking = true;
    try {
      value.value = await fetchIt();
      at.value = Date.now();
      problem.value = null;
    } catch (fault) {
      problem.value = problemFrom(fault);
    }
    asking = false;
  }

  const look = () => void (document.visibilityState === 'visible' && load());
  const timers = [setInterval(look, everyMs), setInterval(() => (second.value = Date.now()), 1000)];
  document.addEventListener('visibilitychange', look);
  onScopeDispose(() => {
    for (const timer of timers) clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  });
  void load();
  return { value, problem, at, second, load };
}
