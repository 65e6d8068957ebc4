import { computed, shallowRef, watch, type Ref } from 'vue';
import type { BoardKey, FloorView, PastCurve, PastDay, PastDays } from '@zhiban/wire';
import { ask } from '../platform/http';
import { useTexts } from '../platform/i18n';
import { useLoaded } from '../platform/use-loaded';

export interface QueueChoice {
  id: string;
  zh: string;
  en: string;
}

/** What of the past can be played: the stored days, and the contacts of the day that is looked at. */
export function useCatalogue(board: Ref<BoardKey>, second: () => number) {
  const { t } = useTexts();
  const loaded = useLoaded(() => ask<PastDays>('GET', '/api/v1/past/days'));
  const loadedAt = shallowRef(performance.now());
  const curve = shallowRef<PastCurve | null>(null);
  const known = new Map<string, QueueChoice>();

  async function load(): Promise<void> {
    await loaded.load();
    loadedAt.value = performance.now();
  }

  /** The latest instant that can be played; it goes on with the present. */
  const edge = () => (loaded.value.value?.to ?? 0) + performance.now() - loadedAt.value;
  const days = computed((): readonly PastDay[] => loaded.value.value?.days ?? []);
  const from = computed(() => loaded.value.value?.from ?? 0);
  const timeZone = computed(() => loaded.value.value?.timeZone ?? null);
  const day = computed(() => days.value.find((each) => second() >= each.from && second() < each.to)?.from ?? null);

  async function draw(): Promise<void> {
    if (day.value === null) return;
    const asked = `/api/v1/past/curve?board=${encodeURIComponent(board.value)}&at=${day.value}`;
    // Without its curve the day can be played all the same.
    curve.value = await ask<PastCurve>('GET', asked).catch(() => null);
  }
  watch([day, board], () => void draw());

  /** Every queue that a picture has shown: a queue's own board knows of itself alone. */
  function queues(picture: FloorView | null): QueueChoice[] {
    for (const [id, { zh, en }] of Object.entries(picture?.queues ?? {})) known.set(id, { id, zh, en });
    return [...known.values()];
  }

  const problem = computed(() => loaded.problem.value ?? (isEmpty() ? nothingYet() : null));
  const isEmpty = () => loaded.value.value !== null && loaded.value.value.from === null;
  const nothingYet = () => ({ detail: t('past.nothing') });
  return { load, edge, days, from, timeZone, curve, queues, problem };
}
