import type { RosterOverride, Verdict } from '@zhiban/wire';
import { judge, unsettled, type RosterBoard } from '@zhiban/workforce-roster';
import type { ShiftIndex } from './shift-index';

export type Mark = 'alarm' | 'warn';

/** What does not keep to the book, person by person; judged a few at a time, so that the board never waits for it. */
export class VerdictWatch {
  private readonly found = new Map<string, Verdict[]>();
  private readonly marks = new Map<string, Mark>();
  private readonly dirty: Set<string>;

  constructor(
    private readonly board: Omit<RosterBoard, 'shifts'>,
    private readonly shown: ShiftIndex,
    private readonly overrides: readonly RosterOverride[],
    private readonly span: { from: number; to: number },
  ) {
    this.dirty = new Set(board.people.keys());
  }

  get isBusy(): boolean {
    return this.dirty.size > 0;
  }

  of(person: string): readonly Verdict[] {
    return this.found.get(person) ?? [];
  }

  markOf(shift: string): Mark | null {
    return this.marks.get(shift) ?? null;
  }

  count(): number {
    let sum = 0;
    for (const verdicts of this.found.values()) sum += verdicts.length;
    return sum;
  }

  again(persons: Iterable<string>): void {
    for (const id of persons) if (this.board.people.has(id)) this.dirty.add(id);
  }

  /** Judges until the time is up. `true`: something is left. */
  work(until: () => boolean): boolean {
    for (const id of this.dirty) {
      this.dirty.delete(id);
      this.judge(id);
      if (until()) break;
    }
    return this.isBusy;
  }

  private judge(id: string): void {
    const person = this.board.people.get(id);
    if (!person) return;
    for (const { shifts } of this.of(id)) for (const shift of shifts) this.marks.delete(shift);
    const shifts = this.shown.of(id);
    const all = judge({ person, shifts, absences: this.board.absences.get(id) ?? [] }, this.board.world);
    const here = unsettled(all, this.overrides).filter(
      (verdict) => verdict.override !== 'free' && this.isHere(verdict),
    );
    if (here.length > 0) this.found.set(id, here);
    else this.found.delete(id);
    for (const verdict of here)
      for (const shift of verdict.shifts)
        if (verdict.override === 'never' || !this.marks.has(shift))
          this.marks.set(shift, verdict.override === 'never' ? 'alarm' : 'warn');
  }

  private isHere({ shifts }: Verdict): boolean {
    return shifts.some((id) => {
      const shift = this.shown.byId.get(id);
      return shift !== undefined && shift.from < this.span.to && shift.to > this.span.from;
    });
  }
}
