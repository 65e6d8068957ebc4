import { Injectable } from '@nestjs/common';
import type { AcdEvent } from '@zhiban/acd-events';
import { DataSource } from 'typeorm';
import { eventOf, type AcdEventRow } from './acd-event.rows';
import { replayColumns } from './acd-event.store';
import type { SequencedEvent } from './sequenced-event';

/** Clocks may be set back, so that a later number may have come a little earlier. */
const clockStepMs = 86_400_000;

const callEventTypes: AcdEvent['type'][] = [
  'visit-offered',
  'visit-answered',
  'visit-abandoned',
  'visit-left',
  'visit-completed',
  'ring-started',
  'ring-ended',
  'hold-started',
  'hold-ended',
];

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

  /**
   * What was told since `from` (ms) of a visit and of the other visits of its call, at most `limit` events, in order.
   * Only events that name a visit or a call are looked into.
   */
  async ofVisit(visit: string, from: number, limit: number): Promise<SequencedEvent[]> {
    const rows = await this.dataSource.query<AcdEventRow[]>(
      `with told as materialized (
         select * from acd_event where received >= to_timestamp($2 / 1000.0) and type = any ($3)),
       call as (select source, payload->>'call' as name from told
         where type = 'visit-offered' and payload->>'visit' = $1 order by seq limit 1),
       visits as (select payload->>'visit' as visit from told, call
         where type = 'visit-offered' and told.source = call.source and payload->>'call' = call.name)
       select ${replayColumns} from told
       where payload->>'visit' = $1 or payload->>'visit' in (select visit from visits)
         or (source, payload->>'call') in (select source, name from call)
       order by seq limit $4`,
      [visit, from, callEventTypes, limit],
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
