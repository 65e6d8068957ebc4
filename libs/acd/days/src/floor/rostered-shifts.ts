import { dateIn, dayNumber, dayTable, instantOn, type DayNumber, type Interval } from '@zhiban/time';
import { drawBetween, happens } from '../chance/distributions';
import type { DutyPlan, ShiftPlan } from '../plan/centre-plan';
import { planBreaks } from './breaks';
import type { FloorWorld } from './floor-world';
import type { SeatState } from './floor.types';
import { comeIn, goHome } from './shifts';

const minuteMs = 60_000;
const dayMinutes = 1440;

/** Agents come by their roster; a night that began the day before is among it. */
export function startDuty(world: FloorWorld, seat: SeatState, duty: DutyPlan): void {
  liveDay(world, seat, duty, dayNumber(dateIn(world.plan.timeZone, world.now)) - 1);
}

function liveDay(world: FloorWorld, seat: SeatState, duty: DutyPlan, day: DayNumber): void {
  const table = dayTable(world.plan.timeZone, day, day + 2);
  const shift = attended(world, seat, shiftOn(duty, day), duty);
  if (shift) {
    const to = shift.to > shift.from ? shift.to : shift.to + dayMinutes;
    work(world, seat, { from: instantOn(table, day, shift.from), to: instantOn(table, day, to) });
  }
  world.after(instantOn(table, day + 1, 0) - world.now, () => liveDay(world, seat, duty, day + 1));
}

function shiftOn({ anchor, days }: DutyPlan, day: DayNumber): ShiftPlan | null {
  const since = (day - dayNumber(anchor)) % days.length;
  return days[(since + days.length) % days.length] ?? null;
}

/** Now and then somebody does not come, and somebody comes who has the day off. */
function attended(world: FloorWorld, seat: SeatState, shift: ShiftPlan | null, duty: DutyPlan): ShiftPlan | null {
  const { absentRatio, extraRatio } = world.plan.habits;
  const isOdd = happens(world.chance(`attendance/${seat.agent.seat}`), shift ? absentRatio : extraRatio);
  if (!isOdd) return shift;
  return shift ? null : (duty.days.find((each) => each !== null && each.to > each.from) ?? null);
}

function work(world: FloorWorld, seat: SeatState, { from, to }: Interval): void {
  if (to <= world.now) return;
  const chance = world.chance(`shift/${seat.agent.seat}`);
  const [early, late] = [drawBetween(chance, 2 * minuteMs, 12 * minuteMs), drawBetween(chance, 0, 4 * minuteMs)];
  const length = (to - from) / minuteMs;
  const done = Math.max(0, (world.now - from) / minuteMs);
  world.after(done > 0 ? early / 6 : from - world.now - early, () => comeIn(world, seat));
  world.after(from - world.now, () => planBreaks(world, seat, length, done));
  world.after(to - world.now + late, () => goHome(world, seat));
}
