import { drawBetween, drawGap, drawSpread, happens, type Spread } from '../chance/distributions';
import type { FloorWorld } from './floor-world';
import type { SeatState } from './floor.types';
import { pauseSeat } from './pauses';

const minuteMs = 60_000;

interface BreakRule {
  reason: string;
  /** Within which part of the shift it begins. */
  from: number;
  to: number;
  length: Spread;
  /** Part of the agents who have it. */
  ratio: number;
  /** Shorter shifts do without. */
  least?: number;
}

const minutes = (mean: number, min: number, max: number): Spread => ({
  mean: mean * 60,
  cv: 0.08,
  min: min * 60,
  max: max * 60,
});

/** A shift's planned pauses, staggered so that cover holds (PLAN-3). Parts of a shift, so that they fit every length. */
const rules: readonly BreakRule[] = [
  { reason: 'rest', from: 0.1, to: 0.2, length: minutes(18, 12, 27), ratio: 1, least: 540 },
  { reason: 'meal', from: 0.27, to: 0.46, length: minutes(27, 20, 31), ratio: 1, least: 360 },
  { reason: 'training', from: 0.48, to: 0.52, length: minutes(40, 30, 60), ratio: 0.05 },
  { reason: 'meeting', from: 0.06, to: 0.08, length: minutes(15, 8, 25), ratio: 0.06 },
  { reason: 'rest', from: 0.55, to: 0.7, length: minutes(18, 12, 27), ratio: 1 },
  { reason: 'meal', from: 0.74, to: 0.88, length: minutes(26, 20, 31), ratio: 1, least: 660 },
  { reason: 'coaching', from: 0.2, to: 0.9, length: minutes(12, 6, 20), ratio: 0.04 },
  { reason: 'equipment', from: 0.1, to: 0.9, length: minutes(6, 2, 15), ratio: 0.02 },
];

/** Enters the pauses of one shift into the agenda; `done`: minutes of it that are over already. */
export function planBreaks(world: FloorWorld, seat: SeatState, lengthMinutes: number, done: number): void {
  const chance = world.chance(`breaks/${seat.agent.seat}`);
  for (const rule of rules) {
    const at = drawBetween(chance, rule.from, rule.to) * lengthMinutes;
    const ms = drawSpread(chance, rule.length) * 1000;
    const has = happens(chance, rule.ratio);
    if (has && at > done && lengthMinutes >= (rule.least ?? 0))
      world.after((at - done) * minuteMs, () => pauseSeat(world, seat, rule.reason, ms));
  }
  const { leavesPerHour, leave } = world.plan.habits;
  for (let at = drawGap(chance, leavesPerHour / 60); at < lengthMinutes; at += drawGap(chance, leavesPerHour / 60)) {
    const ms = drawSpread(chance, leave) * 1000;
    if (at > done) world.after((at - done) * minuteMs, () => leaveSeat(world, seat, ms));
  }
}

/** Never together with another of the team (LIVE-3): then not at all. */
function leaveSeat(world: FloorWorld, seat: SeatState, ms: number): void {
  const another = world.seats.some((s) => s.agent.team === seat.agent.team && s.pause?.reason === 'short-leave');
  if (!another) pauseSeat(world, seat, 'short-leave', ms);
}
