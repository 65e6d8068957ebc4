import type { Shift } from '@zhiban/wire';

const bucketMs = 86_400_000;

/** First place in an ordered list at which `isIt` holds; its length where it never does. */
export function firstWhere<T>(list: readonly T[], isIt: (one: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isIt(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Shifts found by id, by person in order of time, and by day. */
export class ShiftIndex {
  private readonly all = new Map<string, Shift>();
  private readonly own = new Map<string, Shift[]>();
  private readonly days = new Map<number, Set<Shift>>();

  constructor(shifts: Iterable<Shift> = []) {
    for (const shift of shifts) {
      this.all.set(shift.id, shift);
      const list = this.own.get(shift.person);
      if (list) list.push(shift);
      else this.own.set(shift.person, [shift]);
      this.intoDays(shift);
    }
    for (const list of this.own.values()) list.sort(inTime);
  }

  get byId(): ReadonlyMap<string, Shift> {
    return this.all;
  }

  /** Everybody's own, as rules ask for them. */
  get byPerson(): ReadonlyMap<string, readonly Shift[]> {
    return this.own;
  }

  of(person: string): readonly Shift[] {
    return this.own.get(person) ?? [];
  }

  put(id: string, shift: Shift | null): void {
    const before = this.all.get(id);
    if (before) this.take(before);
    if (!shift) return;
    this.all.set(id, shift);
    const list = [...this.of(shift.person)];
    list.splice(
      firstWhere(list, (other) => inTime(other, shift) > 0),
      0,
      shift,
    );
    this.own.set(shift.person, list);
    this.intoDays(shift);
  }

  /** A person's shifts that touch a stretch of time. They do not overlap, so that their ends are in order too. */
  between(person: string, from: number, to: number): Shift[] {
    const list = this.of(person);
    const found: Shift[] = [];
    for (let i = firstWhere(list, (shift) => shift.to > from); i < list.length; i += 1) {
      const shift = list[i];
      if (!shift || shift.from >= to) break;
      found.push(shift);
    }
    return found;
  }

  /** Everybody's shifts that touch a stretch of time. */
  over(from: number, to: number): Shift[] {
    const found = new Set<Shift>();
    for (let day = Math.floor(from / bucketMs); day <= Math.floor((to - 1) / bucketMs); day += 1)
      for (const shift of this.days.get(day) ?? []) if (shift.from < to && shift.to > from) found.add(shift);
    return [...found];
  }

  private take(shift: Shift): void {
    this.all.delete(shift.id);
    this.own.set(
      shift.person,
      this.of(shift.person).filter(({ id }) => id !== shift.id),
    );
    for (const day of daysOf(shift)) this.days.get(day)?.delete(shift);
  }

  private intoDays(shift: Shift): void {
    for (const day of daysOf(shift)) {
      const there = this.days.get(day);
      if (there) there.add(shift);
      else this.days.set(day, new Set([shift]));
    }
  }
}

const inTime = (a: Shift, b: Shift): number => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1);

function daysOf({ from, to }: Shift): number[] {
  const first = Math.floor(from / bucketMs);
  return Array.from({ length: Math.floor((to - 1) / bucketMs) - first + 1 }, (_, i) => first + i);
}
