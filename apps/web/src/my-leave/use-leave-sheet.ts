import { computed, shallowRef, watch } from 'vue';
import type { AwayDays, MyDay, MyRoster, MyShift } from '@zhiban/wire';
import { spanOf, stepped } from '../my-roster/roster-days';
import { keepLoaded, useLoaded } from '../platform/use-loaded';
import { leaveApi } from './leave-api';

/** A day as leave sees it. */
export interface SheetDay {
  day: MyDay;
  shifts: MyShift[];
  away: AwayDays['days'][number] | null;
}

interface Read {
  roster: MyRoster;
  away: AwayDays;
}

const pollMs = 120_000;

/** One month on a sheet of whole weeks: own shifts, holidays, and how full the days are. */
export function useLeaveSheet(begin: string | null) {
  const date = shallowRef(begin ?? new Date().toISOString().slice(0, 10));
  const span = computed(() => spanOf('month', date.value));
  const read = useLoaded(async (): Promise<Read> => {
    const { first, last } = span.value;
    const [roster, away] = await Promise.all([leaveApi.roster(first, last), leaveApi.away(first, last)]);
    return { roster, away };
  });
  keepLoaded(read, pollMs);
  watch(
    () => span.value.first,
    () => void read.load(),
  );
  const days = computed((): SheetDay[] => {
    const { value } = read.value;
    if (!value) return [];
    const away = new Map(value.away.days.map((each) => [each.date, each]));
    return value.roster.days.map((day) => ({
      day,
      shifts: value.roster.shifts.filter((shift) => shift.date === day.date),
      away: away.get(day.date) ?? null,
    }));
  });
  return {
    ...{ days, date },
    problem: read.problem,
    loading: read.loading,
    load: read.load,
    month: computed(() => date.value.slice(0, 7)),
    go: (by: -1 | 1) => (date.value = stepped('month', date.value, by)),
    goTo: (day: string) => (date.value = day),
  };
}
export type LeaveSheet = ReturnType<typeof useLeaveSheet>;
