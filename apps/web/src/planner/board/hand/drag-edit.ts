import type { Instant } from '@zhiban/time';
import type { RosterEdit, Shift } from '@zhiban/wire';
import { movedTo, snapped, type TimeScale } from '../time/time-scale';

/** What a hand holds: a shift, one of its ends, or the beginning of one that is being drawn. */
export type Grip =
  { on: 'shift' | 'start' | 'end'; shift: Shift; at: Instant } | { on: 'empty'; person: string; at: Instant };

/** Where the hand is now. `over`: another shift under it; `copies`: the copy key is held. */
export interface Reach {
  at: Instant;
  person: string;
  over: Shift | null;
  copies: boolean;
}

const shortestMs = 30 * 60_000;

/** The edit that letting go would be; `null`: nothing changes. `newId` names a shift that it adds. */
export function editOf(grip: Grip, reach: Reach, scale: TimeScale, newId: string): RosterEdit | null {
  if (grip.on === 'empty') return drawn(grip, reach, scale, newId);
  const { shift } = grip;
  if (grip.on !== 'shift')
    return resizedEdit(grip.on, shift, shift[grip.on === 'start' ? 'from' : 'to'] + reach.at - grip.at, scale);
  const by = movedTo(scale, shift.from, reach.at - grip.at) - shift.from;
  if (!reach.copies && reach.over && reach.over.id !== shift.id && reach.over.person !== shift.person)
    return { op: 'swap', shift: shift.id, other: reach.over.id };
  if (by === 0 && reach.person === shift.person) return null;
  if (reach.copies) return { op: 'copy', shift: shift.id, newId, by, person: reach.person };
  return { op: 'move', shift: shift.id, by, person: reach.person };
}

/** An end of a shift that was pulled to an instant; it never passes the other one. */
export function resizedEdit(end: 'start' | 'end', shift: Shift, at: Instant, scale: TimeScale): RosterEdit | null {
  // Days are too coarse for the end of a shift.
  const fine = { ...scale, snapMinutes: Math.min(scale.snapMinutes, 60) };
  const to = snapped(fine, at);
  const [from, until] =
    end === 'start'
      ? [Math.min(to, shift.to - shortestMs), shift.to]
      : [shift.from, Math.max(to, shift.from + shortestMs)];
  if (from === shift.from && until === shift.to) return null;
  return { op: 'resize', shift: shift.id, from, to: until };
}

function drawn(grip: Extract<Grip, { on: 'empty' }>, reach: Reach, scale: TimeScale, newId: string): RosterEdit | null {
  const fine = { ...scale, snapMinutes: Math.min(scale.snapMinutes, 60) };
  const [a, b] = [snapped(fine, grip.at), snapped(fine, reach.at)];
  if (Math.abs(a - b) < shortestMs) return null;
  const shift: Shift = {
    id: newId,
    person: grip.person,
    from: Math.min(a, b),
    to: Math.max(a, b),
    kind: 'regular',
    pattern: null,
    post: null,
    breaks: [],
  };
  return { op: 'add', shift };
}
