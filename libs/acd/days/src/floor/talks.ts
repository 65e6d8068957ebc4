import { drawBetween, drawOne, drawSpread, happens } from '../chance/distributions';
import { clockSeconds } from './exchange-numbers';
import type { FloorWorld } from './floor-world';
import type { QueueState, Ring, Talk } from './floor.types';
import { pauseSeat } from './pauses';
import { leaveWaiting } from './waiting';

export function answer(world: FloorWorld, ring: Ring): void {
  const { visit, seat, channel } = ring;
  const { call } = visit;
  const bridge = world.numbers.bridge();
  const talk: Talk = {
    visit,
    seat,
    channel,
    bridge,
    ringStartedAt: ring.startedAt,
    answeredAt: world.now,
    heldSince: null,
    heldMs: 0,
    coming: [],
  };
  ring.ending = null;
  visit.ring = null;
  seat.ring = null;
  seat.talk = talk;
  seat.device = 'in-use';
  call.talk = talk;
  channel.state = 6;
  channel.memberInterface = call.channel.memberInterface = seat.agent.seat;
  channel.bridge = call.channel.bridge = bridge;
  const position = leaveWaiting(visit);
  const waitSeconds = clockSeconds(visit.joinedAt, world.now);
  countAnswer(visit.queue, waitSeconds);
  const ringSeconds = clockSeconds(ring.startedAt, world.now);
  world.tell({ type: 'visit-answered', talk, position, waitSeconds, ringSeconds });
  planTalk(world, talk);
}

function countAnswer(queue: QueueState, waitSeconds: number): void {
  queue.answered++;
  queue.holdSeconds += waitSeconds;
  if (waitSeconds <= 20) queue.answeredInTime++;
}

function planTalk(world: FloorWorld, talk: Talk): void {
  const { habits } = world.plan;
  const chance = world.chance('talk');
  const { queue } = talk.visit;
  const talkMs = drawSpread(chance, queue.plan.talk) * 1000;
  const holdMs = happens(chance, habits.holdRatio) ? drawSpread(chance, habits.hold) * 1000 : 0;
  if (holdMs > 0) {
    const from = talkMs * drawBetween(chance, 0.2, 0.8);
    talk.coming.push(
      world.after(from, () => hold(world, talk)),
      world.after(from + holdMs, () => unhold(world, talk)),
    );
  }
  const others = [...world.queues.values()].filter((q) => q !== queue);
  const to = others.length > 0 && happens(chance, queue.plan.transferRatio) ? drawOne(chance, others) : null;
  const by = happens(chance, 0.35) ? 'agent' : 'caller';
  const end = () => (to ? transfer(world, talk, to) : hangUp(world, talk, by));
  talk.coming.push(world.after(talkMs + holdMs, end));
}

function hold(world: FloorWorld, talk: Talk): void {
  talk.heldSince = world.now;
  world.tell({ type: 'hold-started', talk });
}

function unhold(world: FloorWorld, talk: Talk): void {
  if (talk.heldSince === null) return;
  talk.heldMs += world.now - talk.heldSince;
  talk.heldSince = null;
  world.tell({ type: 'hold-ended', talk });
}

/** The exchange's books of the talk, before the event that tells them. */
function settle(world: FloorWorld, talk: Talk): { talkSeconds: number; waitSeconds: number } {
  const { visit, seat } = talk;
  const talkSeconds = clockSeconds(talk.answeredAt, world.now);
  visit.queue.completed++;
  visit.queue.talkSeconds += talkSeconds;
  seat.talk = null;
  seat.device = 'idle';
  seat.idleSince = world.now;
  visit.call.talk = null;
  for (const member of seat.members) {
    member.lastCallAt = world.now;
    member.callsTaken++;
  }
  return { talkSeconds, waitSeconds: clockSeconds(visit.joinedAt, talk.answeredAt) };
}

function hangUp(world: FloorWorld, talk: Talk, by: 'agent' | 'caller'): void {
  if (talk.seat.talk !== talk) return;
  const seconds = settle(world, talk);
  world.calls.delete(talk.visit.call.channel.uniqueid);
  world.tell({ type: 'talk-ended', talk, by, ...seconds });
  wrapUp(world, talk);
}

function transfer(world: FloorWorld, talk: Talk, to: QueueState): void {
  if (talk.seat.talk !== talk) return;
  const seconds = settle(world, talk);
  world.tell({ type: 'talk-transferred', talk, to, ...seconds });
  const { channel } = talk.visit.call;
  channel.exten = to.plan.extension;
  channel.context = 'from-internal';
  channel.priority = 1;
  channel.bridge = null;
  wrapUp(world, talk);
  world.moves.enterQueue(talk.visit.call, to, 'transfer');
}

function wrapUp(world: FloorWorld, { seat, visit }: Talk): void {
  const grantedMs = visit.queue.plan.wrapUpSeconds * 1000;
  seat.wrapUntil = world.now + grantedMs;
  world.after(grantedMs, () => world.moves.findVisit(seat));
  const chance = world.chance('after-call');
  const longer = happens(chance, world.plan.habits.afterCallRatio);
  const overrunMs = longer ? drawSpread(chance, world.plan.habits.afterCall) * 1000 - grantedMs : 0;
  if (overrunMs > 1000) world.after(grantedMs - 500, () => stayInAfterCall(world, seat, overrunMs));
  world.moves.seatFreed(seat);
}

/** Work after the call that takes longer than the exchange grants: the agent pauses without naming a reason. */
function stayInAfterCall(world: FloorWorld, seat: Talk['seat'], ms: number): void {
  if (!seat.talk && !seat.ring && !seat.pause) pauseSeat(world, seat, '', ms);
}
