import { computed, onScopeDispose, shallowRef, type Ref } from 'vue';
import { pageCount } from './queue-order';

const turnMs = 12_000;
/** All lists of a wall turn at the same moment and stop together. */
export const held = shallowRef(false);

/** A page number that turns by itself; `step` turns by hand. */
export function usePages(length: Ref<number>, size: Ref<number>) {
  const turned = shallowRef(0);
  const pages = computed(() => pageCount(length.value, size.value));
  const page = computed(() => ((turned.value % pages.value) + pages.value) % pages.value);
  const timer = setInterval(() => {
    if (!held.value && pages.value > 1) turned.value = (page.value + 1) % pages.value;
  }, turnMs);
  onScopeDispose(() => clearInterval(timer));
  const step = (by: number) => (turned.value = (page.value + by + pages.value) % pages.value);
  return { page, pages, step };
}
