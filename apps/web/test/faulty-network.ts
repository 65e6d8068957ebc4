import { applyStroke, strokeBetween, type BoardPicture, type BoardStroke } from '@zhiban/wire';

export type Chance = () => number;

/** A board of the size that a test can afford: what counts is that parts come, change and go. */
export function smallPicture(): BoardPicture {
  const source = { zh: '交换机', en: 'Exchange', link: 'up' as const, since: 0, staleMs: 3000, gaps: [] };
  const small = { board: 'centre', sources: { acd: source }, queues: {}, seats: {}, trend: {} };
  return small as unknown as BoardPicture;
}

/** A server's board: its picture, numbered strokes, and a name for each of its runs. */
export class ServerBoard {
  private run = 1;
  seq = 0;
  picture = smallPicture();

  constructor(private readonly chance: Chance) {}

  get epoch(): string {
    return `run ${this.run}`;
  }

  restart(): void {
    this.run += 1;
    this.seq = 0;
  }

  stamp(at: number) {
    return { epoch: this.epoch, seq: this.seq, at, fresh: { acd: at } };
  }

  /** A tick: something changes, or only time passes. */
  stroke(at: number): BoardStroke {
    const next = this.changed();
    const strokes = strokeBetween(this.picture, next) ?? {};
    this.picture = applyStroke(this.picture, strokes);
    this.seq += 1;
    return structuredClone({ board: 'centre' as const, ...this.stamp(at), ...strokes });
  }

  private changed(): BoardPicture {
    const trend = { ...this.picture.trend };
    const key = String(Math.floor(this.chance() * 6));
    if (this.chance() < 0.3) delete trend[key];
    else {
      const offered = Math.floor(this.chance() * 100);
      trend[key] = { offered, answered: 0, abandoned: 0, sl: null, gap: false, closed: true };
    }
    return { ...this.picture, trend };
  }
}

type Listener = (...args: never[]) => void;
type Answer = (late: Error | null, answer?: unknown) => void;

const askedWithinMs = 5000;

/**
 * A socket whose way is bad: what is said may come late, twice or never, and the line may break.
 */
export class FaultySocket {
  connected = false;
  /** Pictures that the server has given since `countFrom`, and that reached the page. */
  pictures = 0;
  countFrom = Infinity;
  /** While a fault goes on; `null`: the way is good. */
  faults: { lose: number; repeat: number; delayMs: number } | null = null;
  /** When (ms) the last thing said on the bad way has come or is lost. */
  clearAt = 0;
  private readonly listeners = new Map<string, Set<Listener>>();
  private line = 0;

  constructor(
    private readonly server: () => ServerBoard,
    private readonly chance: Chance,
  ) {}

  on(event: string, listener: Listener): this {
    const listening = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, listening.add(listener));
    return this;
  }

  off(event: string, listener: Listener): this {
    this.listeners.get(event)?.delete(listener);
    return this;
  }

  connect(): void {
    if (this.connected) return;
    this.connected = true;
    this.line += 1;
    this.tell('connect');
  }

  break(): void {
    if (!this.connected) return;
    this.connected = false;
    this.tell('disconnect');
  }

  say(stroke: BoardStroke): void {
    this.carry(() => this.tell('board:stroke', stroke));
  }

  emit(): this {
    return this;
  }

  timeout(ms: number) {
    return { emit: (event: string, message: unknown, answer: Answer) => this.ask(event, message, answer, ms) };
  }

  private ask(event: string, message: unknown, answer: Answer, ms: number): void {
    let answered = false;
    const once: Answer = (late, value) => {
      if (answered) return;
      answered = true;
      answer(late, value);
    };
    setTimeout(() => once(new Error('late')), ms);
    if (this.faults) this.clearAt = Math.max(this.clearAt, performance.now() + askedWithinMs);
    this.carry(() => {
      const value = this.answerTo(event, message);
      const counts = event === 'board:join' && performance.now() >= this.countFrom;
      this.carry(() => {
        if (counts && !answered) this.pictures += 1;
        once(null, { ok: true, value });
      });
    });
  }

  private answerTo(event: string, message: unknown): unknown {
    const at = Date.now();
    if (event === 'clock:ask') return { ...(message as object), at };
    const server = this.server();
    return structuredClone({ ...server.stamp(at), picture: server.picture });
  }

  /** Over the way as it is now, on this line: what is under way when it breaks is lost. */
  private carry(arrive: () => void): void {
    const { line, faults } = this;
    const there = () => {
      if (this.connected && this.line === line) arrive();
    };
    if (!faults) return void setTimeout(there, 5);
    const times = this.chance() < faults.lose ? 0 : this.chance() < faults.repeat ? 2 : 1;
    for (let i = 0; i < times; i += 1) {
      const delay = 5 + this.chance() * faults.delayMs;
      this.clearAt = Math.max(this.clearAt, performance.now() + delay);
      setTimeout(there, delay);
    }
  }

  private tell(event: string, ...args: unknown[]): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) Reflect.apply(listener, undefined, args);
  }
}
