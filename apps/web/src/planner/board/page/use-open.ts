import { computed, shallowRef } from 'vue';
import { atTick } from '../book/at-tick';
import type { Roster } from '../store/use-roster';

/** What is chosen on the board and open beside it. */
export function useOpen({ desk, tick }: Roster) {
  const chosen = shallowRef<string | null>(null);
  const opened = shallowRef<string | null>(null);
  const panel = shallowRef<'publish' | 'fairness' | null>(null);
  const openedShift = computed(() => atTick(tick.value, desk.value?.book.shown.byId.get(opened.value ?? '') ?? null));

  /** Other days hold other shifts. */
  function shut(): void {
    chosen.value = null;
    opened.value = null;
  }
  return { chosen, opened, panel, openedShift, shut };
}
