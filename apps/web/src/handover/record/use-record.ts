import { computed, shallowRef, watch } from 'vue';
import type { HandoverEnd, HandoverPeople, OpenItemEnd, OpenItemView, StepHandover, StepOpenItem } from '@zhiban/wire';
import { useServerNow } from '../../platform/use-server-now';
import { problemFrom } from '../../platform/http';
import { keepLoaded, useAct, useLoaded } from '../../platform/use-loaded';
import { handoverApi, openItemsApi } from '../handover-api';
import { useHandoverWords } from '../handover-words';
import { useHandoversLive } from '../use-handovers-live';

/** A draft is drawn anew on the server twice a minute. */
const refreshMs = 30_000;

type Unseen<S> = S extends { version: number } ? Omit<S, 'version'> : never;
export type RecordStep = Unseen<StepHandover>;
export type ItemStep = Unseen<StepOpenItem>;

/** One record as its page holds it: read, kept fresh, and changed step by step. */
export function useRecord(id: () => string) {
  const read = useLoaded(() => handoverApi.view(id()));
  let people: Promise<HandoverPeople> | null = null;
  keepLoaded(read, refreshMs);
  watch(id, () => {
    read.value.value = null;
    people = null;
    void read.load();
  });
  useHandoversLive((handover) => (handover === null || handover === id()) && void read.load());
  const view = computed(() => read.value.value);
  const overtaken = shallowRef(false);
  const stepping = useAct((asked: StepHandover) => handoverApi.step(id(), asked));
  const itemStepping = useAct((item: string, asked: StepOpenItem) => openItemsApi.step(item, asked));
  const problem = computed(() => stepping.problem.value ?? itemStepping.problem.value);
  const busy = computed(() => stepping.busy.value || itemStepping.busy.value);
  function begin(): void {
    overtaken.value = false;
    stepping.problem.value = itemStepping.problem.value = null;
  }
  /** `true`: it is done; else what was typed stays. */
  async function take(step: RecordStep): Promise<boolean> {
    begin();
    const version = view.value?.head.version ?? 0;
    const end: HandoverEnd | null = await stepping.run({ ...step, version });
    if (end) read.value.value = end.handover;
    return ended(end);
  }
  async function takeItem(item: { id: string; version: number }, step: ItemStep): Promise<boolean> {
    begin();
    const end: OpenItemEnd | null = await itemStepping.run(item.id, { ...step, version: item.version });
    await read.load();
    return ended(end);
  }
  function ended(end: { done: string } | null): boolean {
    overtaken.value = end?.done === 'overtaken';
    return end?.done === 'done';
  }
  /** What was done beside the steps, such as an addendum or a new item. */
  async function done(doing: Promise<unknown>): Promise<boolean> {
    begin();
    try {
      await doing;
      await read.load();
      return true;
    } catch (fault) {
      stepping.problem.value = problemFrom(fault);
      return false;
    }
  }
  const zone = computed(() => view.value?.timeZone ?? 'UTC');
  const words = useHandoverWords(zone);
  const now = useServerNow(() => view.value?.now ?? null);
  const nameOf = (account: string | null): string =>
    account !== null && view.value ? words.nameIn(view.value.head, account) : '';
  const writes = computed(() => view.value?.may.write ?? false);
  /** Who can be lead here, and to whom items can be given. */
  const peopleHere = () => (people ??= handoverApi.people(id()));
  const owners = async () => (await peopleHere()).owners;
  const historyOf = (item: OpenItemView) => ({ name: 'handover-item', params: { id: item.id } });
  return {
    ...{ read, view, zone, words, now, overtaken, problem, busy, writes },
    ...{ take, takeItem, done, nameOf, peopleHere, owners, historyOf },
  };
}
export type RecordDesk = ReturnType<typeof useRecord>;
