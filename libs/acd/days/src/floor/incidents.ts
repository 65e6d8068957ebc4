import { drawBetween, drawOne, drawWhole, happens } from '../chance/distributions';
import { arrive } from './callers';
import type { FloorWorld } from './floor-world';
import type { QueueState } from './floor.types';
import { pauseSeat } from './pauses';
import { minutesUntil } from './shifts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const downMs = 2_500;

/** The rare things of a day, drawn a day ahead. */
export function startIncidents(world: FloorWorld): void {
  const { incidents } = world.plan;
  const chance = world.chance('incidents');
  const sometime = () => chance.next() * dayMs;
  const times = (perDay: number) => Math.floor(perDay) + (happens(chance, perDay % 1) ? 1 : 0);
  const oneDay = () => {
    for (let n = times(incidents.burstsPerDay); n > 0; n--)
      world.after(sometime(), () => burst(world, someQueue(world)));
    for (let n = times(incidents.linkDropsPerDay); n > 0; n--) {
      const ms = drawWhole(chance, 15_000, 45_000);
      world.after(sometime(), () => dropLink(world, ms));
    }
    for (let n = times(incidents.longLeavesPerDay); n > 0; n--) {
      const ms = drawBetween(chance, 10.5, 16) * minuteMs;
      world.after(sometime(), () => stayAway(world, ms));
    }
    // A maintenance window at night: a restart loses every call.
    const window = minutesUntil(world, 180) * minuteMs;
    for (let n = times(incidents.restartsPerDay); n > 0; n--) {
      world.after(window + drawBetween(chance, 0, 120) * minuteMs, () => restart(world));
    }
    world.after(dayMs, oneDay);
  };
  oneDay();
}

const someQueue = (world: FloorWorld): QueueState => drawOne(world.chance('incidents'), [...world.queues.values()]);

/** For some minutes two and a half times the usual callers, and at least a handful more. */
export function burst(world: FloorWorld, queue: QueueState, minutes = 6): void {
  const usual = (queue.plan.peakPerHour / 60) * world.busyness() * minutes;
  const more = Math.max(6, Math.round(usual * 1.5));
  const chance = world.chance('burst');
  for (let n = 0; n < more; n++) world.after(chance.next() * minutes * minuteMs, () => arrive(world, queue));
}

export function dropLink(world: FloorWorld, ms: number): void {
  if (!world.down) world.tell({ type: 'link-dropped', ms });
}

function stayAway(world: FloorWorld, ms: number): void {
  const present = world.seats.filter((s) => s.members.length > 0 && !s.pause);
  if (present.length > 5) pauseSeat(world, drawOne(world.chance('incidents'), present), 'short-leave', ms);
}

/** The exchange begins anew: every call is lost, who was a member stays one with pause and reason, counters start at zero. */
export function restart(world: FloorWorld): void {
  if (world.down) return;
  world.down = true;
  world.tell({ type: 'exchange-stopped' });
  for (const queue of world.queues.values()) loseWaiting(world, queue);
  for (const seat of world.seats) {
    for (const coming of seat.talk?.coming ?? []) coming.cancelled = true;
    if (seat.ring?.ending) seat.ring.ending.cancelled = true;
    seat.ring = seat.talk = null;
    seat.wrapUntil = 0;
    if (seat.device !== 'unavailable') seat.device = 'idle';
  }
  world.calls.clear();
  world.after(downMs, () => begin(world));
}

function loseWaiting(world: FloorWorld, queue: QueueState): void {
  world.ledger.lost(queue.plan.queue, queue.waiting.length);
  for (const visit of queue.waiting) {
    for (const ending of visit.endings) ending.cancelled = true;
    visit.call.visit = null;
  }
  queue.waiting = [];
  queue.completed = queue.abandoned = queue.answered = queue.answeredInTime = 0;
  queue.holdSeconds = queue.talkSeconds = 0;
}

function begin(world: FloorWorld): void {
  world.down = false;
  world.startedAt = world.now;
  world.numbers.restart();
  for (const seat of world.seats) {
    for (const member of seat.members) {
      member.loginAt = world.now;
      member.pausedAt = member.paused ? world.now : 0;
      member.callsTaken = 0;
      member.lastCallAt = 0;
    }
    world.after(1_000, () => world.moves.seatFreed(seat));
  }
  world.tell({ type: 'exchange-started' });
}
