import { Injectable } from '@nestjs/common';
import { EventStoring } from '../ingest';
import { inSlices } from '../platform/in-slices';
import { jsonInPieces } from './json-in-pieces';
import { savedLayout, type SourceFloorCopy, type SourceFloorJson } from './source-floor';

export interface Checkpoint<State> {
  source: string;
  /** Number of the last event in it. */
  seq: number;
  takenAt: number;
  state: State;
}

export interface CheckpointEntry {
  seq: number;
  takenAt: number;
  /** The instant (ms) up to which the figures had got. */
  clock: number;
  withHour: boolean;
}

const kept = 16;
/** The last of each day is kept for longer: from it the next day is replayed. */
const keptDays = 35;

/** All SQL of the checkpoints: how the floor of each source stood, so that a start replays little. */
@Injectable()
export class CheckpointStore {
  constructor(private readonly storing: EventStoring) {}

  async save({ source, seq, takenAt, state }: Checkpoint<SourceFloorCopy>): Promise<void> {
    const pieces: string[] = [];
    await inSlices(jsonInPieces(state), (piece) => pieces.push(piece));
    await this.storing.connection.transaction(async (run) => {
      await run(
        `insert into live_checkpoint (source, seq, taken_at, clock, with_hour, version, state)
         values ($1, $2, to_timestamp($3 / 1000.0), to_timestamp($4 / 1000.0), $5, $6, $7::json)
         on conflict do nothing`,
        [source, seq, takenAt, state.figures.clock, state.withHour, savedLayout, pieces.join('')],
      );
      await run(
        `delete from live_checkpoint where source = $1 and taken_at not in
           (select taken_at from live_checkpoint where source = $1 order by taken_at desc limit $2)
         and taken_at not in (
           select max(taken_at) from live_checkpoint where source = $1 and taken_at > to_timestamp($3 / 1000.0)
           group by floor(extract(epoch from taken_at) / 86400))`,
        [source, kept, takenAt - keptDays * 86_400_000],
      );
    });
  }

  /** Newest first, without their states. */
  list(source: string): Promise<CheckpointEntry[]> {
    return this.storing.connection.exclusive(async (run) => {
      const rows = await run(
        `select seq::float8 as seq, round(extract(epoch from taken_at) * 1000)::float8 as "takenAt",
           round(extract(epoch from clock) * 1000)::float8 as clock, with_hour as "withHour"
         from live_checkpoint where source = $1 and version = $2 order by taken_at desc`,
        [source, savedLayout],
      );
      return rows as CheckpointEntry[];
    });
  }

  load(source: string, takenAt: number): Promise<Checkpoint<SourceFloorJson> | null> {
    return this.storing.connection.exclusive(async (run) => {
      const [row] = (await run(
        `select seq::float8 as seq, state from live_checkpoint
         where source = $1 and taken_at = to_timestamp($2 / 1000.0)`,
        [source, takenAt],
      )) as { seq: number; state: SourceFloorJson }[];
      return row ? { source, takenAt, ...row } : null;
    });
  }

  /** Sources of which anything is stored, with the number and times (ms) of their last event. */
  sources(): Promise<{ source: string; seq: number; at: number }[]> {
    return this.storing.connection.exclusive(async (run) => {
      const rows = await run(
        `select distinct on (source) source, seq::float8 as seq, round(extract(epoch from at) * 1000)::float8 as at
         from acd_event where received > now() - interval '40 days' order by source, seq desc`,
      );
      return rows as { source: string; seq: number; at: number }[];
    });
  }
}
