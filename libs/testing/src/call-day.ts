import { type AcdEvent, type AcdEventOf, type AcdEventType, acdEvent } from '@zhiban/wire';

type Bare<T> = T extends AcdEvent ? Omit<T, 'id' | 'at'> : never;
type Details<T extends AcdEventType> = Partial<Omit<AcdEventOf<T>, 'id' | 'at' | 'type'>>;
type Member = Partial<AcdEventOf<'picture'>['queues'][number]['members'][number]> & { seat: string };
type Waiting = { visit: string; call?: string; waitMs?: number };
export type DrawnQueue = { members?: (string | Member)[]; waiting?: (string | Waiting)[] };

/** A scripted day of a floor: says when, then what. The events are valid as the event door knows them. */
export class CallDay {
  readonly events: AcdEvent[] = [];
  private now: number;
  private readonly queueOf = new Map<string, string>();

  constructor(
    private readonly date: string,
    private readonly offset: string,
  ) {
    this.now = this.instant('00:00:00');
  }

  /** Milliseconds since 1970 of a wall-clock time (`HH:MM:SS`, also with fractions) of this day. */
  instant(time: string): number {
    const at = Date.parse(`${this.date}T${time}${this.offset}`);
    if (Number.isNaN(at)) throw new Error(`not a time: ${time}`);
    return at;
  }

  at(time: string): this {
    this.now = this.instant(time);
    return this;
  }

  after(seconds: number): this {
    this.now += Math.round(seconds * 1000);
    return this;
  }

  /** Any event as it comes. */
  say(event: Bare<AcdEvent>): this {
    this.events.push(acdEvent.parse({ ...event, id: `e${this.events.length + 1}`, at: this.now }));
    return this;
  }

  linkUp(): this {
    return this.say({ type: 'link-up', exchange: null });
  }

  linkDown(details: Details<'link-down'> = {}): this {
    return this.say({ type: 'link-down', reason: 'closed', ...details });
  }

  picture(queues: Record<string, DrawnQueue>, of: { restarted?: boolean; calls?: string[] | null } = {}): this {
    return this.say({
      type: 'picture',
      restarted: of.restarted ?? false,
      calls: of.calls ?? null,
      queues: Object.entries(queues).map(([queue, drawn]) => ({
        queue,
        waiting: (drawn.waiting ?? []).map((who) => ({ ...waiting(who), caller: null, position: null })),
        members: (drawn.members ?? []).map(member),
      })),
    });
  }

  offered(queue: string, visit: string, details: Details<'visit-offered'> = {}): this {
    this.queueOf.set(visit, queue);
    return this.say({ type: 'visit-offered', visit, call: visit, queue, caller: null, position: null, ...details });
  }

  answered(visit: string, seat: string, details: Details<'visit-answered'> = {}): this {
    const queue = this.queueOf.get(visit) ?? 'sales';
    return this.say({ type: 'visit-answered', visit, queue, seat, waitMs: null, ringMs: null, ...details });
  }

  abandoned(visit: string, waitMs: number | null = null): this {
    return this.say({ type: 'visit-abandoned', visit, waitMs });
  }

  left(visit: string, how: AcdEventOf<'visit-left'>['how']): this {
    return this.say({ type: 'visit-left', visit, how, waitMs: null });
  }

  completed(visit: string, seat: string, details: Details<'visit-completed'> = {}): this {
    const queue = this.queueOf.get(visit) ?? 'sales';
    return this.say({ type: 'visit-completed', visit, queue, seat, talkMs: null, endedBy: 'caller', ...details });
  }

  rings(visit: string, seat: string): this {
    return this.say({ type: 'ring-started', visit, queue: this.queueOf.get(visit) ?? 'sales', seat });
  }

  ringEnded(visit: string, seat: string, how: AcdEventOf<'ring-ended'>['how'], ringMs: number | null = null): this {
    return this.say({ type: 'ring-ended', visit, queue: this.queueOf.get(visit) ?? 'sales', seat, how, ringMs });
  }

  hold(seat: string): this {
    return this.say({ type: 'hold-started', seat, call: null });
  }

  unhold(seat: string): this {
    return this.say({ type: 'hold-ended', seat, call: null });
  }

  joined(queue: string, seat: string, details: Partial<Member> = {}): this {
    return this.say({ type: 'member-added', queue, ...member({ ...details, seat }) });
  }

  parted(queue: string, seat: string): this {
    return this.say({ type: 'member-removed', queue, seat });
  }

  /** `queue: null`: in every queue. */
  paused(seat: string, reason: string | null = null, queue: string | null = null): this {
    return this.say({ type: 'member-paused', queue, seat, paused: true, reason });
  }

  unpaused(seat: string, queue: string | null = null): this {
    return this.say({ type: 'member-paused', queue, seat, paused: false, reason: null });
  }

  device(seat: string, device: AcdEventOf<'seat-device'>['device']): this {
    return this.say({ type: 'seat-device', seat, device });
  }
}

/** A day at a centre in Shanghai, unless said otherwise. */
export const callDay = (date = '2026-11-20', offset = '+08:00'): CallDay => new CallDay(date, offset);

function member(of: string | Member) {
  const own = typeof of === 'string' ? { seat: of } : of;
  return {
    name: own.seat,
    membership: 'dynamic' as const,
    penalty: 0,
    ringInUse: false,
    paused: false,
    reason: null,
    device: 'idle' as const,
    pausedAt: null,
    loginAt: null,
    lastCallAt: null,
    ...own,
  };
}

function waiting(of: string | Waiting) {
  const own = typeof of === 'string' ? { visit: of } : of;
  return { call: own.visit, waitMs: 0, ...own };
}
