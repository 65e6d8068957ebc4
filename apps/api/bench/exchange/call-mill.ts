import {
  agentCalled,
  agentComplete,
  agentConnect,
  callerAbandon,
  callerJoin,
  callerLeave,
  dialEnd,
  hangup,
  hangupRequest,
  memberStatus,
  newChannel,
  varSet,
  type CallWords,
  type MemberWords,
} from './ami-blocks';

export interface MillOptions {
  agents: number;
  queues: number;
  /** Messages per second that the mill makes. */
  rate: number;
  /** Begins the mill's time, ms since 1970. */
  from: number;
  /** Every n-th call enters the first queue, and every n-th seat answers for it, too; 0: all queues are alike. */
  focusEvery?: number;
}

export interface MillMessage {
  text: string;
  /** The queue that a caller enters with this message. */
  joins: string | null;
}

export interface MillSeat {
  extension: string;
  seat: string;
  name: string;
  queues: string[];
  callsTaken: number;
  lastCall: number;
}

const slotMs = 10;
/** About what one call says; the mean of the calls so far takes its place after some of them. */
const messagesPerCall = 15;
const enoughCalls = 50;
/** What a call says at its beginning, when it is abandoned, and when it is talked through, once and for each queue of the seat. */
const says = { begins: 3, abandoned: 4, talked: 8, perQueue: 3 };
const ringMs = 1000;
const abandonEvery = 20;

/**
 * A floor that turns calls over at a given rate of messages, evenly: no arrivals by chance, no quiet hours, so that one
 * run is like the next. Each call rings at one seat, is answered and completed; every twentieth is abandoned, and so is
 * one that finds no free seat.
 */
export class CallMill {
  readonly seats: MillSeat[];
  readonly queues: string[];
  private readonly free = new Map<string, Set<MillSeat>>();
  private readonly slots = new Map<number, (MillMessage | (() => void))[]>();
  private slot: number;
  private nextCall: number;
  private calls = 0;
  /** Messages of the calls so far, with those that are still to come. */
  private promised = 0;
  private readonly talkMs: number;

  constructor(private readonly options: MillOptions) {
    this.queues = Array.from({ length: options.queues }, (_, i) => `queue-${String(i + 1).padStart(2, '0')}`);
    this.seats = Array.from({ length: options.agents }, (_, i) => this.makeSeat(i));
    for (const queue of this.queues) this.free.set(queue, new Set());
    for (const seat of this.seats) this.giveBack(seat);
    this.talkMs = Math.max(1000, ((0.7 * options.agents * messagesPerCall) / options.rate) * 1000 - ringMs * 1.5);
    this.slot = Math.floor(options.from / slotMs);
    this.nextCall = options.from;
  }

  /** All messages up to the instant `to`, in order. */
  *until(to: number): Generator<MillMessage> {
    while ((this.slot + 1) * slotMs <= to) {
      while (this.nextCall < (this.slot + 1) * slotMs) {
        this.beginCall(this.nextCall);
        this.nextCall += this.spacingMs();
      }
      // What happens in a slot may add to it.
      for (const entry of this.slots.get(this.slot) ?? []) {
        if (typeof entry === 'function') entry();
        else yield entry;
      }
      this.slots.delete(this.slot);
      this.slot += 1;
    }
  }

  /** Before its first call: the mill's time begins at that instant. */
  skipTo(at: number): void {
    this.slot = Math.floor(at / slotMs);
    this.nextCall = at;
  }

  memberOf(seat: MillSeat, queue: string, status: number): MemberWords {
    const { name, callsTaken, lastCall } = seat;
    const loginTime = Math.floor(this.options.from / 1000) - 600;
    return { queue, seat: seat.seat, name, status, callsTaken, lastCall, loginTime };
  }

  /** Between two calls, so that the messages come at the rate that was asked for. */
  private spacingMs(): number {
    const each = this.calls < enoughCalls ? messagesPerCall : this.promised / this.calls;
    return (each * 1000) / this.options.rate;
  }

  private makeSeat(i: number): MillSeat {
    const extension = String(1001 + i);
    const { focusEvery = 0 } = this.options;
    const also = focusEvery > 0 ? (i % focusEvery === 0 ? [0] : []) : i % 4 === 0 ? [i + 1] : [];
    const names = [i, ...also].map((q) => this.queues[q % this.queues.length] ?? '');
    const queues = [...new Set(names)];
    return { extension, seat: `PJSIP/${extension}`, name: `坐席${extension}`, queues, callsTaken: 0, lastCall: 0 };
  }

  private beginCall(at: number): void {
    this.calls += 1;
    const { focusEvery = 0 } = this.options;
    const focused = focusEvery > 0 && this.calls % focusEvery === 0;
    const queue = this.queues[focused ? 0 : this.calls % this.queues.length] ?? '';
    const id = `${Math.floor(at / 1000)}.${this.calls * 2}`;
    const caller = `138${String(10_000_000 + (this.calls % 89_999_999))}`;
    const call: CallWords = { id, dest: `${id}1`, caller, queue, extension: '', name: '' };
    this.say(at, newChannel(call), varSet(call, 'QUEUENAME', queue));
    this.put(at, { text: callerJoin(call), joins: queue });
    const seat = this.calls % abandonEvery === 0 ? undefined : this.takeSeat(queue);
    if (seat) this.talkWith(seat, at, { ...call, extension: seat.extension, name: seat.name });
    else this.abandon(at + 2 * ringMs, call);
    this.promised += says.begins + (seat ? says.talked + says.perQueue * seat.queues.length : says.abandoned);
  }

  private talkWith(seat: MillSeat, at: number, call: CallWords): void {
    const answered = at + ringMs * (0.5 + (this.calls % 10) / 10);
    const ended = answered + this.talkMs * (0.5 + (this.calls % 7) / 7);
    const status = (code: number) => seat.queues.map((queue) => memberStatus(this.memberOf(seat, queue, code)));
    const holdTime = Math.round((answered - at) / 1000);
    this.say(at + 100, agentCalled(call), ...status(6));
    this.say(answered, ...status(2), dialEnd(call), callerLeave(call));
    this.say(answered, agentConnect(call, holdTime, holdTime), varSet(call, 'MEMBERINTERFACE', seat.seat));
    this.put(ended, () => {
      seat.callsTaken += 1;
      seat.lastCall = Math.floor(ended / 1000);
      this.say(
        ended,
        varSet(call, 'BRIDGEPEER', ''),
        agentComplete(call, holdTime, Math.round((ended - answered) / 1000)),
      );
      this.say(ended, ...status(1), hangup(call));
      this.giveBack(seat);
    });
  }

  private abandon(at: number, call: CallWords): void {
    this.say(at, hangupRequest(call), callerAbandon(call, 2), callerLeave(call), hangup(call));
  }

  private takeSeat(queue: string): MillSeat | undefined {
    const [seat] = this.free.get(queue) ?? [];
    for (const each of seat?.queues ?? []) if (seat) this.free.get(each)?.delete(seat);
    return seat;
  }

  private giveBack(seat: MillSeat): void {
    for (const queue of seat.queues) this.free.get(queue)?.add(seat);
  }

  private say(at: number, ...texts: string[]): void {
    for (const text of texts) this.put(at, { text, joins: null });
  }

  private put(at: number, entry: MillMessage | (() => void)): void {
    const slot = Math.max(this.slot, Math.floor(at / slotMs));
    const there = this.slots.get(slot);
    if (there) there.push(entry);
    else this.slots.set(slot, [entry]);
  }
}
