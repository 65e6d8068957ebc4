import type { Instant, Interval } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';
import type { ShiftChange } from '@zhiban/workforce-roster';
import type { SeatMinutes } from './seat-minutes';

/** What a publication changed in the roster. */
export interface PastPublication {
  number: number;
  at: Instant;
  changes: readonly ShiftChange[];
}

/** The published roster as it was: it goes back step by step, publication by publication, and never forward. */
export class RosterBack {
  private readonly shifts = new Map<string, Shift>();
  private readonly persons = new Map<string, Set<Shift>>();
  private later: PastPublication[] = [];

  /** `follower`: hears of each shift that comes and goes on the way. */
  constructor(private readonly follower: Pick<SeatMinutes, 'put' | 'drop'>) {}

  /** A shift as it is published now. */
  put(shift: Shift): void {
    this.shifts.set(shift.id, shift);
    shelf(this.persons, shift.person).add(shift);
    this.follower.put(shift);
  }

  /** What led to it. */
  follow(publications: readonly PastPublication[]): void {
    this.later = [...publications].sort((a, b) => a.number - b.number);
  }

  /** As it was just after an instant. */
  to(at: Instant): void {
    for (let last = this.later.at(-1); last && last.at > at; last = this.later.at(-1)) this.undo();
  }

  /** One publication further back; `false`: there is none within so short a time before the instant. */
  oneMore(at: Instant, withinMs: number): boolean {
    const last = this.later.at(-1);
    if (!last || last.at < at - withinMs) return false;
    this.undo();
    return true;
  }

  shift(id: string): Shift | null {
    return this.shifts.get(id) ?? null;
  }

  of(person: string, { from, to }: Interval): Shift[] {
    return [...(this.persons.get(person) ?? [])].filter((shift) => shift.from < to && shift.to > from);
  }

  private undo(): void {
    for (const { id, before } of this.later.pop()?.changes ?? []) {
      const there = this.shifts.get(id);
      if (there) this.drop(there);
      if (before) this.put(before);
    }
  }

  private drop(shift: Shift): void {
    this.shifts.delete(shift.id);
    this.persons.get(shift.person)?.delete(shift);
    this.follower.drop(shift);
  }
}

function shelf<Key>(shelves: Map<Key, Set<Shift>>, key: Key): Set<Shift> {
  let found = shelves.get(key);
  if (!found) shelves.set(key, (found = new Set()));
  return found;
}
