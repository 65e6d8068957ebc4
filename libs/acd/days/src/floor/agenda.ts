/** Something that will happen. */
export interface Appointment {
  readonly at: number;
  readonly order: number;
  cancelled: boolean;
  readonly happen: () => void;
}

/** What will happen, by instant and then by order of entry: a binary heap. */
export class Agenda {
  private readonly heap: Appointment[] = [];
  private entered = 0;

  enter(at: number, happen: () => void): Appointment {
    const appointment = { at, order: this.entered++, cancelled: false, happen };
    this.heap.push(appointment);
    this.rise(this.heap.length - 1);
    return appointment;
  }

  /** Instant of the next appointment that still stands. */
  nextAt(): number | null {
    for (let first = this.heap[0]; first; first = this.heap[0]) {
      if (!first.cancelled) return first.at;
      this.take();
    }
    return null;
  }

  /** The next appointment at or before an instant, taken off. */
  takeUntil(limit: number): Appointment | null {
    const at = this.nextAt();
    return at === null || at > limit ? null : this.take();
  }

  private take(): Appointment | null {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (!first || !last) return null;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.sink(0);
    }
    return first;
  }

  private rise(place: number): void {
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!this.swapIfEarlier(place, above)) return;
      place = above;
    }
  }

  private sink(place: number): void {
    for (;;) {
      const left = 2 * place + 1;
      const below = this.earlier(left + 1, left) ? left + 1 : left;
      if (!this.swapIfEarlier(below, place)) return;
      place = below;
    }
  }

  private earlier(one: number, other: number): boolean {
    const a = this.heap[one];
    const b = this.heap[other];
    if (!a || !b) return false;
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }

  private swapIfEarlier(lower: number, upper: number): boolean {
    const a = this.heap[lower];
    const b = this.heap[upper];
    if (!a || !b || !this.earlier(lower, upper)) return false;
    this.heap[upper] = a;
    this.heap[lower] = b;
    return true;
  }
}
