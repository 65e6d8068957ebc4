import type { RosterView, Shift } from '@zhiban/wire';
import type { ShiftChange } from '@zhiban/workforce-roster';
import { sameShift } from './same-shift';

/** Where the draft differs from what people were told. A shift that nobody has touched since is as it was published. */
export class Unpublished {
  private readonly published: Map<string, Shift | null>;
  private readonly differing = new Map<string, { before: Shift | null; after: Shift | null }>();

  constructor(
    unpublished: RosterView['unpublished'],
    shown: ReadonlyMap<string, Shift>,
    private readonly span: { from: number; to: number },
  ) {
    this.published = new Map(unpublished.map(({ id, published }) => [id, published]));
    for (const id of this.published.keys()) this.compare(id, shown.get(id) ?? null);
  }

  get size(): number {
    return this.differing.size;
  }

  /** People whose shifts differ. */
  get people(): Set<string> {
    const found = new Set<string>();
    for (const { before, after } of this.differing.values())
      for (const shift of [before, after]) if (shift) found.add(shift.person);
    return found;
  }

  has(id: string): boolean {
    return this.differing.has(id);
  }

  publishedOf(id: string): Shift | null | undefined {
    return this.published.get(id);
  }

  apply(changes: readonly ShiftChange[]): void {
    for (const { id, before, after } of changes) {
      if (!this.published.has(id)) this.published.set(id, before);
      this.compare(id, after);
    }
  }

  private compare(id: string, after: Shift | null): void {
    const before = this.published.get(id) ?? null;
    const isHere = [before, after].some((shift) => shift && shift.from >= this.span.from && shift.from < this.span.to);
    if (isHere && !sameShift(before, after)) this.differing.set(id, { before, after });
    else this.differing.delete(id);
  }
}
