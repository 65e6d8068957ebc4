import { onMounted, onScopeDispose, shallowRef, type Ref } from 'vue';
import type { Problem } from '@zhiban/wire';
import { problemFrom } from './http';

/** Something that is fetched: on its way, there, or failed. */
export function useLoaded<T>(fetchIt: () => Promise<T>) {
  const value = shallowRef<T | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const loading = shallowRef(false);
  let round = 0;
  /** What was asked for last counts, in whichever order the answers come. */
  async function load(): Promise<void> {
    const mine = ++round;
    loading.value = true;
    try {
      const fetched = await fetchIt();
      if (mine !== round) return;
      value.value = fetched;
      problem.value = null;
    } catch (fault) {
      if (mine !== round) return;
      problem.value = problemFrom(fault);
    }
    loading.value = false;
  }
  /** What an act answered is newer than anything still on its way. */
  function put(known: T): void {
    round += 1;
    value.value = known;
    loading.value = false;
  }
  return { value, problem, loading, load, put };
}

/** Fetches as the page opens, and again and again while it is seen and nothing is on its way. */
export function keepLoaded(
  list: { load: () => Promise<void>; loading: Ref<boolean> },
  everyMs: number,
  wanted = () => true,
): void {
  onMounted(list.load);
  const look = () => document.visibilityState === 'visible' && !list.loading.value && wanted() && void list.load();
  const timer = setInterval(look, everyMs);
  onScopeDispose(() => clearInterval(timer));
}

/** An act that may be refused: busy while it runs, with the refusal kept for its fields. */
export function useAct<A extends unknown[], T>(doIt: (...args: A) => Promise<T>) {
  const problem = shallowRef<Problem | null>(null);
  const busy = shallowRef(false);
  async function run(...args: A): Promise<T | null> {
    busy.value = true;
    problem.value = null;
    try {
      return await doIt(...args);
    } catch (fault) {
      problem.value = problemFrom(fault);
      return null;
    } finally {
      busy.value = false;
    }
  }
  return { problem, busy, run };
}
