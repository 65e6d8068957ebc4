import { shallowRef } from 'vue';
import type { Problem } from '@zhiban/wire';
import { problemFrom } from './http';

/** Something that is fetched: on its way, there, or failed. */
export function useLoaded<T>(fetchIt: () => Promise<T>) {
  const value = shallowRef<T | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const loading = shallowRef(false);
  async function load(): Promise<void> {
    loading.value = true;
    try {
      value.value = await fetchIt();
      problem.value = null;
    } catch (fault) {
      problem.value = problemFrom(fault);
    }
    loading.value = false;
  }
  return { value, problem, loading, load };
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
