import { chanceOf, type Chance } from '../chance/chance';
import type { CentrePlan } from '../plan/centre-plan';
import { highestLevel, levelAt } from '../plan/day-curve';
import { Agenda, type Appointment } from './agenda';
import { ExchangeNumbers } from './exchange-numbers';
import type { Call, FloorFact, QueueState, SeatState, Visit } from './floor.types';
import { Ledger } from './ledger';

/** What the parts of the floor ask of each other. */
export interface FloorMoves {
  enterQueue(call: Call, queue: QueueState, through: 'trunk' | 'overflow' | 'transfer'): void;
  findSeat(visit: Visit): void;
  findVisit(seat: SeatState): void;
  /** A talk or a missed ring is over: what the agent had put off comes now. */
  seatFreed(seat: SeatState): void;
}

type WithoutAt<F> = F extends FloorFact ? Omit<F, 'at'> : never;
export type FloorListener = (fact: FloorFact) => void;

const curveStepMs = 300_000;

/** The state of a floor and its clock. What happens on it is in the files beside this one. */
export class FloorWorld {
  readonly queues: ReadonlyMap<string, QueueState>;
  readonly seats: readonly SeatState[];
  readonly calls = new Map<string, Call>();
  readonly ledger = new Ledger();
  readonly numbers: ExchangeNumbers;
  /** When the exchange last began. */
  startedAt: number;
  /** The exchange is down: nobody can call, nobody can press anything. */
  down = false;
  now: number;
  /** Facts told since the world began. */
  told = 0;

  private readonly agenda = new Agenda();
  private readonly listeners = new Set<FloorListener>();
  private readonly streams = new Map<string, Chance>();
  private level = { until: 0, value: 0 };

  constructor(
    readonly plan: CentrePlan,
    readonly seed: string,
    /** Where the world begins: it is empty before. */
    readonly from: number,
    private readonly movesOf: (world: FloorWorld) => FloorMoves,
  ) {
    this.now = from;
    this.startedAt = from;
    this.queues = new Map(plan.queues.map((queue) => [queue.queue, emptyQueue(queue)]));
    this.seats = plan.agents.map((agent) => emptySeat(agent, from));
    this.numbers = new ExchangeNumbers(this.chance('numbers'));
    this.moves = this.movesOf(this);
  }

  readonly moves: FloorMoves;

  /** The stream of chance of one purpose. */
  chance(purpose: string): Chance {
    let stream = this.streams.get(purpose);
    if (!stream) this.streams.set(purpose, (stream = chanceOf(`${this.seed}@${this.from}`, purpose)));
    return stream;
  }

  after(ms: number, happen: () => void): Appointment {
    return this.agenda.enter(this.now + Math.max(0, Math.round(ms)), happen);
  }

  queue(name: string): QueueState {
    const queue = this.queues.get(name);
    if (!queue) throw new RangeError(`no queue ${name} on this floor`);
    return queue;
  }

  tell(fact: WithoutAt<FloorFact>): void {
    const dated = { ...fact, at: this.now };
    this.told++;
    this.ledger.enter(dated);
    for (const listener of this.listeners) listener(dated);
  }

  /** Hears every fact from now on; returns how to stop. */
  listen(listener: FloorListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Lets everything happen up to and including an instant. */
  runTo(instant: number): void {
    for (let next = this.agenda.takeUntil(instant); next; next = this.agenda.takeUntil(instant)) {
      this.now = next.at;
      next.happen();
    }
    this.now = Math.max(this.now, instant);
  }

  nextAt(): number | null {
    return this.agenda.nextAt();
  }

  /** How busy it is now, as a share of the height of the busiest weekday. */
  busyness(): number {
    if (this.plan.steady) return 1;
    if (this.now >= this.level.until) {
      const value = levelAt(this.now, this.plan.timeZone) / highestLevel;
      this.level = { value, until: (Math.floor(this.now / curveStepMs) + 1) * curveStepMs };
    }
    return this.level.value;
  }
}

function emptyQueue(plan: QueueState['plan']): QueueState {
  return {
    plan,
    waiting: [],
    members: [],
    completed: 0,
    abandoned: 0,
    holdSeconds: 0,
    talkSeconds: 0,
    answered: 0,
    answeredInTime: 0,
  };
}

function emptySeat(agent: SeatState['agent'], from: number): SeatState {
  return {
    agent,
    device: 'unavailable',
    members: [],
    ring: null,
    talk: null,
    wrapUntil: 0,
    idleSince: from,
    awayUntil: 0,
    wish: null,
    pause: null,
    leaving: false,
  };
}
