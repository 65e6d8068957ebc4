import type { AcdEvent } from '@zhiban/wire';

type Bare<T> = T extends AcdEvent ? Omit<T, 'id' | 'at'> : never;

/** Events at seconds before now, so that they lie in the last quarter of an hour whatever the time of day. */
export class VisitFeed {
  private readonly said: AcdEvent[] = [];

  constructor(
    private readonly now: number,
    private readonly queue: string,
  ) {}

  say(secondsAgo: number, event: Bare<AcdEvent>): this {
    const id = `${this.queue}-${this.said.length + 1}`;
    this.said.push({ ...event, id, at: Math.round(this.now - secondsAgo * 1000) });
    return this;
  }

  /** In the order of time, as an exchange tells them. */
  get events(): AcdEvent[] {
    return this.said.toSorted((a, b) => a.at - b.at);
  }

  linked(secondsAgo: number): this {
    return this.say(secondsAgo, { type: 'link-up', exchange: null });
  }

  member(secondsAgo: number, seat: string): this {
    return this.say(secondsAgo, {
      type: 'member-added',
      queue: this.queue,
      seat,
      name: seat,
      membership: 'dynamic',
      penalty: 0,
      ringInUse: false,
      paused: false,
      reason: null,
      device: 'idle',
      pausedAt: null,
      loginAt: null,
      lastCallAt: null,
    });
  }

  offered(secondsAgo: number, visit: string, caller: string | null = null): this {
    return this.say(secondsAgo, {
      type: 'visit-offered',
      visit,
      call: visit,
      queue: this.queue,
      caller,
      position: null,
    });
  }

  rings(secondsAgo: number, visit: string, seat: string): this {
    return this.say(secondsAgo, { type: 'ring-started', visit, queue: this.queue, seat });
  }

  answered(secondsAgo: number, visit: string, seat: string): this {
    return this.say(secondsAgo, { type: 'visit-answered', visit, queue: this.queue, seat, waitMs: null, ringMs: null });
  }

  completed(secondsAgo: number, visit: string, seat: string): this {
    return this.say(secondsAgo, {
      type: 'visit-completed',
      visit,
      queue: this.queue,
      seat,
      talkMs: null,
      endedBy: 'caller',
    });
  }

  abandoned(secondsAgo: number, visit: string): this {
    return this.say(secondsAgo, { type: 'visit-abandoned', visit, waitMs: null });
  }

  timedOut(secondsAgo: number, visit: string): this {
    return this.say(secondsAgo, { type: 'visit-left', visit, how: 'timed-out', waitMs: null });
  }
}

/** Ten minutes of a queue, from 15 minutes to 5 minutes ago, with two seats, many visits and every ending. */
export function busyMinutes(now: number, queue: string, visits: number): AcdEvent[] {
  const feed = new VisitFeed(now, queue).linked(900).member(900, 'a1').member(900, 'a2');
  for (let n = 0; n < visits; n += 1) {
    const at = 890 - n * (580 / visits);
    const visit = `${queue}-v${n}`;
    const seat = n % 2 === 0 ? 'a1' : 'a2';
    feed.offered(at, visit);
    if (n % 5 === 3) feed.abandoned(at - 0.4, visit);
    else if (n % 7 === 4) feed.timedOut(at - 0.5, visit);
    else
      feed
        .rings(at - 0.1, visit, seat)
        .answered(at - 0.3, visit, seat)
        .completed(at - 0.6, visit, seat);
  }
  return feed.events;
}
