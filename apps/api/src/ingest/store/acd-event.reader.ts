import { DataSource } from 'typeorm';
import { eventOf, type AcdEventRow } from './acd-event.rows';
import { replayColumns } from './acd-event.store';
import type { SequencedEvent } from './sequenced-event';

/** Reads stored events beside the connection that writes them, so that whoever looks back holds up nobody. */
export class AcdEventReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Up to `limit` events of a source behind `seq`, in order. */
  async after(source: string, seq: number, limit: number): Promise<SequencedEvent[]> {
    const rows = await this.dataSource.query<AcdEventRow[]>(
      `select ${replayColumns} from acd_event where source = $1 and seq > $2 order by seq limit $3`,
      [source, seq, limit],
    );
    return rows.map(eventOf);
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
