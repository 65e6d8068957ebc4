import { Inject, Injectable } from '@nestjs/common';
import { businessDayOf, type Clock } from '@zhiban/time';
import type { BoardKey, CurveQuery, PastCurve, PastDay, PastDays } from '@zhiban/wire';
import { CentreSettingsService } from '../centre';
import { AcdEventReader } from '../ingest';
import { CLOCK } from '../platform/clock';
import { RefusalError } from '../platform/problem';
import { PastArchive } from './past-archive';
import { PastRepository } from './past.repository';

/** What came last may not be stored yet. */
const storedAfterMs = 2000;
/** The first event of a source changes only when old days are dropped. */
const rememberMs = 600_000;

/** What of the past is there to be played. */
@Injectable()
export class PastCatalogue {
  private readonly firsts = new Map<string, { at: number | null; known: number }>();

  constructor(
    private readonly repository: PastRepository,
    private readonly reader: AcdEventReader,
    private readonly archive: PastArchive,
    private readonly settings: CentreSettingsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The instant (ms) up to which everything is surely stored. */
  get edge(): number {
    return this.clock.now() - storedAfterMs;
  }

  async requireStored(at: number): Promise<void> {
    const from = await this.begins();
    if (from === null || at < from || at > this.edge) throw new RefusalError('past.not-stored', {});
  }

  async days(): Promise<PastDays> {
    const rule = this.settings.current().settings;
    const from = await this.begins();
    const days = new Map<string, PastDay>();
    if (from !== null) {
      const starts = await this.repository.starts(await this.archive.sources(), from);
      for (const at of [from, ...starts, this.edge]) {
        const day = businessDayOf(at, rule);
        days.set(day.date, day);
      }
    }
    return { timeZone: rule.timeZone, from, to: this.edge, days: [...days.values()] };
  }

  async curve({ board, at }: CurveQuery): Promise<PastCurve> {
    const { from, to } = businessDayOf(at, this.settings.current().settings);
    const { sources, queue } = await this.scope(board);
    return { from, to, points: await this.repository.curve(sources, queue, from, to) };
  }

  private async scope(board: BoardKey): Promise<{ sources: string[]; queue: string }> {
    const id = board.startsWith('queue:') ? board.slice('queue:'.length) : null;
    const all = await this.archive.sources();
    if (id === null) return { sources: all, queue: '' };
    const source = all.find((name) => id.startsWith(`${name}/`));
    if (source === undefined) throw new RefusalError('board.unknown', { board });
    return { sources: [source], queue: id.slice(source.length + 1) };
  }

  /** When the first stored event of all sources happened; `null`: none is stored. */
  private async begins(): Promise<number | null> {
    const all = await Promise.all((await this.archive.sources()).map((source) => this.firstOf(source)));
    return all.reduce((first, at) => (first === null || (at !== null && at < first) ? at : first), null);
  }

  private async firstOf(source: string): Promise<number | null> {
    const now = this.clock.now();
    const found = this.firsts.get(source);
    if (found && found.at !== null && now - found.known < rememberMs) return found.at;
    const at = (await this.reader.next(source))?.event.at ?? null;
    this.firsts.set(source, { at, known: now });
    return at;
  }
}
