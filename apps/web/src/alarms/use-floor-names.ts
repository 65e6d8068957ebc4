import { computed, onMounted, shallowRef } from 'vue';
import type { FloorPicture } from '@zhiban/wire';
import { ask } from '../platform/http';
import type { QueueNames } from './rule-words';

/** Queues and teams of the floor by name, for choices. Empty until they are known, and where they cannot be asked for. */
export function useFloorNames() {
  const floor = shallowRef<FloorPicture | null>(null);
  onMounted(async () => {
    floor.value = await ask<FloorPicture>('GET', '/api/v1/live/floor').catch(() => null);
  });
  const queues = computed(
    (): QueueNames => new Map((floor.value?.queues ?? []).map(({ id, zh, en }) => [id, { zh, en }])),
  );
  const teams = computed(() =>
    [...new Set((floor.value?.seats ?? []).flatMap(({ team }) => (team === null ? [] : [team])))].toSorted(),
  );
  return { queues, teams };
}
