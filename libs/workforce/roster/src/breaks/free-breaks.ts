import type { BreakKind, PolicyRules, Shift, ShiftBreak } from '@zhiban/wire';
import { minuteMs } from '../world/work-time';

type Needs = Pick<PolicyRules['meal-and-rest'], 'mealMinutes' | 'restMinutes' | 'edgeMinutes'>;

const gridMs = 15 * minuteMs;

/**
 * The shift's breaks with what PLAN-3 asks for: the meal near the middle and the rest near three quarters of the shift. What
 * is there and long enough inside stays. `null`: there is no room.
 */
export function withBreaks(shift: Shift, needs: Needs): ShiftBreak[] | null {
  let breaks = shift.breaks;
  for (const [kind, minutes, part] of [
    ['meal', needs.mealMinutes, 1 / 2],
    ['rest', needs.restMinutes, 3 / 4],
  ] as const) {
    if (minutes === 0 || breaks.some((pause) => isGood(shift, pause, kind, minutes, needs.edgeMinutes))) continue;
    const paid = breaks.find((pause) => pause.kind === kind)?.paid ?? kind === 'rest';
    const kept = breaks.filter((pause) => pause.kind !== kind);
    const found = room(shift, kept, minutes * minuteMs, part, needs.edgeMinutes * minuteMs);
    if (!found) return null;
    breaks = [...kept, { ...found, kind, paid }];
  }
  return [...breaks].sort((a, b) => a.from - b.from);
}

const isGood = (shift: Shift, pause: ShiftBreak, kind: BreakKind, minutes: number, edge: number): boolean =>
  pause.kind === kind &&
  pause.to - pause.from >= minutes * minuteMs &&
  pause.from - shift.from > edge * minuteMs &&
  shift.to - pause.to > edge * minuteMs;

/** The quarter hour nearest to a part of the shift at which nothing else is. */
function room({ from, to }: Shift, taken: readonly ShiftBreak[], length: number, part: number, edge: number) {
  const wanted = from + (to - from) * part - length / 2;
  let best: { from: number; to: number } | null = null;
  for (let at = from + gridMs; at + length < to; at += gridMs) {
    const free = taken.every((pause) => pause.to <= at || pause.from >= at + length);
    if (!free || at - from <= edge || to - (at + length) <= edge) continue;
    if (!best || Math.abs(at - wanted) < Math.abs(best.from - wanted)) best = { from: at, to: at + length };
  }
  return best;
}
