import { Injectable } from '@nestjs/common';
import { EventStoring } from './event-storing';
import { SourceBook } from './source-book';

const noteEveryMs = 2000;

/**
 * When each exchange was last known to be alive, noted in the database every other second: after a crash this is where
 * the gap begins.
 */
@Injectable()
export class SourceLife {
  private timer: NodeJS.Timeout | undefined;
  private startedAt: (source: string) => number | null = () => null;
  private readonly noted = new Map<string, number>();

  constructor(
    private readonly storing: EventStoring,
    private readonly sources: SourceBook,
  ) {}

  /** `startedAt`: since when (ms) the exchange of a source runs; `null`: unknown. */
  start(startedAt: (source: string) => number | null): void {
    this.startedAt = startedAt;
    const again = () => {
      this.timer = setTimeout(() => void this.note().finally(again), noteEveryMs);
    };
    again();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** What an earlier run noted of a source. Instants are ms, `null`: nothing. */
  knownOf(source: string): Promise<{ exchangeStartedAt: number | null; lastHeardAt: number | null }> {
    return this.storing.connection.exclusive(async (run) => {
      const [row] = (await run(
        `select round(extract(epoch from alive_at) * 1000)::float8 as "lastHeardAt",
           round(extract(epoch from exchange_started_at) * 1000)::float8 as "exchangeStartedAt"
         from source_life where source = $1`,
        [source],
      )) as { exchangeStartedAt: number | null; lastHeardAt: number }[];
      return row ?? { exchangeStartedAt: null, lastHeardAt: null };
    });
  }

  /** While the database is away there is nothing to note it in; the events' writer tells of that. */
  private async note(): Promise<void> {
    const news = this.sources
      .list()
      .flatMap(({ source, link, aliveAt }) =>
        link === 'up' && aliveAt !== null && aliveAt !== this.noted.get(source)
          ? [{ source, at: aliveAt, started: this.startedAt(source) }]
          : [],
      );
    if (news.length === 0 || this.storing.writer.view().state !== 'storing') return;
    try {
      await this.storing.connection.exclusive((run) =>
        run(
          `insert into source_life (source, alive_at, exchange_started_at)
           select r.source, to_timestamp(r.at / 1000.0), to_timestamp(r.started / 1000.0)
           from jsonb_to_recordset($1::jsonb) as r(source text, at bigint, started bigint)
           on conflict (source) do update
             set alive_at = excluded.alive_at, exchange_started_at = excluded.exchange_started_at`,
          [JSON.stringify(news)],
        ),
      );
      for (const { source, at } of news) this.noted.set(source, at);
    } catch {
      this.noted.clear();
    }
  }
}
