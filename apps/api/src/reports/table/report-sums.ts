import { addInterval, addSpan, emptySpan, type SpanSum, type StoredReading } from '@zhiban/live-metrics';
import type { FigureSet, QueueRule } from '@zhiban/wire';
import type { StepOf } from './report-steps';

/** A stored interval with the subject that it is of. */
export interface SubjectReading extends StoredReading {
  subject: string;
  /** What the wall showed of it; seats have none. */
  shown?: { figures: FigureSet; rule: QueueRule };
  /** The whole of a source beside its queues: only the time of its seats is taken, for there each counts once. */
  beside?: boolean;
}

/** One subject in one step. */
export interface Cell extends StepOf {
  subject: string | null;
  sum: SpanSum;
  /** The cell is this one stored interval. */
  shown: SubjectReading['shown'] | null;
  count: number;
}

/** What was read so far, as sums: of each subject in each step, of each step, and of all. */
export class ReportSums {
  private cells = new Map<string, Cell>();
  private steps = new Map<number, Cell>();
  private sources = new Map<number, SpanSum>();
  private readonly ends = new Map<string, number>();
  readonly total: Cell = {
    step: '',
    order: 0,
    from: null,
    to: null,
    subject: null,
    sum: emptySpan(),
    shown: null,
    count: 0,
  };

  /** `holes`: time between two intervals of a subject of which nothing is stored is missing, not absence. */
  constructor(private readonly holes: boolean) {}

  /** In the order of time. */
  add(step: StepOf, reading: SubjectReading): void {
    if (reading.beside) return this.addBeside(step, reading);
    const key = `${step.order}\n${reading.subject}`;
    let cell = this.cells.get(key);
    if (!cell) this.cells.set(key, (cell = newCell(step, reading.subject)));
    addInterval(cell.sum, reading);
    cell.count += 1;
    cell.shown = cell.count === 1 ? (reading.shown ?? null) : null;
    const end = this.ends.get(reading.subject);
    if (this.holes && end !== undefined && reading.from > end) cell.sum.missing = true;
    this.ends.set(reading.subject, reading.to);
  }

  /** Takes what is finished: each subject's cells, and those of all subjects together. */
  take(): { cells: Cell[]; steps: Cell[] } {
    for (const cell of this.cells.values()) {
      let together = this.steps.get(cell.order);
      if (!together) this.steps.set(cell.order, (together = newCell(cell, null)));
      addSpan(together.sum, cell.sum);
      together.count += cell.count;
      together.shown = together.count === 1 ? cell.shown : null;
    }
    for (const step of this.steps.values()) this.addToTotal(step);
    const taken = { cells: [...this.cells.values()], steps: [...this.steps.values()] };
    this.cells = new Map();
    this.steps = new Map();
    this.sources = new Map();
    return taken;
  }

  private addBeside({ order }: StepOf, reading: SubjectReading): void {
    let sum = this.sources.get(order);
    if (!sum) this.sources.set(order, (sum = emptySpan()));
    addInterval(sum, reading);
  }

  private addToTotal(step: Cell): void {
    const source = this.sources.get(step.order);
    if (source) {
      step.sum.reading.seatTimes = source.reading.seatTimes;
      step.sum.timesKnown = source.timesKnown;
    }
    addSpan(this.total.sum, step.sum);
    this.total.count += step.count;
  }
}

const newCell = ({ step, order, from, to }: StepOf, subject: string | null): Cell => ({
  step,
  order,
  from,
  to,
  subject,
  sum: emptySpan(),
  shown: null,
  count: 0,
});
