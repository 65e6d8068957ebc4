import { dateIn } from '@zhiban/time';
import { onScopeDispose, shallowRef } from 'vue';
import type { RosterEdit, Shift } from '@zhiban/wire';
import { changesOf, policyAt, withBreaks } from '@zhiban/workforce-roster';
import type { Ghost } from '../paint/rows-scene';
import type { Desk } from '../store/desk';
import { stepFrom } from '../time/time-scale';
import { editOf, type Grip, type Reach } from './drag-edit';
import type { Ground } from './hit';
import { judgeDrag, nearestLegal, type DragVerdict } from './judge-drag';

/** What is in the hand, and what the rule-book says to letting go of it here. */
export interface Held {
  grip: Grip;
  reach: Reach;
  edit: RosterEdit | null;
  verdict: DragVerdict | null;
  ghosts: readonly Ghost[];
  lifted: ReadonlySet<string>;
  /** The nearest place at which a refused move would be saved. */
  nearest: { edit: RosterEdit; shift: Shift } | null;
  byKeys: boolean;
}

const restMs = 140;

/** A drag by pointer or keys: each place that it passes is judged at once. */
export function useHand(ground: () => Ground, desk: () => Desk) {
  const held = shallowRef<Held | null>(null);
  let resting = 0;
  onScopeDispose(() => window.clearTimeout(resting));

  function take(grip: Grip, byKeys = false): void {
    const person = grip.on === 'empty' ? grip.person : grip.shift.person;
    place(grip, { at: grip.at, person, over: null, copies: false }, byKeys);
  }

  /** The same place asks the rule-book nothing. */
  function reachTo(reach: Reach): void {
    const now = held.value;
    if (!now) return;
    const edit = withItsBreaks(editOf(now.grip, reach, ground().scale, newId(now)), desk());
    if (JSON.stringify(edit) === JSON.stringify(now.edit)) now.reach = reach;
    else place(now.grip, reach, now.byKeys, edit);
  }

  function place(grip: Grip, reach: Reach, byKeys: boolean, edit: RosterEdit | null = null): void {
    const { book, court } = desk();
    const edited = edit && changesOf(edit, (id) => book.shown.byId.get(id));
    const changes = edited?.ok ? edited.changes : [];
    const verdict = changes.length > 0 ? judgeDrag(court, book.shown, changes) : null;
    const state = !verdict ? 'good' : verdict.refused ? 'refused' : verdict.needsReason ? 'reason' : 'good';
    const coming = changes.flatMap(({ after }) => after ?? []);
    const still = grip.on === 'empty' || coming.length > 0 ? [] : [grip.shift];
    held.value = {
      ...{ grip, reach, edit, verdict, byKeys, nearest: null },
      ghosts: [...coming, ...still].map((shift) => ({ shift, state })),
      lifted: new Set(changes.filter(({ before }) => before).map(({ id }) => id)),
    };
    window.clearTimeout(resting);
    if (verdict?.refused) resting = window.setTimeout(look, restMs);
  }

  /** Where the hand rests on a refusal, a place is looked for that is none. */
  function look(): void {
    const now = held.value;
    if (!now?.edit) return;
    const { book, court } = desk();
    const edit = nearestLegal(court, book.shown, now.edit, ground().scale);
    const edited = edit && changesOf(edit, (id) => book.shown.byId.get(id));
    const shift = edited?.ok ? edited.changes[0]?.after : null;
    if (edit && shift) held.value = { ...now, nearest: { edit, shift } };
  }

  function letGo(): Held | null {
    const now = held.value;
    window.clearTimeout(resting);
    held.value = null;
    return now;
  }

  /** One step of the keyboard with what it holds. */
  function step(key: string): void {
    const now = held.value;
    if (!now || now.grip.on === 'empty') return;
    const { grip, reach } = now;
    const { scale, rows } = ground();
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const fine = grip.on === 'shift' ? scale : { ...scale, snapMinutes: Math.min(scale.snapMinutes, 60) };
      const begins = grip.shift[grip.on === 'end' ? 'to' : 'from'] + reach.at - grip.at;
      const to = stepFrom(fine, begins, key === 'ArrowLeft' ? -1 : 1);
      return reachTo({ ...reach, at: reach.at + to - begins });
    }
    const row = rows.findIndex(({ person }) => person.id === reach.person) + (key === 'ArrowUp' ? -1 : 1);
    const next = rows[row];
    if (next && grip.on === 'shift') reachTo({ ...reach, person: next.person.id });
  }

  return { held, take, reachTo, letGo, step };
}

/** A drag adds the same shift wherever it passes. */
const newId = ({ edit }: Held): string => {
  if (edit?.op === 'add') return edit.shift.id;
  return edit?.op === 'copy' ? edit.newId : crypto.randomUUID();
};

/** A shift that is drawn has the meal and rest that its policy asks for, where they have room. */
function withItsBreaks(edit: RosterEdit | null, { view }: Desk): RosterEdit | null {
  if (edit?.op !== 'add') return edit;
  const { timeZone, policy } = view.world;
  const needs = policyAt(policy, dateIn(timeZone, edit.shift.from)).rules['meal-and-rest'];
  const isLong = edit.shift.to - edit.shift.from > needs.afterMinutes * 60_000;
  const breaks = isLong ? (withBreaks(edit.shift, needs) ?? []) : [];
  return { ...edit, shift: { ...edit.shift, breaks } };
}
