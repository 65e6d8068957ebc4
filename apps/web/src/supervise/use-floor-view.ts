import { computed, type Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { SeatId, SeatView } from '@zhiban/wire';
import { useTexts } from '../platform/i18n';
import { shownAlarms } from '../wallboard/alarm-list';
import { orderQueues } from '../wallboard/queue-order';
import { absentFits, filterOf, queueFits, seatFits, withFilter, type FloorFilter } from './floor-filter';
import type { FloorPlace } from './floor-place';
import type { useFloor } from './use-floor';

/** What of the floor is shown: where one is, and what the filter in the address leaves of it. */
export function useFloorView(place: Ref<FloorPlace>, floor: ReturnType<typeof useFloor>, second: Ref<number>) {
  const { t } = useTexts();
  const route = useRoute();
  const router = useRouter();
  const { picture, near, health } = floor;
  const filter = computed(() => filterOf(route.query));
  const setFilter = (next: FloorFilter) => void router.replace({ query: withFilter(route.query, next) });

  const queue = computed(() =>
    place.value.queue === null ? null : (picture.value?.queues[place.value.queue] ?? null),
  );
  const call = computed(() => (place.value.call === null ? null : (near.value?.calls?.[place.value.call] ?? null)));
  const seat = computed(() => (place.value.seat === null ? null : (picture.value?.seats[place.value.seat] ?? null)));
  const staleOf = (source: string | undefined) =>
    source === undefined ? health.value.whole : (health.value.sources[source] ?? null);
  const queueStale = computed(() => staleOf(queue.value?.source));
  /** Site, team and seats of other queues are not asked for in a queue that is open. */
  const ownFilter = computed(() => (place.value.queue === null ? filter.value : { ...filter.value, queue: '' }));

  const queueIds = computed(() => {
    const queues = picture.value?.queues ?? {};
    return orderQueues(queues, second.value, Object.keys(queues).length).filter((id) => {
      const one = queues[id];
      return one !== undefined && queueFits(id, one, filter.value, second.value);
    });
  });
  const allSeats = computed(() => Object.entries((place.value.queue === null ? picture : near).value?.seats ?? {}));
  const seats = computed((): [SeatId, SeatView][] =>
    allSeats.value.filter(([id, one]) => seatFits(one, ownFilter.value, second.value, attendance.value?.seats[id])),
  );
  /** Of the floor, or of the queue that is open. Nobody is called absent by figures that are too old. */
  const attendance = computed(() => (place.value.queue === null ? picture : near).value?.attendance);
  const absent = computed(() =>
    health.value.whole
      ? []
      : Object.entries(attendance.value?.absent ?? {}).filter(([, person]) => absentFits(person, ownFilter.value)),
  );
  const hidden = computed(() => {
    const queues =
      place.value.queue === null ? Object.keys(picture.value?.queues ?? {}).length - queueIds.value.length : 0;
    const hiddenSeats = allSeats.value.length - seats.value.length;
    return queues > 0
      ? t('floor.filter.hiddenBoth', { queues, seats: hiddenSeats })
      : t('floor.filter.hidden', { seats: hiddenSeats });
  });
  /** Alarms of what is looked at: of the whole floor, or of a queue and its seats, as the filter leaves them. */
  const concerns = (of: { queue: string | null; seat: string | null; team: string | null }) => {
    const id = place.value.queue ?? (filter.value.queue === '' ? null : filter.value.queue);
    const { team, site } = filter.value;
    const at = of.seat === null ? undefined : picture.value?.seats[of.seat];
    if (id !== null && of.queue !== id && !at?.queues.includes(id)) return false;
    if (site !== '' && at && at.site !== site) return false;
    return team === '' || of.queue !== null || (at?.team ?? of.team) === team;
  };
  const alarms = computed(() =>
    picture.value ? shownAlarms(picture.value, second.value).filter((one) => concerns(one)) : [],
  );
  return {
    filter,
    setFilter,
    queue,
    call,
    seat,
    staleOf,
    queueStale,
    ownFilter,
    queueIds,
    allSeats,
    seats,
    attendance,
    absent,
    hidden,
    concerns,
    alarms,
  };
}
