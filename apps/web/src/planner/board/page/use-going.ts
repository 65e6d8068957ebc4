import type { Ref } from 'vue';
import { addDays, dateOfDay, dayAt, dayNumber } from '@zhiban/time';
import type { Roster } from '../store/use-roster';
import type { Zoom } from '../time/time-scale';
import { mondayBefore, type Days } from './use-days';

const stepDays = { month: 28, week: 7, day: 1, hour: 1 } as const;
const hourMs = 3_600_000;

interface Board {
  goTo: (at: number) => void;
  leftEdge: () => number;
}

export interface Going {
  days: Days;
  roster: Roster;
  zoom: Readonly<Ref<Zoom>>;
  phone: Readonly<Ref<boolean>>;
  board: Readonly<Ref<Board | null>>;
  /** Other days are shown: nothing of the old ones is chosen any more. */
  left: () => void;
}

/** Steps through time: by scrolling as far as the days are loaded, beyond them by loading others. */
export function useGoing({ days, roster, zoom, phone, board, left }: Going) {
  const { now, today, first, last, date } = days;

  async function go(direction: -1 | 0 | 1): Promise<void> {
    // A step of a day before the board is there would be one of four weeks.
    if (!roster.desk.value) return;
    if (phone.value) return goDay(direction === 0 ? today.value : addDays(date.value, direction));
    if (direction === 0) return goToday();
    const at = within(direction);
    if (at !== null) return board.value?.goTo(at);
    await show(addDays(first.value, direction * 28));
  }

  async function goToday(): Promise<void> {
    if (today.value < first.value || today.value > last.value) await show(mondayBefore(today.value));
    board.value?.goTo(now.value - hourMs);
  }

  /** Where a step leads that stays within the loaded days; `null`: it does not. */
  function within(direction: -1 | 1): number | null {
    const world = roster.desk.value?.court.board.world.days;
    const edge = board.value?.leftEdge();
    const step = stepDays[zoom.value];
    if (!world || edge === undefined || step >= 28) return null;
    const day = dateOfDay(dayAt(world, edge + 60_000) + direction * step);
    if (day < first.value || day > last.value) return null;
    return world.midnights[dayNumber(day) - world.first] ?? edge;
  }

  function goDay(day: string): void {
    date.value = day;
    if (day < first.value || day > last.value) void show(mondayBefore(day));
  }

  async function show(from: string): Promise<void> {
    first.value = from;
    left();
    await roster.load();
  }
  return { go, goDay };
}
