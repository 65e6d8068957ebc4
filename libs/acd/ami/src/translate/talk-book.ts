import type { CompletionEnder } from '@zhiban/acd-events';

export type Talk = {
  visit: string;
  call: string;
  /** The caller's channel: that of `call` until a Local channel before it is optimized away. */
  caller: string;
  /** The conversation's `Linkedid`: behind a Local member it is all that joins the agent's real channel to the talk. */
  linked: string;
  dest: string;
  seat: string;
  queue: string;
  onHold: boolean;
  /** A transfer that was heard of before the completion it belongs to. */
  transfer: CompletionEnder | null;
};

/** Who talks with whom, found by the agent's channel, the caller's channel, or queue and seat. */
export class TalkBook {
  private readonly talks = new Set<Talk>();
  private readonly byDest = new Map<string, Talk>();
  private readonly byCall = new Map<string, Talk[]>();
  private readonly byPlace = new Map<string, Talk[]>();

  add(talk: Talk): void {
    this.talks.add(talk);
    if (talk.dest !== '') this.byDest.set(talk.dest, talk);
    for (const key of callKeys(talk)) push(this.byCall, key, talk);
    push(this.byPlace, place(talk.queue, talk.seat), talk);
  }

  remove(talk: Talk): void {
    this.talks.delete(talk);
    if (this.byDest.get(talk.dest) === talk) this.byDest.delete(talk.dest);
    for (const key of callKeys(talk)) drop(this.byCall, key, talk);
    drop(this.byPlace, place(talk.queue, talk.seat), talk);
  }

  ofChannel(dest: string): Talk | undefined {
    return this.byDest.get(dest);
  }

  /** The latest talk of a caller, or of a conversation. */
  ofCall(call: string): Talk | undefined {
    return this.byCall.get(call)?.at(-1);
  }

  /** A Local channel was optimized away: from now on the exchange names the one that took its place. */
  replaceChannel(gone: string, by: string): void {
    const agents = this.byDest.get(gone);
    if (agents !== undefined) {
      this.byDest.delete(gone);
      this.byDest.set(by, agents);
      agents.dest = by;
    }
    for (const talk of this.byCall.get(gone) ?? []) if (talk.caller === gone) this.replaceCaller(talk, by);
  }

  private replaceCaller(talk: Talk, by: string): void {
    const before = callKeys(talk);
    talk.caller = by;
    const now = callKeys(talk);
    for (const key of before) if (!now.includes(key)) drop(this.byCall, key, talk);
    for (const key of now) if (!before.includes(key)) push(this.byCall, key, talk);
  }

  /** `AgentComplete` can lack every caller field; then the oldest talk of this seat in this queue is meant. */
  ofSeat(queue: string, seat: string, call: string | null, dest: string | null): Talk | undefined {
    const talks = this.byPlace.get(place(queue, seat));
    if (talks === undefined) return undefined;
    const sameAgent = talks.find((talk) => dest !== null && talk.dest === dest);
    if (call === null) return sameAgent ?? talks[0];
    return sameAgent ?? talks.find((talk) => talk.caller === call || talk.call === call);
  }

  all(): Iterable<Talk> {
    return this.talks;
  }

  clear(): void {
    this.talks.clear();
    this.byDest.clear();
    this.byCall.clear();
    this.byPlace.clear();
  }
}

function callKeys(talk: Talk): string[] {
  return [...new Set([talk.call, talk.caller, talk.linked])];
}

function place(queue: string, seat: string): string {
  return `${queue}\n${seat}`;
}

function push(index: Map<string, Talk[]>, key: string, talk: Talk): void {
  const found = index.get(key);
  if (found === undefined) index.set(key, [talk]);
  else found.push(talk);
}

function drop(index: Map<string, Talk[]>, key: string, talk: Talk): void {
  const left = index.get(key)?.filter((other) => other !== talk) ?? [];
  if (left.length === 0) index.delete(key);
  else index.set(key, left);
}
