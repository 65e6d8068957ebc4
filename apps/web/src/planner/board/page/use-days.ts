import { computed, onScopeDispose, shallowRef, watch } from 'vue';
import { useRoute } from 'vue-router';
import { addDays, dateOfDay, dayNumber, mondayOf, weekOfDay } from '@zhiban/time';
import { centreZone } from '../../../admin/use-centre-time';
import { dateIn } from '../../../platform/format';

const weeks = 4;
export const mondayBefore = (date: string): string => dateOfDay(mondayOf(weekOfDay(dayNumber(date))));

/**
 * Now, and the days that are looked at: four weeks on the board, one day of them on the telephone. They begin today, or
 * with the day to which a link leads.
 */
export function useDays() {
  const led = dayOfLink(useRoute().query['first']);
  const now = shallowRef(Date.now());
  const clock = window.setInterval(() => (now.value = Date.now()), 60_000);
  onScopeDispose(() => window.clearInterval(clock));
  const today = computed(() => dateIn(centreZone.value, now.value));
  const first = shallowRef(mondayBefore(led ?? today.value));
  const last = computed(() => addDays(first.value, weeks * 7 - 1));
  const date = shallowRef(led ?? today.value);
  /** The zone is known only after the first answer; the days that were guessed before may be a day off. */
  watch(today, (next, before) => {
    if (date.value === before) date.value = next;
  });
  return { now, today, first, last, date, led };
}
export type Days = ReturnType<typeof useDays>;

const dayOfLink = (said: unknown): string | null =>
  typeof said === 'string' && /^\d{4}-\d\d-\d\d$/.test(said) && !Number.isNaN(Date.parse(said)) ? said : null;
