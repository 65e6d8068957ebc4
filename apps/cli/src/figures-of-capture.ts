import { FeedTally, translateCapture } from '@zhiban/acd-ami';
import { type Fact, type Floor, advanceFloor, createFloor, feedEvent } from '@zhiban/live-state';
import { type AcdEvent, type CentreSettings, ruleOfQueue } from '@zhiban/wire';
import { FiguresBook } from './figures-book';
import { captureSource, report } from './figures-report';
import { wholeSecond } from './figures-spans';
import { JoinedPaused } from './joined-paused';

/** What goes on without being an event of a queue, and so does not show how far the queues' story reaches. */
const besideTheQueues = new Set<AcdEvent['type']>(['link-up', 'link-down', 'picture', 'seat-device']);

/** The figures of a recorded file, by the same reader, translation, floor and formulas as those of a live exchange. */
export async function figuresOfCapture(path: string, settings: CentreSettings): Promise<object> {
  const tally = new FeedTally();
  const play = new Playing(settings);
  for await (const step of translateCapture(path, { tally })) {
    if (step.kind === 'section-start') play.startSection(step.at, step.gapMs);
    else if (step.kind === 'section-end') play.endSection(step.at);
    else for (const event of step.events) play.event(event);
  }
  return { source: 'ami', thresholds: [20, 10], ...play.whole(), feed: tally.snapshot(), sections: play.sections };
}

/** The floor of the file, and the books of the present section and of all. */
class Playing {
  readonly sections: object[] = [];
  private readonly floor: Floor;
  private readonly joinedPaused = new JoinedPaused();
  private all: FiguresBook | null = null;
  private section: FiguresBook | null = null;
  private gapMs: number | null = null;
  private lastEventAt = 0;

  constructor(private readonly settings: CentreSettings) {
    const wrapUpMs = (queue: string) => ruleOfQueue(settings, captureSource, queue).wrapUpSeconds * 1000;
    this.floor = createFloor({ wrapUpMs });
  }

  startSection(at: number, gapMs: number | null): void {
    this.all ??= new FiguresBook(at, this.joinedPaused);
    this.section = new FiguresBook(at, this.joinedPaused);
    this.gapMs = gapMs;
    this.lastEventAt = at;
  }

  event(event: AcdEvent): void {
    if (!besideTheQueues.has(event.type)) this.lastEventAt = event.at;
    feedEvent(this.floor, event, (fact) => this.take(fact));
    this.joinedPaused.hear(event);
  }

  endSection(at: number): void {
    const { section, floor, lastEventAt } = this;
    if (!section) return;
    advanceFloor(floor, at, (fact) => this.take(fact));
    section.close(floor, lastEventAt);
    const gapBefore = this.gapMs === null ? null : this.gapMs / 1000;
    const span = { from: section.from, to: at, gap_before_s: gapBefore };
    this.sections.push({ ...span, ...this.report(section, at) });
    this.section = null;
  }

  whole(): object {
    const all = this.all ?? new FiguresBook(0, this.joinedPaused);
    all.close(this.floor, this.lastEventAt);
    const span = { first: wholeSecond(all.from), last: wholeSecond(this.lastEventAt) };
    return { ...span, ...this.report(all, this.lastEventAt) };
  }

  private take(fact: Fact): void {
    this.all?.take(fact);
    this.section?.take(fact);
    this.joinedPaused.take(fact);
  }

  private report(book: FiguresBook, end: number): object {
    const { floor, joinedPaused, settings } = this;
    return report(book, { floor, joinedPaused, settings, end });
  }
}
