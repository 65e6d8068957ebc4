import type { DraftStep, RosterEdit, Shift, VersionedEdit } from '@zhiban/wire';
import { changesOf, type EditRefusal, type ShiftChange } from '@zhiban/workforce-roster';
import { sameShift } from './same-shift';
import { ShiftIndex } from './shift-index';

/** An edit that is on its way to the server. */
export interface PendingEdit {
  id: string;
  edits: VersionedEdit[];
  changes: ShiftChange[];
}

export type Drafted = { ok: true; pending: PendingEdit } | { ok: false; refusal: EditRefusal };

interface Opened {
  revision: number;
  shifts: readonly Shift[];
  versions: Readonly<Record<string, number>>;
}

/**
 * The draft as a planner sees it: what the server has confirmed, and over it what is on its way there. An edit says which
 * version of each shift it was made on, so that the server refuses it where somebody was there before.
 */
export class RosterBook {
  /** What is shown. */
  readonly shown: ShiftIndex;
  revision: number;
  private readonly confirmed: Map<string, Shift>;
  private readonly versions: Map<string, number>;
  private readonly early = new Map<number, DraftStep>();
  private waiting: PendingEdit[] = [];

  /** `told` hears what changes in what is shown. */
  constructor(
    { revision, shifts, versions }: Opened,
    private readonly told: (changes: ShiftChange[]) => void = () => undefined,
  ) {
    this.revision = revision;
    this.shown = new ShiftIndex(shifts);
    this.confirmed = new Map(shifts.map((shift) => [shift.id, shift]));
    this.versions = new Map(Object.entries(versions));
  }

  get pending(): readonly PendingEdit[] {
    return this.waiting;
  }

  /** A step came that the one before it is missing for. */
  get hasGap(): boolean {
    return this.early.size > 0;
  }

  changesOf(edit: RosterEdit) {
    return changesOf(edit, (id) => this.shown.byId.get(id));
  }

  /** Does an edit at once, before the server has said a word. */
  draft(id: string, edit: RosterEdit): Drafted {
    const edited = this.changesOf(edit);
    if (!edited.ok) return edited;
    const seen = Object.fromEntries(edited.changes.map((change) => [change.id, this.versionShown(change.id)]));
    const pending = { id, edits: [{ edit, seen }], changes: edited.changes };
    this.waiting.push(pending);
    this.show(edited.changes.map((change) => change.id));
    return { ok: true, pending };
  }

  /** A step of anybody, by answer or by stroke: each counts once, in order. Answers the changes that it brought. */
  receive(step: DraftStep): DraftStep[] {
    if (step.revision <= this.revision) {
      this.settle(step.edit);
      return [];
    }
    this.early.set(step.revision, step);
    const taken: DraftStep[] = [];
    for (let next = this.early.get(this.revision + 1); next; next = this.early.get(this.revision + 1)) {
      this.early.delete(next.revision);
      this.take(next);
      taken.push(next);
    }
    return taken;
  }

  /** An edit that was not done is taken back; with it those after it that were made on its shifts. */
  drop(id: string): PendingEdit[] {
    const at = this.waiting.findIndex((edit) => edit.id === id);
    if (at < 0) return [];
    const touched = new Set<string>();
    const gone = this.waiting.filter((edit, i) => {
      const isGone = i === at || (i > at && edit.changes.some((change) => touched.has(change.id)));
      if (isGone) for (const change of edit.changes) touched.add(change.id);
      return isGone;
    });
    this.waiting = this.waiting.filter((edit) => !gone.includes(edit));
    this.show(touched);
    return gone;
  }

  /** Shifts as the server has them now. */
  correct(shifts: readonly { id: string; version: number; shift: Shift | null }[]): void {
    for (const { id, version, shift } of shifts) {
      if (version < (this.versions.get(id) ?? 0)) continue;
      this.confirm(id, version, shift);
    }
    this.show(shifts.map(({ id }) => id));
  }

  private take(step: DraftStep): void {
    this.revision = step.revision;
    for (const { id, version, after } of step.changes) this.confirm(id, version, after);
    this.waiting = this.waiting.filter(({ id }) => id !== step.edit);
    this.show(step.changes.map(({ id }) => id));
  }

  private settle(edit: string): void {
    const done = this.waiting.find(({ id }) => id === edit);
    if (!done) return;
    this.waiting = this.waiting.filter(({ id }) => id !== edit);
    this.show(done.changes.map(({ id }) => id));
  }

  private confirm(id: string, version: number, shift: Shift | null): void {
    this.versions.set(id, version);
    if (shift) this.confirmed.set(id, shift);
    else this.confirmed.delete(id);
  }

  private versionShown(id: string): number {
    const confirmed = this.versions.get(id) ?? (this.confirmed.has(id) ? 1 : 0);
    return confirmed + this.waiting.filter(({ changes }) => changes.some((change) => change.id === id)).length;
  }

  private show(ids: Iterable<string>): void {
    const changes: ShiftChange[] = [];
    for (const id of ids) {
      const last = this.waiting.findLast((edit) => edit.changes.some((change) => change.id === id));
      const change = last?.changes.find((found) => found.id === id);
      const after = change ? change.after : (this.confirmed.get(id) ?? null);
      const before = this.shown.byId.get(id) ?? null;
      if (sameShift(before, after)) continue;
      this.shown.put(id, after);
      changes.push({ id, before, after });
    }
    if (changes.length > 0) this.told(changes);
  }
}
