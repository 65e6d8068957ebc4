import { drawBetween, drawSpread, happens } from '../chance/distributions';
import { clockSeconds } from './exchange-numbers';
import type { FloorWorld } from './floor-world';
import type { Channel, Ring, SeatState, Visit } from './floor.types';
import { pauseMember } from './pauses';
import { answer } from './talks';

const retryMs = 1000;

export function startRing(world: FloorWorld, visit: Visit, seat: SeatState): void {
  const ring: Ring = { visit, seat, channel: agentChannel(world, visit, seat), startedAt: world.now, ending: null };
  visit.ring = ring;
  seat.ring = ring;
  world.tell({ type: 'ring-started', ring });
  visit.call.channel.peerNumber = seat.agent.extension;
  visit.call.channel.peerName = seat.agent.name;
  const chance = world.chance('ring');
  world.after(drawBetween(chance, 60, 150), () => hear(world, ring));
  const missed = world.now < seat.awayUntil || happens(chance, world.plan.habits.missedRingRatio);
  const answersAfter = drawSpread(chance, world.plan.habits.ring);
  const limit = visit.queue.plan.ringSeconds;
  ring.ending =
    missed || answersAfter >= limit
      ? world.after(limit * 1000, () => miss(world, ring))
      : world.after(answersAfter * 1000, () => answer(world, ring));
}

function agentChannel(world: FloorWorld, visit: Visit, seat: SeatState): Channel {
  const caller = visit.call.channel;
  return {
    ...world.numbers.channel(seat.agent.seat, world.now),
    linkedid: caller.linkedid,
    state: 0,
    number: seat.agent.extension,
    callerName: seat.agent.name,
    peerNumber: caller.number,
    peerName: caller.callerName,
    context: 'from-internal',
    exten: caller.exten,
    priority: 1,
    memberInterface: '',
    application: 'AppQueue',
    appData: '(Outgoing Line)',
    bridge: null,
    createdAt: world.now,
  };
}

function hear(world: FloorWorld, ring: Ring): void {
  if (ring.seat.ring !== ring) return;
  ring.channel.state = 5;
  ring.seat.device = 'ringing';
  world.tell({ type: 'ring-heard', ring });
}

function clear(ring: Ring): void {
  ring.ending = null;
  ring.visit.ring = null;
  ring.seat.ring = null;
  if (ring.seat.device === 'ringing') ring.seat.device = 'idle';
}

/** Nobody took it: the seat stays empty a little longer, the caller rings elsewhere after a moment. */
function miss(world: FloorWorld, ring: Ring): void {
  const { visit, seat } = ring;
  clear(ring);
  seat.idleSince = world.now;
  seat.awayUntil = world.now + drawBetween(world.chance('ring'), 5_000, 20_000);
  world.tell({ type: 'ring-missed', ring, ringSeconds: clockSeconds(ring.startedAt, world.now) });
  const member = seat.members.find((m) => m.queue === visit.queue);
  if (visit.queue.plan.autoPause && member && !member.paused) autoPause(world, ring);
  world.moves.seatFreed(seat);
  world.after(retryMs, () => world.moves.findSeat(visit));
  world.after(retryMs, () => world.moves.findVisit(seat));
}

function autoPause(world: FloorWorld, { seat, visit }: Ring): void {
  const member = seat.members.find((m) => m.queue === visit.queue);
  if (!member) return;
  pauseMember(world, member, true, 'Auto-Pause');
  const back = () => {
    if (world.down) return void world.after(5_000, back);
    if (!member.paused || member.reason !== 'Auto-Pause') return;
    pauseMember(world, member, false, '');
    world.moves.findVisit(seat);
  };
  world.after(drawBetween(world.chance('ring'), 30_000, 120_000), back);
}

/** The caller is gone before the seat answered. */
export function cancelRing(world: FloorWorld, ring: Ring): void {
  if (ring.ending) ring.ending.cancelled = true;
  clear(ring);
  world.tell({ type: 'ring-cancelled', ring });
  world.after(0, () => {
    world.moves.seatFreed(ring.seat);
    world.moves.findVisit(ring.seat);
  });
}
