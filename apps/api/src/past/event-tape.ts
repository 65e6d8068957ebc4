import type { AcdEventReader, SequencedEvent } from '../ingest';

const pageRows = 1000;

/** The stored events of one source in order, read a page ahead. */
export class EventTape {
  private rows: readonly SequencedEvent[] = [];
  private next = 0;
  private ahead: Promise<readonly SequencedEvent[]> | undefined;

  /** `seq`: number of the last event before the tape, `received`: when (ms) that one came. */
  constructor(
    private readonly reader: AcdEventReader,
    private readonly source: string,
    private seq: number,
    private received: number,
  ) {}

  /** The next event, if it is at hand. */
  get head(): SequencedEvent | undefined {
    return this.rows[this.next];
  }

  step(): void {
    this.next += 1;
  }

  /** The next event; `null`: none is stored so far. */
  async fetch(): Promise<SequencedEvent | null> {
    if (this.head) return this.head;
    this.rows = await (this.ahead ?? this.read());
    this.ahead = undefined;
    this.next = 0;
    const last = this.rows.at(-1);
    if (last) {
      this.seq = last.seq;
      this.received = last.received;
    }
    if (this.rows.length === pageRows) {
      this.ahead = this.read();
      // A fault is met by whoever fetches.
      this.ahead.catch(() => undefined);
    }
    return this.head ?? null;
  }

  private read(): Promise<readonly SequencedEvent[]> {
    return this.reader.after(this.source, this.seq, this.received, pageRows);
  }
}
