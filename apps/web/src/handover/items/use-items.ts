import { computed, shallowRef } from 'vue';
import type { OpenItemEnd, OpenItems, StepOpenItem } from '@zhiban/wire';
import { useServerNow } from '../../platform/use-server-now';
import { keepLoaded, useAct, useLoaded } from '../../platform/use-loaded';
import { useHandoverWords } from '../handover-words';
import type { ItemStep } from '../record/use-record';

const refreshMs = 30_000;

interface ItemsFrom {
  list: () => Promise<OpenItems>;
  step: (id: string, step: StepOpenItem) => Promise<OpenItemEnd>;
}

/** A list of open items, and what is done with them in it. */
export function useItems({ list, step }: ItemsFrom) {
  const read = useLoaded(list);
  keepLoaded(read, refreshMs);
  const zone = computed(() => read.value.value?.timeZone ?? 'UTC');
  const words = useHandoverWords(zone);
  const now = useServerNow(() => read.value.value?.now ?? null);
  const items = computed(() => read.value.value?.items ?? []);
  const overtaken = shallowRef(false);
  const act = useAct(step);
  async function takeItem(item: { id: string; version: number }, asked: ItemStep): Promise<boolean> {
    const end = await act.run(item.id, { ...asked, version: item.version });
    overtaken.value = end?.done === 'overtaken';
    await read.load();
    return end?.done === 'done';
  }
  return { read, items, zone, words, now, overtaken, takeItem, problem: act.problem, busy: act.busy };
}
