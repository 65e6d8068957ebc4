import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { ExchangeIntake, SourceBook } from '../ingest';
import { OutboxRun } from '../platform/outbox';
import { BoardTraffic } from './board-traffic';
import { DatabaseView } from './database-view';

/** Prometheus metrics. Counters are kept where they arise; here they are read when somebody asks. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  constructor(
    private readonly sources: SourceBook,
    private readonly intake: ExchangeIntake,
    private readonly traffic: BoardTraffic,
    private readonly database: DatabaseView,
    outbox: OutboxRun,
  ) {
    collectDefaultMetrics({ register: this.registry, prefix: 'zhiban_' });
    for (const metric of [traffic.ticker.eventToEmit, ...outbox.metrics]) this.registry.registerMetric(metric);
    this.feedMetrics();
    this.writerMetrics();
    this.boardMetrics();
    this.labelled('zhiban_database_pool', 'Connections of the pool', ['state'], () =>
      Object.entries(this.database.pool()).map(([state, count]) => [{ state }, count]),
    );
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  private feedMetrics(): void {
    const list = () => this.sources.list();
    this.labelled('zhiban_events', 'Events in, by source and type, since the start', ['source', 'type'], () =>
      list().flatMap(({ source, eventsByType }) =>
        [...eventsByType].map(([type, n]) => [{ source, type }, n] as const),
      ),
    );
    this.labelled('zhiban_parse_errors', 'Damage of the feed by kind, since the start', ['source', 'kind'], () =>
      list().flatMap(({ source, counters }) =>
        Object.entries(counters?.errors ?? {}).map(([kind, n]) => [{ source, kind }, n] as const),
      ),
    );
    this.labelled('zhiban_link_up', '1: the exchange is linked', ['source'], () =>
      list().map(({ source, link }) => [{ source }, link === 'up' ? 1 : 0] as const),
    );
  }

  private boardMetrics(): void {
    const { gateway, desk, ticker } = this.traffic;
    this.counter('zhiban_strokes_total', 'Strokes sent to boards', () => ticker.strokes);
    this.counter('zhiban_stroke_encodings_total', 'Strokes turned to text', () => gateway.encoded.strokes);
    this.counter('zhiban_picture_encodings_total', 'Pictures turned to text', () => desk.encodedPictures);
    this.counter('zhiban_stroke_chars_total', 'Length of the encoded strokes', () => gateway.encoded.strokeChars);
    this.gauge('zhiban_sockets', 'Open sockets', () => gateway.sockets);
    this.gauge('zhiban_board_pictures', 'Pictures kept, by board and places shown', () => desk.groups);
    this.labelled('zhiban_boards', 'Sockets that watch a board', ['board'], () =>
      Object.entries(desk.watchers()).map(([board, count]) => [{ board }, count]),
    );
  }

  private writerMetrics(): void {
    const view = () => this.intake.writerView();
    this.gauge('zhiban_writer_lag_seconds', 'Age of the oldest event that is not stored', () => view().lagMs / 1000);
    this.gauge('zhiban_writer_waiting', 'Events that are not stored yet', () => view().waiting);
    this.counter('zhiban_writer_rows_total', 'Events stored', () => view().stored);
    this.counter('zhiban_writer_refused_total', 'Events that the database refused', () => view().refused);
  }

  private gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(read());
      },
    });
  }

  private counter(name: string, help: string, read: () => number): void {
    new Counter({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  }

  private labelled<L extends string>(
    name: string,
    help: string,
    labelNames: L[],
    read: () => (readonly [Record<L, string>, number])[],
  ): void {
    new Gauge({
      name,
      help,
      labelNames,
      registers: [this.registry],
      collect() {
        this.reset();
        for (const [labels, value] of read()) this.set(labels, value);
      },
    });
  }
}
