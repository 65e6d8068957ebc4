import type { AcdMember } from '@zhiban/acd-events';
import { field, known, seconds, integer } from '../fields';
import { clip } from './asterisk-words';
import { memberOf } from './members';
import type { MemberBook } from './member-book';

export type WaitingEntry = { call: string; waitMs: number; caller: string | null; position: number | null };
export type ListedQueue = { queue: string; waiting: WaitingEntry[]; members: AcdMember[] };

/** How long (ms) a list may stay unfinished, and how many messages may pile up behind it. */
const patience = 3_000;
const mostHeldBack = 20_000;

/**
 * The answers to QueueStatus and CoreShowChannels, gathered until both are complete. (QueueSummary tells nothing more
 * than they do.) What happens meanwhile is held back, so that it comes after the picture that does not know of it.
 */
export class PictureList {
  readonly queues = new Map<string, ListedQueue>();
  readonly heldBack: { raw: string; at: number }[] = [];
  /** `null`: refused. `undefined`: not answered yet. */
  calls: string[] | null | undefined;
  private readonly channels: string[] = [];
  private queuesComplete = false;
  /** When the last answer about the queues came: what is true in them was true then. */
  takenAt: number;

  constructor(private readonly startedAt: number) {
    this.takenAt = startedAt;
  }

  get complete(): boolean {
    return this.queuesComplete && this.calls !== undefined;
  }

  get usable(): boolean {
    return this.queuesComplete;
  }

  overdue(at: number): boolean {
    return at - this.startedAt > patience || this.heldBack.length >= mostHeldBack;
  }

  holdBack(raw: string, at: number): void {
    this.heldBack.push({ raw, at });
  }

  /** Takes a list item; `false` when the message is none. */
  take(name: string, raw: string, at: number, members: MemberBook): boolean {
    switch (name) {
      case 'QueueParams':
        this.queue(raw);
        return true;
      case 'QueueMember':
        this.member(raw, members);
        return true;
      case 'QueueEntry':
        this.entry(raw);
        return true;
      case 'QueueStatusComplete':
        this.queuesComplete = true;
        this.takenAt = at;
        return true;
      case 'CoreShowChannel':
        this.channels.push(clip(field(raw, 'Uniqueid') || '(none)'));
        return true;
      case 'CoreShowChannelsComplete':
        this.calls = this.channels;
        return true;
      default:
        return false;
    }
  }

  /** An action was refused. Only the channels need a permission, so it is them once the queues are in. */
  refused(): void {
    if (this.queuesComplete && this.calls === undefined) this.calls = null;
  }

  private queue(raw: string): ListedQueue {
    const name = clip(field(raw, 'Queue') || '(none)');
    const found = this.queues.get(name);
    if (found !== undefined) return found;
    const queue: ListedQueue = { queue: name, waiting: [], members: [] };
    this.queues.set(name, queue);
    return queue;
  }

  private member(raw: string, before: MemberBook): void {
    const seat = field(raw, 'Location');
    if (!seat) return;
    const queue = this.queue(raw);
    // A listed member lacks Ringinuse; what was heard before stays true.
    const ringInUse = before.of(queue.queue, clip(seat))?.ringInUse ?? false;
    queue.members.push(memberOf(raw, clip(seat), 'Name', ringInUse));
  }

  private entry(raw: string): void {
    const call = field(raw, 'Uniqueid');
    if (!call) return;
    const caller = known(raw, 'CallerIDNum');
    this.queue(raw).waiting.push({
      call: clip(call),
      waitMs: seconds(raw, 'Wait') ?? 0,
      caller: caller === null ? null : clip(caller),
      position: integer(raw, 'Position'),
    });
  }
}
