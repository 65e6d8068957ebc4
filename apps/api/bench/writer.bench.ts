import { systemClock } from '@zhiban/time';
import { DataSource } from 'typeorm';
import { AcdEventStore } from '../src/ingest/store/acd-event.store';
import { rowOf } from '../src/ingest/store/acd-event.rows';
import { EventWriter, writerDefaults } from '../src/ingest/store/event-writer';
import type { SequencedEvent } from '../src/ingest/store/sequenced-event';
import { WriterConnection } from '../src/ingest/store/writer-connection';
import { dataSourceOptions } from '../src/platform/database';
import { bench, pairs } from './kit/bench';
import { startBenchDatabase } from './kit/bench-database';
import { median, shown } from './kit/numbers';
import { measure, ratioMeasure } from './kit/report';
import { sampleEvents } from './kit/sample-events';

const rowsPerTurn = 30_000;
const { batchRows } = writerDefaults;
let turn = 0;

/** Plain inserts of the same rows into a table of the same columns and key, without the writer, its days and its order. */
const rawInsert = `
  insert into "raw_event" ("seq", "source", "event_id", "at", "received", "type", "payload")
  select r.seq, r.source, r.event_id, to_timestamp(r.at / 1000.0), to_timestamp(r.received / 1000.0), r.type, r.payload
  from jsonb_to_recordset($1::jsonb)
    as r(seq bigint, source text, event_id text, at bigint, received bigint, type text, payload jsonb)`;

function nextRows(): SequencedEvent[] {
  turn += 1;
  const now = Date.now();
  const first = turn * rowsPerTurn;
  return sampleEvents(rowsPerTurn, now, `t${turn}`).map((event, i) => ({
    seq: first + i,
    source: 'bench',
    received: now,
    event,
  }));
}

async function rawRate(dataSource: DataSource): Promise<number> {
  const rows = nextRows().map(rowOf);
  const began = performance.now();
  for (let from = 0; from < rows.length; from += batchRows)
    await dataSource.query(rawInsert, [JSON.stringify(rows.slice(from, from + batchRows))]);
  return rowsPerTurn / ((performance.now() - began) / 1000);
}

async function writerRate(writer: EventWriter): Promise<number> {
  const rows = nextRows();
  const began = performance.now();
  writer.push(rows);
  await writer.settled(rows.at(-1)?.seq ?? 0);
  return rowsPerTurn / ((performance.now() - began) / 1000);
}

await bench('Event writer against plain batched inserts', async () => {
  const database = await startBenchDatabase();
  const dataSource = await new DataSource(dataSourceOptions(database.place)).initialize();
  await dataSource.query('create table raw_event (like acd_event, primary key (seq, received))');
  const connection = new WriterConnection(dataSource);
  await connection.open(1000);
  const fail = (error: unknown) => {
    throw error instanceof Error ? error : new Error(String(error));
  };
  const signs = { pressure: () => undefined, failed: fail, refused: fail };
  const writer = new EventWriter(new AcdEventStore(connection), systemClock, signs);
  const results = await pairs(
    7,
    () => rawRate(dataSource),
    () => writerRate(writer),
  );
  await writer.close(1000);
  await connection.close();
  await dataSource.destroy();
  await database.stop();
  const raw = median(results.map(([a]) => a));
  const written = median(results.map(([, b]) => b));
  return [
    ratioMeasure(
      'rows/s of the event writer ÷ raw `jsonb_to_recordset` inserts',
      results.map(([a, b]) => b / a),
      { atLeast: 0.6 },
      `${shown(written)} against ${shown(raw)} rows/s, batches of ${batchRows}`,
    ),
    measure('event writer, rows per second', written, '/s'),
  ];
});
