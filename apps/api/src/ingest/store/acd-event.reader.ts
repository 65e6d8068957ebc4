import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { eventOf, type AcdEventRow } from './acd-event.rows';
import { replayColumns } from './acd-event.store';
import type { SequencedEvent } from './sequenced-event';

/** Clocks may be set back, so that a later number may have come a little earlier. */
const clockStepMs = 86_400_000;

/** Reads stored events beside the connection that writes them, so that whoever looks back holds up nobody. */
@Injectable()
export class AcdEventReader {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * A source's events among the `span` numbers behind `seq`, in order. `from`: when (ms) the last one before them came.
   * A span and not a count: so the key leads to them, whatever the planner thinks of the day.
   */
  async behind(source: string, seq: number, span: number, from: number): Promise<SequencedEvent[]> {
    const rows = await this.dataSource.query<AcdEventRow[]>(
      `select ${replayColumns} from acd_event
       where source = $1 and seq > $2 and seq <= $3 and received >= to_timestamp($4 / 1000.0) order by seq`,
      [source, seq, seq + span, from - clockStepMs],
    );
    return rows.map(eventOf);
  }

  /** The first stored event of a source behind `seq`; `null`: there is none. */
  async next(source: string, seq = 0, from = clockStepMs): Promise<SequencedEvent | null> {
    const [row] = await this.dataSource.query<AcdEventRow[]>(
      `select ${replayColumns} from acd_event
       where source = $1 and seq > $2 and received >= to_timestamp($3 / 1000.0) order by seq limit 1`,
      [source, seq, from - clockStepMs],
    );
    return row ? eventOf(row) : null;
  }

  /** Sources that sent anything between two arrivals (ms). */
  async sources(from: number, to: number): Promise<string[]> {
    const rows = await this.dataSource.query<{ source: string }[]>(
      `select distinct source from acd_event
       where received >= to_timestamp($1 / 1000.0) and received < to_timestamp($2 / 1000.0)`,
      [from, to],
    );
    return rows.map(({ source }) => source);
  }

  /** From when on (ms) arrivals are kept; `null`: none are. */
  async keptFrom(): Promise<number | null> {
    const rows = await this.dataSource.query<{ day: string }[]>(
      `select substring(c.relname from 'acd_event_(\\d{8})') as day from pg_inherits i
       join pg_class c on c.oid = i.inhrelid where i.inhparent = 'acd_event'::regclass order by 1 limit 1`,
    );
    const day = rows[0]?.day;
    return day === undefined ? null : Date.parse(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`);
  }
}
