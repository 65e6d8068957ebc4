import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { savedLayout, type SourceFloorJson } from '../source-floor';

/** Floor time (ms) from one mark to the next. */
export const markEveryMs = 600_000;
export const slotOf = (clock: number): number => Math.floor(clock / markEveryMs);

/** How a source's floor stood at one moment, without its last hour: from there the past is told again. Instants are ms. */
export interface Mark {
  source: string;
  /** Number of the last event in it, and when that came. */
  seq: number;
  received: number;
  clock: number;
}

export type SavedMark = Mark & { state: SourceFloorJson };

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** All SQL of the marks. */
@Injectable()
export class MarkStore {
  constructor(private readonly dataSource: DataSource) {}

  /** `json`: of `SourceFloorJson`. The first mark of a slot stays. */
  async save({ source, seq, received, clock }: Mark, json: string): Promise<void> {
    await this.dataSource.query(
      `insert into past_mark (source, slot, layout, seq, received, clock, state)
       values ($1, $2, $3, $4, to_timestamp($5 / 1000.0), to_timestamp($6 / 1000.0), $7) on conflict do nothing`,
      [source, slotOf(clock), savedLayout, seq, received, clock, await pack(json)],
    );
  }

  /** The last one of a source whose clock had got to `clock` at most. */
  async before(source: string, clock: number): Promise<SavedMark | null> {
    const [row] = await this.dataSource.query<(Mark & { state: Buffer })[]>(
      `select source, seq::float8 as seq, round(extract(epoch from received) * 1000)::float8 as received,
         round(extract(epoch from clock) * 1000)::float8 as clock, state
       from past_mark where source = $1 and layout = $2 and slot <= $3 and clock <= to_timestamp($4 / 1000.0)
       order by slot desc limit 1`,
      [source, savedLayout, slotOf(clock), clock],
    );
    if (!row) return null;
    const json = (await unpack(row.state)).toString();
    return { ...row, state: JSON.parse(json) as SourceFloorJson };
  }

  async dropBefore(clock: number): Promise<void> {
    await this.dataSource.query('delete from past_mark where clock < to_timestamp($1 / 1000.0)', [clock]);
  }
}
