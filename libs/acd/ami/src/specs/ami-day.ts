import type { AcdEvent, AcdEventOf, AcdEventType } from '@zhiban/acd-events';
import { FeedTally } from '../feed-tally';
import { Translator, type TranslatorOptions } from '../translator';

type Fields = Readonly<Record<string, string | number | undefined>>;

/** Raw text of one message; an event unless it says otherwise. A field that is `undefined` is left out. */
export function message(event: string, fields: Fields = {}): string {
  const lines = Object.entries({ Event: event, Privilege: 'agent,all', ...fields });
  return lines.map(([key, value]) => (value === undefined ? '' : `${key}: ${value}\r\n`)).join('');
}

/** A scripted day of one exchange, told in seconds, with what the translator made of it. */
export class AmiDay {
  readonly events: AcdEvent[] = [];
  readonly tally = new FeedTally();
  readonly translator: Translator;
  private now = 1_000_000;

  constructor(options: Partial<TranslatorOptions> = {}) {
    this.translator = new Translator({ linkId: 'day', tally: this.tally, ...options });
  }

  /** Goes to the instant `second` of the day. */
  at(second: number): this {
    this.now = 1_000_000 + Math.round(second * 1000);
    return this;
  }

  up(): this {
    return this.take(this.translator.linkUp(this.now));
  }

  down(reason: 'closed' | 'timeout' = 'closed'): this {
    return this.take(this.translator.linkDown(this.now, reason));
  }

  hear(event: string, fields: Fields = {}): this {
    return this.raw(message(event, fields));
  }

  raw(text: string): this {
    return this.take(this.translator.message(text, this.now));
  }

  /** Anything that is heard lets time go on. */
  tick(): this {
    return this.take(this.translator.tick(this.now));
  }

  joins(call: string, queue = 'sales'): this {
    return this.hear('QueueCallerJoin', { Uniqueid: call, Queue: queue, CallerIDNum: '13812341234', Position: 1 });
  }

  leaves(call: string, queue = 'sales'): this {
    return this.hear('QueueCallerLeave', { Uniqueid: call, Queue: queue });
  }

  /** What Asterisk calls an abandon, which it sends for time-outs too. */
  abandons(call: string, holdTime: number, queue = 'sales'): this {
    return this.hear('QueueCallerAbandon', { Uniqueid: call, Queue: queue, HoldTime: holdTime });
  }

  hangsUp(call: string): this {
    return this.hear('HangupRequest', { Uniqueid: call });
  }

  status(call: string, value: string): this {
    return this.hear('VarSet', { Uniqueid: call, Variable: 'QUEUESTATUS', Value: value });
  }

  rings(call: string, seat: string, dest: string, queue = 'sales'): this {
    return this.hear('AgentCalled', { Uniqueid: call, DestUniqueid: dest, Queue: queue, Interface: seat });
  }

  dialEnds(call: string, dest: string, status: string, more: Fields = {}): this {
    return this.hear('DialEnd', { Uniqueid: call, DestUniqueid: dest, DialStatus: status, ...more });
  }

  connects(call: string, seat: string, dest: string, more: Fields = {}): this {
    const fields = { Uniqueid: call, Linkedid: call, DestUniqueid: dest, Queue: 'sales', Interface: seat };
    return this.hear('AgentConnect', { ...fields, HoldTime: 3, RingTime: 2, ...more });
  }

  completes(seat: string, more: Fields = {}): this {
    return this.hear('AgentComplete', { Queue: 'sales', Interface: seat, TalkTime: 9, Reason: 'caller', ...more });
  }

  /** A caller who joined and was answered. */
  talking(call: string, seat: string, dest: string): this {
    return this.joins(call).rings(call, seat, dest).leaves(call).connects(call, seat, dest);
  }

  /** A Local channel, `one` and `two` of it, leaves the conversation; `source` takes its place. */
  optimizes(id: string, { one, two, source }: { one: string; two: string; source: string }): this {
    const pair = { LocalOneUniqueid: one, LocalTwoUniqueid: two, Id: id };
    return this.hear('LocalOptimizationBegin', { ...pair, SourceUniqueid: source }).hear('LocalOptimizationEnd', {
      ...pair,
      Success: 'No',
    });
  }

  member(event: string, more: Fields = {}): this {
    const member = { Queue: 'sales', MemberName: 'Alice', Interface: 'PJSIP/1', Membership: 'dynamic', Penalty: 0 };
    return this.hear(event, { ...member, Status: 1, Paused: 0, PausedReason: '', Ringinuse: 0, ...more });
  }

  /** The exchange's answers to QueueStatus and CoreShowChannels. */
  picture(
    waiting: readonly { call: string; wait: number; queue?: string }[],
    calls: readonly string[] | null = [],
  ): this {
    for (const queue of new Set(['sales', ...waiting.map((entry) => entry.queue ?? 'sales')])) {
      this.hear('QueueParams', { Queue: queue });
      for (const entry of waiting.filter((one) => (one.queue ?? 'sales') === queue)) {
        this.hear('QueueEntry', { Queue: queue, Uniqueid: entry.call, Wait: entry.wait, Position: 1 });
      }
    }
    this.hear('QueueStatusComplete');
    if (calls === null) return this.raw('Response: Error\r\nMessage: Permission denied\r\n');
    for (const call of calls) this.hear('CoreShowChannel', { Uniqueid: call });
    return this.hear('CoreShowChannelsComplete');
  }

  of<T extends AcdEventType>(type: T): AcdEventOf<T>[] {
    return this.events.filter((event): event is AcdEventOf<T> => event.type === type);
  }

  types(): AcdEventType[] {
    return this.events.map((event) => event.type);
  }

  private take(events: readonly AcdEvent[]): this {
    this.events.push(...events);
    return this;
  }
}
