import type { Fact, FactOf, Floor } from '@zhiban/live-state';
import { type Tally, countFact, emptyTally } from '@zhiban/live-metrics';
import type { CompletionEnder } from '@zhiban/wire';
import type { JoinedPaused } from './joined-paused';
import { type Span, spanWithin } from './figures-spans';

/** Within this the exchange tells that a caller is gone, and how. */
const momentMs = 750;

/** What a recorded file shows of one queue, beyond what can be added up. */
export interface QueueBook {
  tally: Tally;
  longestAnsweredMs: number | null;
  longestMs: number | null;
  completed: Map<CompletionEnder, number>;
  rungOutAtOnce: number;
  /** Rings that ended because the caller left while the phones rang. */
  callerGoneWhileRinging: number;
  /** By visit: when its rings were taken back. */
  takenBack: Map<string, number[]>;
}

export interface AgentQueue {
  answered: number;
  completed: number;
  talkMs: number;
}

export interface AgentBook {
  tally: Tally;
  byQueue: Map<string, AgentQueue>;
  /** `reason` as the exchange's own log has it, `said` as the exchange says it. */
  pauses: (Span & { queue: string; reason: string; said: string })[];
  memberships: (Span & { queue: string; dynamic: boolean })[];
}

/** The facts of one stretch of a recorded file: a section, or all of it. */
export class FiguresBook {
  readonly queues = new Map<string, QueueBook>();
  readonly agents = new Map<string, AgentBook>();
  readonly lost = { waiting: 0, talking: 0 };

  constructor(
    readonly from: number,
    private readonly joinedPaused: JoinedPaused,
  ) {}

  take(fact: Fact): void {
    if ('queue' in fact && fact.queue !== null) this.takeOfQueue(fact, this.queue(fact.queue));
    if ('seat' in fact) this.takeOfSeat(fact, this.agent(fact.seat));
    if (fact.kind === 'left' && fact.how === 'lost') this.lost.waiting += 1;
    if (fact.kind === 'talk-lost' && fact.how === 'lost') this.lost.talking += 1;
  }

  /** Pauses and memberships that still go on are counted up to `end`. */
  close(floor: Floor, end: number): void {
    for (const queue of floor.queues.keys()) this.queue(queue);
    for (const seat of floor.seats.values()) {
      const agent = this.agent(seat.seat);
      for (const [queue, { membership, from, pause }] of seat.memberships) {
        this.addMembership(agent, queue, membership, from, end);
        if (pause) this.addPause(agent, { queue, seat: seat.seat, reason: pause.reason, from: pause.since, at: end });
      }
    }
  }

  private queue(name: string): QueueBook {
    let book = this.queues.get(name);
    if (!book) this.queues.set(name, (book = newQueueBook()));
    return book;
  }

  private agent(seat: string): AgentBook {
    let book = this.agents.get(seat);
    if (!book) this.agents.set(seat, (book = { tally: emptyTally(), byQueue: new Map(), pauses: [], memberships: [] }));
    return book;
  }

  private takeOfQueue(fact: Fact, book: QueueBook): void {
    countFact(book.tally, fact, 1);
    if (fact.kind === 'answered') {
      book.takenBack.delete(fact.visit);
      book.longestAnsweredMs = Math.max(book.longestAnsweredMs ?? 0, fact.waitMs);
    }
    const endedUnseen = fact.kind === 'left' && (fact.how === 'lost' || fact.how === 'unknown');
    if ('waitMs' in fact && !endedUnseen) book.longestMs = Math.max(book.longestMs ?? 0, fact.waitMs);
    if (fact.kind === 'completed') book.completed.set(fact.endedBy, (book.completed.get(fact.endedBy) ?? 0) + 1);
    if (fact.kind === 'rung-out' && fact.ringMs === 0) book.rungOutAtOnce += 1;
    if (fact.kind === 'ring-cancelled') takeBack(book, fact);
    if (fact.kind === 'abandoned' || fact.kind === 'left') callerGone(book, fact);
  }

  private takeOfSeat(fact: Extract<Fact, { seat: string }>, book: AgentBook): void {
    countFact(book.tally, fact, 1);
    if (fact.kind === 'answered') agentQueue(book, fact.queue).answered += 1;
    if (fact.kind === 'completed') {
      const own = agentQueue(book, fact.queue);
      own.completed += 1;
      own.talkMs += fact.talkMs;
    }
    if (fact.kind === 'pause-ended') this.addPause(book, fact);
    if (fact.kind === 'member-left') this.addMembership(book, fact.queue, fact.membership, fact.from, fact.at);
  }

  private addPause(book: AgentBook, pause: Omit<FactOf<'pause-ended'>, 'kind'>): void {
    const span = spanWithin(pause.from, pause.at, this.from, pause.at);
    const said = pause.reason ?? '';
    if (span) book.pauses.push({ ...span, queue: pause.queue, said, reason: this.joinedPaused.logged(pause) });
  }

  private addMembership(book: AgentBook, queue: string, membership: string, from: number, to: number): void {
    const span = spanWithin(from, to, this.from, to);
    if (span) book.memberships.push({ ...span, queue, dynamic: membership === 'dynamic' });
  }
}

const newQueueBook = (): QueueBook => ({
  tally: emptyTally(),
  longestAnsweredMs: null,
  longestMs: null,
  completed: new Map(),
  rungOutAtOnce: 0,
  callerGoneWhileRinging: 0,
  takenBack: new Map(),
});

function takeBack(book: QueueBook, { visit, at }: FactOf<'ring-cancelled'>): void {
  const before = book.takenBack.get(visit);
  if (before) before.push(at);
  else book.takenBack.set(visit, [at]);
}

/** Rings that were taken back earlier than the caller left gave way to another seat, which picked up in vain. */
function callerGone(book: QueueBook, { visit, at }: FactOf<'abandoned' | 'left'>): void {
  book.callerGoneWhileRinging += book.takenBack.get(visit)?.filter((then) => at - then <= momentMs).length ?? 0;
  book.takenBack.delete(visit);
}

function agentQueue(book: AgentBook, queue: string): AgentQueue {
  let own = book.byQueue.get(queue);
  if (!own) book.byQueue.set(queue, (own = { answered: 0, completed: 0, talkMs: 0 }));
  return own;
}
