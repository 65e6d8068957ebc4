import { zoned } from '@zhiban/time';
import { drawBetween } from '../chance/distributions';
import type { ShiftPlan } from '../plan/centre-plan';
import { planBreaks } from './breaks';
import type { FloorWorld } from './floor-world';
import type { SeatState } from './floor.types';
import { startDuty } from './rostered-shifts';

const minuteMs = 60_000;
const dayMinutes = 1440;

/** Minutes from now until a minute of the local day comes next, 0…1439. On a day of clock change it may be an hour off. */
export function minutesUntil(world: FloorWorld, minute: number): number {
  const local = zoned(world.now, world.plan.timeZone);
  const present = local.hour * 60 + local.minute;
  return (minute - present + 2 * dayMinutes) % dayMinutes;
}

const lengthOf = (shift: ShiftPlan): number => (shift.to - shift.from + dayMinutes) % dayMinutes || dayMinutes;

/** Agents come some minutes before their shift (ATT-1) and go when it is over and their last call is done. */
export function startShifts(world: FloorWorld, seat: SeatState): void {
  const { shift } = seat.agent;
  if (!world.plan.habits.breaks) return comeIn(world, seat);
  if (seat.agent.duty) return startDuty(world, seat, seat.agent.duty);
  const length = lengthOf(shift);
  const toStart = minutesUntil(world, shift.from);
  const already = dayMinutes - toStart;
  const chance = world.chance(`shift/${seat.agent.seat}`);
  if (already < length) {
    world.after(drawBetween(chance, 0, 2 * minuteMs), () => comeIn(world, seat));
    world.after((length - already) * minuteMs + drawBetween(chance, 0, 4 * minuteMs), () => goHome(world, seat));
    planBreaks(world, seat, length, already);
  }
  const repeat = (inMs: number) => {
    world.after(inMs - drawBetween(chance, 2 * minuteMs, 12 * minuteMs), () => comeIn(world, seat));
    world.after(inMs, () => {
      planBreaks(world, seat, length, 0);
      world.after(length * minuteMs + drawBetween(chance, 0, 4 * minuteMs), () => goHome(world, seat));
      repeat(dayMinutes * minuteMs);
    });
  };
  repeat((toStart || dayMinutes) * minuteMs);
}

export function comeIn(world: FloorWorld, seat: SeatState): void {
  if (world.down) return void world.after(5_000, () => comeIn(world, seat));
  if (seat.members.length > 0) return;
  seat.leaving = false;
  seat.device = 'idle';
  seat.idleSince = world.now;
  world.tell({ type: 'seat-connected', seat });
  world.after(drawBetween(world.chance('shift'), 500, 3_000), () => joinQueues(world, seat));
}

function joinQueues(world: FloorWorld, seat: SeatState): void {
  if (world.down) return void world.after(5_000, () => joinQueues(world, seat));
  if (seat.members.length > 0 || seat.device === 'unavailable') return;
  for (const { queue: name, penalty } of seat.agent.skills) {
    const queue = world.queue(name);
    const member = {
      queue,
      seat,
      penalty,
      paused: false,
      reason: '',
      pausedAt: 0,
      loginAt: world.now,
      callsTaken: 0,
      lastCallAt: 0,
    };
    seat.members.push(member);
    queue.members.push(member);
    world.tell({ type: 'member-added', member });
  }
  world.moves.findVisit(seat);
}

export function goHome(world: FloorWorld, seat: SeatState): void {
  if (world.down) return void world.after(5_000, () => goHome(world, seat));
  if (seat.members.length === 0) return;
  seat.leaving = true;
  if (seat.ring || seat.talk) return;
  for (const member of seat.members) {
    member.queue.members.splice(member.queue.members.indexOf(member), 1);
    world.tell({ type: 'member-removed', member });
  }
  seat.members = [];
  seat.pause = null;
  seat.wish = null;
  seat.leaving = false;
  seat.device = 'unavailable';
  world.tell({ type: 'seat-disconnected', seat });
}
