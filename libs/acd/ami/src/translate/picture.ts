import type { AcdEventOf } from '@zhiban/acd-events';
import type { Draft, Scene } from './draft';
import type { Memory } from './memory';
import type { ListedQueue, PictureList, WaitingEntry } from './picture-list';
import type { Visit } from './waiting-book';

type PictureQueue = AcdEventOf<'picture'>['queues'][number];
type Kind = {
  /** The first picture since the link came up: what is not in it ended unheard. */ first: boolean;
  restarted: boolean;
};

/** Whole seconds of `Wait` on both sides, and the time of the answer. */
const waitSlack = 3_000;

/** Makes the memory agree with the lists and gives the picture event. */
export function drawPicture(scene: Scene, memory: Memory, list: PictureList, kind: Kind): Draft {
  if (kind.restarted) memory.forgetCalls();
  const queues = [...list.queues.values()].map((queue) => drawQueue(scene, memory, queue, kind));
  if (kind.first) dropVanished(memory, list);
  const calls = list.calls ?? null;
  if (kind.first) dropTalks(memory, calls);
  drawMembers(memory, list);
  return {
    type: 'picture',
    restarted: kind.restarted,
    queues,
    calls: calls === null ? null : withTalking(memory, calls),
  };
}

function drawQueue(scene: Scene, memory: Memory, listed: ListedQueue, kind: Kind): PictureQueue {
  const waiting = listed.waiting.flatMap((entry) => {
    const visit = visitOf(scene, memory, listed.queue, entry, kind);
    return visit === null ? [] : [{ visit: visit.id, ...entry }];
  });
  if (!kind.first) waiting.push(...stillEnding(scene, memory, listed, waiting));
  return { queue: listed.queue, waiting, members: listed.members };
}

function visitOf(scene: Scene, memory: Memory, queue: string, entry: WaitingEntry, kind: Kind): Visit | null {
  const joinedAt = Math.max(0, scene.at - entry.waitMs);
  const before = memory.waiting.of(entry.call);
  const same = before?.queue === queue && Math.abs(before.joinedAt - joinedAt) <= waitSlack;
  if (before !== undefined && same) {
    if (kind.first) startAfresh(memory, before);
    return before;
  }
  // In the middle of a link the join itself is on its way and tells more.
  if (!kind.first && entry.waitMs < waitSlack) return null;
  if (before !== undefined) memory.waiting.close(before);
  return memory.waiting.open(entry.call, queue, joinedAt, true);
}

function startAfresh(memory: Memory, visit: Visit): void {
  for (const ring of [...visit.rings.values()]) memory.waiting.stopRing(ring);
  visit.pickedUp = false;
  visit.ending = null;
}

/** In the middle of a link a caller missing from the list has left a moment ago, and the events that say how follow. */
function stillEnding(
  scene: Scene,
  memory: Memory,
  listed: ListedQueue,
  waiting: readonly { call: string }[],
): PictureQueue['waiting'] {
  const seen = new Set(waiting.map((entry) => entry.call));
  return [...memory.waiting.all()]
    .filter((visit) => visit.queue === listed.queue && !seen.has(visit.call))
    .map((visit) => ({
      visit: visit.id,
      call: visit.call,
      waitMs: Math.max(0, scene.at - visit.joinedAt),
      caller: null,
      position: null,
    }));
}

function dropVanished(memory: Memory, list: PictureList): void {
  const seen = new Set<string>();
  for (const queue of list.queues.values())
    for (const entry of queue.waiting) seen.add(`${queue.queue}\n${entry.call}`);
  for (const visit of [...memory.waiting.all()]) {
    if (!seen.has(`${visit.queue}\n${visit.call}`)) memory.waiting.close(visit);
  }
}

function dropTalks(memory: Memory, calls: readonly string[] | null): void {
  if (calls === null) return;
  const alive = new Set(calls);
  for (const talk of [...memory.talks.all()]) {
    if (![talk.call, talk.caller, talk.dest].some((channel) => alive.has(channel))) memory.talks.remove(talk);
  }
}

function drawMembers(memory: Memory, list: PictureList): void {
  memory.members.clear();
  for (const { queue, members } of list.queues.values()) {
    for (const member of members) memory.members.set(queue, member);
  }
}

/** A talk goes on under the call that it began with, although the caller's channel may be another one by now. */
function withTalking(memory: Memory, calls: readonly string[]): string[] {
  const all = new Set(calls);
  for (const talk of memory.talks.all()) all.add(talk.call);
  return [...all];
}
