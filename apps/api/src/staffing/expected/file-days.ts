import type { HistoryRow } from '../history/history-rows';
import type { ExpectedGrid } from './expected-grid';
import type { PlanDay } from './plan-day';

/** What a file says of one queue on one day, in the intervals of the plan; `null`: it does not tell. */
export interface FileDay {
  queue: number;
  day: PlanDay;
  told: (FileSlot | null)[];
}

interface FileSlot {
  contacts: number;
  /** Of the contacts whose handling time is said. */
  handled: number;
  handleSeconds: number;
  ahtSeconds: number | null;
}

const minuteMs = 60_000;

/** Rows of a file as days of the plan: longer intervals are shared out evenly, shorter ones are added up. */
export class FileDays {
  private readonly days = new Map<string, FileDay>();

  constructor(private readonly grid: ExpectedGrid) {}

  get all(): FileDay[] {
    return [...this.days.values()];
  }

  /** `false`: it lies across the intervals of the plan. */
  add({ queue, start, minutes, offered, ahtSeconds }: HistoryRow): boolean {
    const day = this.grid.dayOf(start);
    const at = (start - day.from) / (this.grid.minutes * minuteMs);
    const length = minutes / this.grid.minutes;
    const fits = length >= 1 ? Number.isInteger(at) : Number.isInteger(at / length);
    if (!fits || start + minutes * minuteMs > day.to) return false;
    const { told } = this.dayOf(queue, day);
    const contacts = length >= 1 ? offered / length : offered;
    for (let slot = Math.floor(at); slot < at + length; slot += 1) {
      told[slot] = added(told[slot] ?? null, contacts, ahtSeconds);
    }
    return true;
  }

  private dayOf(queue: number, day: PlanDay): FileDay {
    const key = `${queue} ${day.date}`;
    let found = this.days.get(key);
    if (!found) this.days.set(key, (found = { queue, day, told: day.starts.map(() => null) }));
    return found;
  }
}

/** Handling times weigh by contacts; one without contacts holds as long as there is no other. */
function added(before: FileSlot | null, contacts: number, ahtSeconds: number | null): FileSlot {
  const handled = (before?.handled ?? 0) + (ahtSeconds === null ? 0 : contacts);
  const handleSeconds = (before?.handleSeconds ?? 0) + contacts * (ahtSeconds ?? 0);
  const mean = handled > 0 ? handleSeconds / handled : (before?.ahtSeconds ?? ahtSeconds);
  return { contacts: (before?.contacts ?? 0) + contacts, handled, handleSeconds, ahtSeconds: mean };
}

/** Rows that overlap with an earlier row of the same queue: the first few, each with the other. */
export function overlappingRows(rows: readonly HistoryRow[]): { row: number; other: number }[] {
  const sorted = [...rows].sort((a, b) => a.queue - b.queue || a.start - b.start || a.row - b.row);
  const pairs = sorted.flatMap((own, at) => {
    const before = sorted[at - 1];
    if (before?.queue !== own.queue || before.start + before.minutes * minuteMs <= own.start) return [];
    return [{ row: Math.max(own.row, before.row), other: Math.min(own.row, before.row) }];
  });
  return pairs.sort((a, b) => a.row - b.row).slice(0, 20);
}
