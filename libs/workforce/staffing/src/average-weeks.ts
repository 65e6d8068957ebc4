/** What came in one interval of a past day; `minute` is that of the wall clock at its start, since midnight. */
export interface PastInterval {
  minute: number;
  minutes: number;
  offered: number;
  handled: number;
  handleSeconds: number;
}

export interface PastDay {
  intervals: readonly PastInterval[];
  /** What is not told of this day was zero; otherwise it is not known and does not lower the mean. */
  whole: boolean;
}

export interface AverageDay {
  contacts: number[];
  /** `null`: nobody was handled on any of the days. */
  ahtSeconds: (number | null)[];
}

interface SlotSum {
  covered: number;
  offered: number;
  handled: number;
  handleSeconds: number;
}

const dayMinutes = 1440;
const rounded = (value: number, steps: number) => Math.round(value * steps) / steps;

/**
 * The mean of some days by the wall clock: 09:00 with 09:00, also where a change of clocks lies between. An hour that a
 * day had twice counts once. Handling times are weighed by contacts; an interval without any has the day's mean.
 */
export function averageDay(starts: readonly number[], minutes: number, days: readonly PastDay[]): AverageDay {
  const slots = days.map((day) => starts.map((start) => slotOf(day, start, minutes)));
  const all = sum(slots.flat(2));
  const usual = all.handled > 0 ? rounded(all.handleSeconds / all.handled, 10) : null;
  const columns = starts.map((_, at) => slots.flatMap((day) => day[at] ?? []));
  return {
    contacts: columns.map((column) => (column.length === 0 ? 0 : rounded(sum(column).offered / column.length, 100))),
    ahtSeconds: columns.map((column) => {
      const { handled, handleSeconds } = sum(column);
      return handled > 0 ? rounded(handleSeconds / handled, 10) : usual;
    }),
  };
}

/** What came within a slot of one day; nothing where that is not known. */
function slotOf({ intervals, whole }: PastDay, start: number, minutes: number): SlotSum[] {
  const found: SlotSum = { covered: 0, offered: 0, handled: 0, handleSeconds: 0 };
  for (const past of intervals) {
    const shared = overlap(past.minute, past.minutes, start, minutes);
    if (shared === 0) continue;
    const part = shared / past.minutes;
    found.covered += shared;
    found.offered += past.offered * part;
    found.handled += past.handled * part;
    found.handleSeconds += past.handleSeconds * part;
  }
  if (found.covered === 0) return whole ? [found] : [];
  const factor = minutes / (whole ? Math.max(found.covered, minutes) : found.covered);
  return [{ ...found, offered: found.offered * factor }];
}

/** Minutes that two stretches of the clock share; one may pass midnight. */
function overlap(a: number, aLength: number, b: number, bLength: number): number {
  const within = (shift: number) => Math.max(0, Math.min(a + shift + aLength, b + bLength) - Math.max(a + shift, b));
  return within(0) + within(dayMinutes) + within(-dayMinutes);
}

function sum(slots: readonly SlotSum[]): SlotSum {
  const total: SlotSum = { covered: 0, offered: 0, handled: 0, handleSeconds: 0 };
  for (const slot of slots) {
    total.covered += slot.covered;
    total.offered += slot.offered;
    total.handled += slot.handled;
    total.handleSeconds += slot.handleSeconds;
  }
  return total;
}
