import { drawBetween, drawGap, drawSpread, drawWhole, happens, drawOne } from '../chance/distributions';
import { clockSeconds, visitIdOf } from './exchange-numbers';
import type { FloorWorld } from './floor-world';
import type { Call, QueueState, Visit } from './floor.types';
import { cancelRing } from './rings';
import { leaveWaiting } from './waiting';

const hourMs = 3_600_000;
const dialplanMs = 500;
const callerNames = ['王先生', '李女士', '张女士', '陈先生', 'Acme Ltd', 'Müller'];

/** Arrivals whose rate follows the day: a Poisson stream at the highest rate, thinned (Lewis and Shedler 1979). */
export function startArrivals(world: FloorWorld, queue: QueueState): void {
  if (queue.plan.peakPerHour <= 0) return;
  const chance = world.chance(`arrivals/${queue.plan.queue}`);
  const next = () => {
    world.after(drawGap(chance, queue.plan.peakPerHour / hourMs), () => {
      if (happens(chance, world.busyness())) arrive(world, queue);
      next();
    });
  };
  next();
}

export function arrive(world: FloorWorld, queue: QueueState): void {
  if (world.down) return;
  const call = newCall(world, queue);
  world.calls.set(call.channel.uniqueid, call);
  world.tell({ type: 'call-arrived', call, queue });
  call.channel.state = 6;
  call.channel.priority = 2;
  world.after(dialplanMs, () => {
    if (isAlive(world, call)) enterQueue(world, call, queue, 'trunk');
  });
}

const isAlive = (world: FloorWorld, call: Call): boolean => world.calls.get(call.channel.uniqueid) === call;

function newCall(world: FloorWorld, queue: QueueState): Call {
  const chance = world.chance('callers');
  const numbers = world.numbers.channel('PJSIP/trunk', world.now);
  return {
    channel: {
      ...numbers,
      linkedid: numbers.uniqueid,
      state: 4,
      number: drawNumber(world),
      callerName: happens(chance, 0.2) ? drawOne(chance, callerNames) : null,
      peerNumber: null,
      peerName: null,
      context: 'from-trunk',
      exten: queue.plan.extension,
      priority: 1,
      memberInterface: '',
      application: 'Queue',
      appData: '',
      bridge: null,
      createdAt: world.now,
    },
    visit: null,
    talk: null,
  };
}

/** Looks like a mobile number; the block 0000 after the prefix is given to nobody. */
function drawNumber(world: FloorWorld): string {
  const chance = world.chance('callers');
  return `1${drawOne(chance, ['35', '36', '37', '38', '39', '58', '86', '87'])}0000${String(drawWhole(chance, 0, 9999)).padStart(4, '0')}`;
}

export function enterQueue(
  world: FloorWorld,
  call: Call,
  queue: QueueState,
  through: 'trunk' | 'overflow' | 'transfer',
): void {
  const visit: Visit = {
    id: visitIdOf(call.channel.uniqueid, queue.plan.queue, world.now),
    call,
    queue,
    joinedAt: world.now,
    originalPosition: queue.waiting.length + 1,
    ring: null,
    endings: [],
  };
  call.visit = visit;
  queue.waiting.push(visit);
  const channel = call.channel;
  channel.priority = through === 'transfer' ? 2 : through === 'overflow' ? channel.priority + 1 : 3;
  channel.memberInterface = '';
  channel.appData = `${queue.plan.queue},tT,,,${queue.plan.maxWaitSeconds}`;
  world.tell({ type: 'visit-joined', visit, through });
  planWait(world, visit);
  world.moves.findSeat(visit);
}

function planWait(world: FloorWorld, visit: Visit): void {
  const { habits } = world.plan;
  const chance = world.chance('patience');
  const hasty = happens(chance, habits.hastyRatio);
  const patience = hasty ? drawBetween(chance, 1, 5) : drawSpread(chance, habits.patience);
  const keyAfter = happens(chance, habits.keyRatio) ? drawBetween(chance, 20, 60) : Infinity;
  visit.endings.push(world.after(patience * 1000, () => abandon(world, visit)));
  if (keyAfter < patience) visit.endings.push(world.after(keyAfter * 1000, () => pressKey(world, visit)));
  visit.endings.push(world.after(visit.queue.plan.maxWaitSeconds * 1000, () => timeOut(world, visit)));
}

function endWait(world: FloorWorld, visit: Visit): { position: number; waitSeconds: number } {
  if (visit.ring) cancelRing(world, visit.ring);
  return { position: leaveWaiting(visit), waitSeconds: clockSeconds(visit.joinedAt, world.now) };
}

function abandon(world: FloorWorld, visit: Visit): void {
  world.tell({ type: 'caller-hung-up', call: visit.call });
  const end = endWait(world, visit);
  visit.queue.abandoned++;
  world.tell({ type: 'visit-abandoned', visit, ...end });
  hangUp(world, visit.call, 0);
}

function pressKey(world: FloorWorld, visit: Visit): void {
  const end = endWait(world, visit);
  world.tell({ type: 'visit-left-by-key', visit, ...end });
  hangUpSoon(world, visit.call);
}

/** The wait is over by the dialplan: on to the next queue, or a word of regret and goodbye. */
function timeOut(world: FloorWorld, visit: Visit): void {
  const end = endWait(world, visit);
  const { overflowTo } = visit.queue.plan;
  const onwards = overflowTo === null ? null : world.queue(overflowTo);
  visit.queue.abandoned++;
  world.tell({ type: 'visit-timed-out', visit, onwards, ...end });
  if (onwards) enterQueue(world, visit.call, onwards, 'overflow');
  else hangUpSoon(world, visit.call);
}

function hangUpSoon(world: FloorWorld, call: Call): void {
  world.after(250, () => {
    if (isAlive(world, call)) hangUp(world, call, 16);
  });
}

function hangUp(world: FloorWorld, call: Call, cause: 0 | 16): void {
  world.calls.delete(call.channel.uniqueid);
  world.tell({ type: 'call-hung-up', call, cause });
}
