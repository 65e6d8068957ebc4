import { markEveryMs, type MarkTaking } from '../live';
import type { PastStream } from './past-stream';

const tellEveryMs = 250;

/**
 * Watches a replay: tells how far it is, and leaves marks where none are, so that the next one who comes this way has
 * it shorter.
 */
export class ReplayWatch {
  private readonly done = new Map<PastStream, number>();
  private readonly begins: Map<PastStream, number>;
  private toldAt = performance.now();

  /** `usualMs`: what has to be replayed where no mark is missing. */
  constructor(
    streams: readonly PastStream[],
    private readonly to: number,
    usualMs: number,
    private readonly marks: MarkTaking,
    private readonly tell: (share: number) => void,
  ) {
    this.begins = new Map(streams.map((stream) => [stream, stream.moment]));
    this.markFrom = usualMs + 2 * markEveryMs;
  }

  private readonly markFrom: number;

  /** An event of the stream was told again; whoever tells on waits for what is answered. */
  readonly passed = (stream: PastStream): Promise<void> | undefined => {
    const from = this.begins.get(stream) ?? this.to;
    const marked = stream.floor !== null && this.to - from > this.markFrom && this.marks.look(stream.floor);
    if (performance.now() - this.toldAt >= tellEveryMs) {
      this.toldAt = performance.now();
      this.done.set(stream, (stream.moment - from) / Math.max(1, this.to - from));
      this.tell(this.share);
    }
    return marked ? this.marks.room() : undefined;
  };

  private get share(): number {
    const ended = [...this.begins.keys()].filter((stream) => stream.moment >= this.to).length;
    let under = 0;
    for (const [stream, share] of this.done) if (stream.moment < this.to) under += share;
    return Math.min(1, (ended + under) / Math.max(1, this.begins.size));
  }
}
