import { Injectable } from '@nestjs/common';
import type { Interval } from '@zhiban/time';
import type { ShiftBreak, ShiftKind } from '@zhiban/wire';
import { DataSource } from 'typeorm';

/** Shifts that are alike in all that weighs, and whose they are: places in the list that was asked for. */
export interface AlikeShifts {
  /** Before the board, and published; otherwise drafted on its days. */
  past: boolean;
  from: Date;
  to: Date;
  kind: ShiftKind;
  breaks: ShiftBreak[];
  people: number[];
}

/**
 * Colleagues share their hours, so that of a hundred thousand shifts some thousand are left to be weighed. What tells
 * them apart soonest stands first, for they are sorted by it.
 */
const alikeSql = `
  SELECT from_at < $3 AS past, from_at AS "from", to_at AS "to", kind, breaks, array_agg(asked.nth::int) AS people
  FROM roster_shift JOIN unnest($1::uuid[]) WITH ORDINALITY AS asked (id, nth) ON asked.id = person_id
  WHERE NOT gone AND ((roster = 'published' AND from_at >= $2 AND from_at < $3)
    OR (roster = 'draft' AND from_at >= $3 AND from_at < $4))
  GROUP BY from_at, to_at, breaks, kind`;

@Injectable()
export class FairnessRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What is published in the past, and the draft of the days of the board after it. */
  alike(people: readonly string[], past: Interval, board: Interval): Promise<AlikeShifts[]> {
    const instants = [past.from, board.from, board.to].map((at) => new Date(at));
    return this.dataSource.query<AlikeShifts[]>(alikeSql, [people, ...instants]);
  }
}
