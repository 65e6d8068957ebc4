import { Injectable, Logger } from '@nestjs/common';
import { CentreSettingsService } from '../centre';
import { AcdEventReader, EventTape, SourceBook, type SequencedEvent } from '../ingest';
import {
  CentreRules,
  historyMs,
  IntervalFigureStore,
  MarkStore,
  MarkTaking,
  SourceFloor,
  type SavedMark,
} from '../live';
import { PastFloor } from './past-floor';
import { PastSettings } from './past-settings';
import { PastStream, type PastRules } from './past-stream';
import { ReplayWatch } from './replay-watch';
import type { Turns } from './turns';

/** The longest window that slides, and a little: a mark knows nothing of the hour before it. */
const hourMs = 3_660_000;

/** Where the replay of one source begins. */
type Start = { source: string } & ({ mark: SavedMark } | { first: SequencedEvent });

const beginOf = (start: Start): number => ('mark' in start ? start.mark.clock : start.first.event.at);

/** Brings back the floor of any stored moment: from the last mark before it, and the events since. */
@Injectable()
export class PastArchive {
  private readonly log = new Logger('Past');

  constructor(
    private readonly reader: AcdEventReader,
    private readonly marks: MarkStore,
    private readonly intervals: IntervalFigureStore,
    private readonly settings: CentreSettingsService,
    private readonly book: SourceBook,
  ) {}

  /** `tell`: part 0…1 of the replay that is done. */
  async open(at: number, turns: Turns, tell: (share: number) => void): Promise<PastFloor> {
    const starts = await this.starts(at, turns);
    const settings = new PastSettings(await this.settings.inForceSince(Math.min(at, ...starts.map(beginOf))));
    settings.turn(at);
    const past: PastRules = { settings, rules: new CentreRules(settings) };
    const streams: PastStream[] = [];
    for (const start of starts) {
      streams.push(await this.stream(start, at, past, turns));
      await turns.take();
    }
    const floor = new PastFloor(past, streams, at);
    await floor.play(at, turns, new ReplayWatch(streams, at, hourMs, this.taking(), tell).passed);
    floor.recall(await this.intervals.newest(floor.businessDay.from - historyMs, at));
    return floor;
  }

  /** Every source of which anything may be stored. */
  async sources(): Promise<string[]> {
    return [...new Set([...(await this.intervals.sources()), ...this.book.list().map(({ source }) => source)])];
  }

  /** Of each source of which anything is stored. */
  private async starts(at: number, turns: Turns): Promise<Start[]> {
    const starts: Start[] = [];
    for (const source of await this.sources()) {
      const mark = await this.marks.before(source, at - hourMs);
      const first = mark ? null : await this.reader.next(source);
      if (mark) starts.push({ source, mark });
      else if (first) starts.push({ source, first });
      await turns.take();
    }
    return starts;
  }

  private async stream(start: Start, at: number, past: PastRules, turns: Turns): Promise<PastStream> {
    const { source } = start;
    const begin = Math.min(at, beginOf(start));
    const kind = (this.book.find(source)?.kind ?? 'door') === 'door' ? 'door' : 'link';
    if ('first' in start) {
      const { seq, received } = start.first;
      return new PastStream(source, kind, past, new EventTape(this.reader, source, seq - 1, received), null, begin);
    }
    const { seq, received, state } = start.mark;
    const floor = await turns.through(SourceFloor.restoring(source, kind, past.rules, state));
    floor.seq = seq;
    return new PastStream(source, kind, past, new EventTape(this.reader, source, seq, received), floor, begin);
  }

  private taking(): MarkTaking {
    return new MarkTaking(
      this.marks,
      () => Promise.resolve(),
      (error) => this.log.warn({ msg: 'A past floor could not be marked.', reason: String(error) }),
    );
  }
}
