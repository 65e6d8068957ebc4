import { computed, shallowRef, watch, type Ref } from 'vue';
import type { AlarmRecord, FloorView } from '@zhiban/wire';
import { alarmActs } from '../alarms/alarm-acts';
import { useToldAnew } from './use-told-anew';

const pageSize = '200';
/** More than these nobody reads on a track; the page says that there are more. */
const mostPages = 3;

interface History {
  alarms: AlarmRecord[];
  /** There are more than were fetched. */
  more: boolean;
}

async function historySince(openSince: number): Promise<History> {
  const alarms: AlarmRecord[] = [];
  let cursor: string | null = null;
  for (let n = 0; n < mostPages; n += 1) {
    const page = await alarmActs.page({ state: 'all', openSince: String(openSince), limit: pageSize, cursor });
    alarms.push(...page.alarms);
    cursor = page.next;
    if (cursor === null) break;
  }
  return { alarms, more: cursor !== null };
}

/** What tells an alarm apart from what it was a moment ago. */
const mark = (alarms: FloorView['alarms']) =>
  Object.entries(alarms)
    .map(([id, { severity, acknowledgedAt, owner, snoozedUntil }]) =>
      [id, severity, acknowledgedAt, owner, snoozedUntil].join(' '),
    )
    .join();

/** The alarms of the last hours. They are read again when a stroke says that one was raised, handled or cleared. */
export function useAlarmHistory(hours: Ref<number>, picture: Ref<FloorView | null>, now: () => number) {
  const version = shallowRef(0);
  const changes = computed(() => mark(picture.value?.alarms ?? {}));
  const told = useToldAnew(
    () => String(hours.value),
    () => changes.value,
    (id) => historySince(Math.floor(now()) - Number(id) * 3_600_000),
  );
  watch(told.value, () => (version.value += 1));
  return {
    ...told,
    alarms: computed(() => told.value.value?.alarms ?? []),
    more: computed(() => told.value.value?.more ?? false),
    /** Turns with each reading: an alarm that is open close by reads itself again. */
    version,
  };
}
