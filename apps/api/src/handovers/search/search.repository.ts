import { Injectable } from '@nestjs/common';
import type { HandoverPlace, HandoverSearchQuery, HandoverState, HandoverTurn, ReachedPlaces } from '@zhiban/wire';
import type { Fact, RecordEntry } from '@zhiban/workforce-handover';
import { DataSource } from 'typeorm';
import { chosen } from '../keeping/handovers.repository';
import { Conditions } from '../keeping/reach-sql';
import { asSearched } from './searched-text';

export type HitRow = Pick<RecordEntry, 'key' | 'section' | 'words' | 'red'> & {
  handover: string;
  number: number | null;
  state: HandoverState;
  place: HandoverPlace;
  turn: HandoverTurn;
  kind: Fact['kind'] | null;
  fact: Fact | null;
  leftOut: boolean;
};

/** The search over entries of all records. */
@Injectable()
export class SearchRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest first; one more than was asked for where there are more. */
  hits(query: HandoverSearchQuery, reach: ReachedPlaces): Promise<HitRow[]> {
    const { text, section, kind, person, items, red, limit } = query;
    const where = chosen(new Conditions(), query)
      .within(reach, 'h')
      .addIf(section, 'e.section = ?')
      .addIf(kind, 'e.kind = ?')
      .addIf(red, "e.red = (?::text = 'true')");
    if (text !== undefined) within(where, asSearched(text));
    if (person !== undefined)
      where.add(
        `(? IN (h.handed->>'account', h.taken->>'account', h.handed->>'name', h.taken->>'name', e.by)
          OR strpos(e.search, ?) > 0)`,
        person,
        asSearched(person),
      );
    if (items !== undefined) where.add(`i.state ${items === 'closed' ? '=' : '<>'} 'closed'`);
    return this.dataSource.query<HitRow[]>(
      `SELECT h.id AS handover, h.number, h.state, h.place, h.turn, e.key, e.section, e.kind, e.fact, e.words, e.red,
         e.left_out IS NOT NULL AS "leftOut"
       FROM handover_entry e JOIN handover h ON h.id = e.handover_id LEFT JOIN handover_item i ON i.id = e.item_id
       WHERE ${where.sql} ORDER BY h.from_at DESC, h.id, e.nth LIMIT ${where.value(limit + 1)}`,
      where.values,
    );
  }
}

/** Two signs and more are found by their pairs; one sign alone is looked for in everything. */
function within(where: Conditions, text: string): void {
  if ([...text].length > 1) where.add('handover_bigrams(e.search) @> handover_bigrams(?)', text);
  where.add('strpos(e.search, ?) > 0', text);
}
