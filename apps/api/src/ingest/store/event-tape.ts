import type { AcdEventReader } from './acd-event.reader';
import type { SequencedEvent } from './sequenced-event';

/** Events wanted in one reading. */
const pageRows = 1000;
/** Numbers looked through for them: more where other sources have most of the numbers. */
const spans = { least: pageRows, most: 256 * pageRows };

/** The stored events of one source in order, read a page ahead. */
export class EventTape {
  private rows: readonly SequencedEvent[] = [];
  private place = 0;
  private span = spans.least;
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
    return this.rows[this.place];
  }

  step(): void {
    this.place += 1;
  }

  /** Takes what is at hand, one by one. */
  *atHand(): Generator<SequencedEvent> {
    for (let row = this.head; row; row = this.head) {
      this.step();
      yield row;
    }
  }

  /** The next event; `null`: none is stored so far. */
  async fetch(): Promise<SequencedEvent | null> {
    if (this.head) return this.head;
    this.rows = await (this.ahead ?? this.read());
    this.place = 0;
    this.ahead = this.rows.length > 0 ? this.read() : undefined;
    // A fault is met by whoever fetches.
    this.ahead?.catch(() => undefined);
    return this.head ?? null;
  }

  private async read(): Promise<readonly SequencedEvent[]> {
    const rows = await this.reader.behind(this.source, this.seq, this.span, this.received);
    const found = rows.length > 0 ? rows : await this.skip();
    this.span = spanFor(this.span, found.length);
    const last = found.at(-1);
    if (last) {
      this.seq = last.seq;
      this.received = last.received;
    }
    return found;
  }

  /** Over numbers that are none of this source's. */
  private async skip(): Promise<readonly SequencedEvent[]> {
    const next = await this.reader.next(this.source, this.seq, this.received);
    return next ? [next] : [];
  }
}

function spanFor(span: number, found: number): number {
  if (found > pageRows) return Math.max(spans.least, span / 2);
  return found > 0 && found < pageRows / 2 ? Math.min(spans.most, span * 2) : span;
}
