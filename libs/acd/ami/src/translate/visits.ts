import { field, integer, known, seconds } from '../fields';
import { clip } from './asterisk-words';
import type { Scene } from './draft';
import type { Memory } from './memory';
import { settle } from './visit-ending';
import type { Ending, Visit } from './waiting-book';

/** Milliseconds in which QUEUESTATUS follows a leave, or a join its own picture. */
const statusDelay = 250;
const joinEcho = 3_000;
/** A caller whose agent has picked up may hear announcements and scripts for as long as this. */
const connectDelay = 600_000;

/** Returns `false` when the message lacks what it needs. */
export function joined(scene: Scene, memory: Memory, raw: string): boolean {
  const call = callOf(raw);
  const queue = field(raw, 'Queue');
  if (call === null || queue === null || queue === '') return false;
  memory.entering.delete(call);
  const before = memory.waiting.of(call);
  if (before !== undefined) {
    if (isEcho(scene, before, queue)) {
      before.carried = false;
      return true;
    }
    settle(scene, memory, before);
  }
  memory.hangups.dropOlderThan(call, scene.at - 2_000);
  const visit = memory.waiting.open(call, clip(queue), scene.at, false);
  const caller = known(raw, 'CallerIDNum');
  scene.emit({
    type: 'visit-offered',
    visit: visit.id,
    call,
    queue: visit.queue,
    caller: caller === null ? null : clip(caller),
    position: integer(raw, 'Position'),
  });
  return true;
}

/** A picture can contain a caller whose join was under way when the picture was asked for. */
function isEcho(scene: Scene, before: Visit, queue: string): boolean {
  return before.carried && before.queue === queue && before.ending === null && scene.at - before.joinedAt <= joinEcho;
}

/** Fires for hang-ups, but for time-outs, empty queues and withdrawals too: what it was shows a moment later. */
export function abandoned(scene: Scene, memory: Memory, raw: string): boolean {
  const call = callOf(raw);
  if (call === null) return false;
  const visit = memory.waiting.of(call);
  if (visit === undefined || visit.queue !== field(raw, 'Queue')) return true;
  const ending = visit.ending ?? newEnding(scene, memory, visit);
  ending.abandon = true;
  ending.due = scene.at + statusDelay;
  ending.waitMs = seconds(raw, 'HoldTime') ?? ending.waitMs;
  memory.waiting.beginEnding(visit, ending);
  return true;
}

export function left(scene: Scene, memory: Memory, raw: string): boolean {
  const call = callOf(raw);
  if (call === null) return false;
  const visit = memory.waiting.of(call);
  if (visit === undefined || visit.queue !== field(raw, 'Queue')) return true;
  const ending = visit.ending ?? newEnding(scene, memory, visit);
  memory.waiting.beginEnding(visit, ending);
  return true;
}

function newEnding(scene: Scene, memory: Memory, visit: Visit): Ending {
  return {
    abandon: false,
    hangup: memory.hangups.has(visit.call),
    waitMs: Math.max(0, scene.at - visit.joinedAt),
    due: scene.at + (visit.pickedUp ? connectDelay : statusDelay),
  };
}

/** QUEUESTATUS: why the Queue() of this call is over; the only trace of a caller who was not let in. */
export function queueStatus(scene: Scene, memory: Memory, raw: string): boolean {
  const call = callOf(raw);
  const status = field(raw, 'Value');
  if (call === null || status === null) return false;
  const visit = memory.waiting.of(call);
  if (visit !== undefined && visit.ending !== null) settle(scene, memory, visit, status);
  const queue = memory.entering.get(call) ?? null;
  memory.entering.delete(call);
  if (status === 'FULL') scene.emit({ type: 'offer-refused', call, queue, reason: 'full' });
  else if (status === 'JOINEMPTY' || status === 'JOINUNAVAIL') {
    scene.emit({ type: 'offer-refused', call, queue, reason: 'no-agents' });
  }
  return true;
}

/** A `Queue()` begins; QUEUESTATUS does not name the queue, this does. */
export function entering(memory: Memory, raw: string): boolean {
  const call = callOf(raw);
  const queue = field(raw, 'AppData')?.split(',', 1)[0]?.trim();
  if (call === null || queue === undefined || queue === '') return false;
  // Asterisk tells the key by which a caller leaves as one more Newexten of the same Queue().
  if (memory.waiting.of(call) === undefined) memory.entering.set(call, clip(queue));
  return true;
}

export function hangupRequested(scene: Scene, memory: Memory, raw: string): boolean {
  const channel = callOf(raw);
  if (channel === null) return false;
  memory.hangupsHeard = true;
  memory.hangups.set(channel, scene.at);
  return true;
}

export function hungUp(scene: Scene, memory: Memory, raw: string): boolean {
  const channel = callOf(raw);
  if (channel === null) return false;
  memory.hangupsHeard = true;
  const visit = memory.waiting.of(channel);
  if (visit !== undefined) settle(scene, memory, visit);
  memory.hangups.delete(channel);
  memory.entering.delete(channel);
  return true;
}

/** Settles the endings that waited long enough for a QUEUESTATUS. */
export function settleDue(scene: Scene, memory: Memory, everything = false): void {
  for (const visit of [...memory.waiting.endingVisits()]) {
    if (everything || (visit.ending !== null && visit.ending.due <= scene.at)) settle(scene, memory, visit);
  }
}

export function callOf(raw: string): string | null {
  const call = field(raw, 'Uniqueid');
  return call === null || call === '' ? null : clip(call);
}
