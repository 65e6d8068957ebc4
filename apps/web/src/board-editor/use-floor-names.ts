import { computed, onMounted, shallowRef } from 'vue';
import type { FloorPicture } from '@zhiban/wire';
import { ask } from '../platform/http';
import { useTexts } from '../platform/i18n';

/** Queues, teams and seats that are on the floor, to choose from. */
export function useFloorNames() {
  const { language } = useTexts();
  const floor = shallowRef<FloorPicture | null>(null);
  onMounted(async () => {
    floor.value = await ask<FloorPicture>('GET', '/api/v1/live/floor').catch(() => null);
  });
  const queues = computed(() =>
    (floor.value?.queues ?? []).map(({ id, zh, en }) => ({ id, name: language.value === 'en' ? en : zh })),
  );
  const teams = computed(() => [...new Set((floor.value?.seats ?? []).flatMap(({ team }) => team ?? []))].toSorted());
  const seats = computed(() =>
    (floor.value?.seats ?? [])
      .map(({ source, seat, label, team }) => ({ id: `${source}/${seat}`, label, team }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true })),
  );
  return { queues, teams, seats };
}
export type FloorNames = ReturnType<typeof useFloorNames>;
