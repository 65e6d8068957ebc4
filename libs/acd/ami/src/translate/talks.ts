import type { CompletionEnder } from '@zhiban/acd-events';
import { field, seconds } from '../fields';
import { clip } from './asterisk-words';
import type { Scene } from './draft';
import type { Memory } from './memory';
import { type Heard, placeOf } from './rings';
import type { Talk } from './talk-book';
import { cancelRings } from './visit-ending';
import { callOf } from './visits';

export function agentConnected(scene: Scene, memory: Memory, raw: string): Heard {
  const place = placeOf(raw);
  const call = callOf(raw);
  if (place === null || call === null) return 'incomplete';
  const dest = field(raw, 'DestUniqueid') ?? '';
  const waitMs = seconds(raw, 'HoldTime');
  const waiting = memory.waiting.of(call) ?? memory.waiting.ringOf(dest)?.visit;
  // A caller who left between two lists of a picture is in none of them: the visit is made from its wait.
  const visit = waiting ?? memory.waiting.open(call, place.queue, scene.at - (waitMs ?? 0), true);
  cancelRings(scene, memory, visit, place.seat);
  memory.waiting.close(visit);
  const linked = clip(field(raw, 'Linkedid') || call);
  memory.talks.add({ visit: visit.id, call, caller: call, linked, dest, ...place, onHold: false, transfer: null });
  scene.emit({ type: 'visit-answered', visit: visit.id, ...place, waitMs, ringMs: seconds(raw, 'RingTime') });
  return waiting === undefined ? 'unmatched' : 'done';
}

/** Can come seconds after the agent's next ring, and without any field of the caller. */
export function agentCompleted(scene: Scene, memory: Memory, raw: string): Heard {
  const place = placeOf(raw);
  if (place === null) return 'incomplete';
  const call = callOf(raw);
  const talk = memory.talks.ofSeat(place.queue, place.seat, call, field(raw, 'DestUniqueid'));
  if (talk !== undefined) {
    unhold(scene, talk);
    memory.talks.remove(talk);
  }
  scene.emit({
    type: 'visit-completed',
    visit: talk?.visit ?? null,
    ...(talk === undefined && call !== null ? { call } : {}),
    ...place,
    talkMs: seconds(raw, 'TalkTime'),
    endedBy: enderOf(memory, raw, talk),
  });
  return talk === undefined ? 'unmatched' : 'done';
}

function enderOf(memory: Memory, raw: string, talk: Talk | undefined): CompletionEnder {
  const reason = field(raw, 'Reason');
  if (reason === 'agent' || reason === 'caller') return reason;
  if (reason !== 'transfer') return 'unknown';
  return talk?.transfer ?? memory.transfers.take([field(raw, 'DestUniqueid'), callOf(raw)]) ?? 'unknown';
}

export function blindTransferred(memory: Memory, raw: string): Heard {
  if (field(raw, 'Result') !== 'Success') return 'done';
  markTransfer(memory, raw, 'blind-transfer', ['TransfererUniqueid', 'TransfereeUniqueid'], 'TransfererLinkedid');
  return 'done';
}

const attendedParties = [
  'OrigTransfererUniqueid',
  'SecondTransfererUniqueid',
  'TransfereeUniqueid',
  'TransferTargetUniqueid',
];

export function attendedTransferred(memory: Memory, raw: string): Heard {
  if (field(raw, 'Result') !== 'Success') return 'done';
  moveWaiting(memory, raw);
  markTransfer(memory, raw, 'attended-transfer', attendedParties, 'OrigTransfererLinkedid');
  return 'done';
}

/** An attended transfer can end two talks at once: the agent's own, and the one with the agent who was asked. */
function markTransfer(
  memory: Memory,
  raw: string,
  how: CompletionEnder,
  parties: readonly string[],
  conversation: string,
): void {
  const channels = parties.flatMap((key) => field(raw, key) || []);
  const talks = channels.flatMap((channel) => memory.talks.ofChannel(channel) ?? memory.talks.ofCall(channel) ?? []);
  // Behind a Local member the transferring channel is none that the queue has named.
  if (talks.length === 0) talks.push(...[memory.talks.ofCall(field(raw, conversation) ?? '') ?? []].flat());
  for (const talk of talks) talk.transfer = how;
  if (talks.length === 0) for (const channel of channels) memory.transfers.set(channel, how);
}

/** Someone waited in a queue on behalf of another and hands the place over: the channels swap their identities. */
function moveWaiting(memory: Memory, raw: string): void {
  const from = field(raw, 'SecondTransfererUniqueid');
  const to = field(raw, 'TransfereeUniqueid');
  const visit = from ? memory.waiting.of(from) : undefined;
  if (visit !== undefined && to && memory.waiting.of(to) === undefined) memory.waiting.rename(visit, clip(to));
}

/** The agent's hold; the caller's own is not one. A Local member's real channel is found by the conversation. */
export function held(scene: Scene, memory: Memory, raw: string): Heard {
  const talk = talkOfChannel(memory, raw);
  if (talk === undefined || talk.onHold) return 'done';
  talk.onHold = true;
  scene.emit({ type: 'hold-started', seat: talk.seat, call: talk.call });
  return 'done';
}

/** Also comes without a hold before it. */
export function unheld(scene: Scene, memory: Memory, raw: string): Heard {
  const talk = talkOfChannel(memory, raw);
  if (talk !== undefined) unhold(scene, talk);
  return 'done';
}

function unhold(scene: Scene, talk: Talk): void {
  if (!talk.onHold) return;
  talk.onHold = false;
  scene.emit({ type: 'hold-ended', seat: talk.seat, call: talk.call });
}

function talkOfChannel(memory: Memory, raw: string): Talk | undefined {
  const channel = callOf(raw);
  if (channel === null) return undefined;
  const direct = memory.talks.ofChannel(channel);
  if (direct !== undefined) return direct;
  const talk = memory.talks.ofCall(field(raw, 'Linkedid') ?? '');
  return talk === undefined || [talk.call, talk.caller, talk.linked].includes(channel) ? undefined : talk;
}
