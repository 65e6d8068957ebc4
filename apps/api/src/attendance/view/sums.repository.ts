import { Injectable } from '@nestjs/common';
import type { FindingKind } from '@zhiban/wire';
import { DataSource } from 'typeorm';
import type { Told } from '../record/records.repository';

export interface PersonShifts {
  person: string;
  shifts: number;
  asRostered: number;
  unknown: number;
  /** Records of whatever kind that nobody has looked at. */
  open: number;
}

export interface PersonFound {
  person: string;
  kind: FindingKind;
  stands: number;
  minutes: number;
  excused: number;
  open: number;
}

const stands = `jsonb_path_exists(findings, '$[*] ? (@.as == "stands")')`;

/** All SQL of sums over the record. What is open or excused is no shift as rostered, and none against anybody. */
@Injectable()
export class SumsRepository {
  constructor(private readonly dataSource: DataSource) {}

  shifts({ first, last }: Told, people: readonly string[]): Promise<PersonShifts[]> {
    return this.dataSource.query<PersonShifts[]>(
      `SELECT person_id AS person,
         count(*) FILTER (WHERE shifts <> '[]')::int AS shifts,
         count(*) FILTER (WHERE shifts <> '[]' AND (state = 'clear' OR (state = 'settled' AND NOT ${stands})))::int
           AS "asRostered",
         count(*) FILTER (WHERE shifts <> '[]' AND state = 'unknown')::int AS unknown,
         count(*) FILTER (WHERE state = 'open')::int AS open
       FROM attendance_record
       WHERE date BETWEEN $1 AND $2 AND person_id = ANY ($3) AND state <> 'gone' GROUP BY person_id`,
      [first, last, people],
    );
  }

  found({ first, last }: Told, people: readonly string[]): Promise<PersonFound[]> {
    return this.dataSource.query<PersonFound[]>(
      `SELECT person_id AS person, f->>'kind' AS kind,
         count(*) FILTER (WHERE f->>'as' = 'stands')::int AS stands,
         coalesce(sum((f->>'minutes')::int) FILTER (WHERE f->>'as' = 'stands'), 0)::int AS minutes,
         count(*) FILTER (WHERE f->>'as' <> 'stands')::int AS excused,
         count(*) FILTER (WHERE f->>'as' IS NULL)::int AS open
       FROM attendance_record CROSS JOIN LATERAL jsonb_array_elements(findings) AS f
       WHERE date BETWEEN $1 AND $2 AND person_id = ANY ($3) AND state <> 'gone' GROUP BY 1, 2`,
      [first, last, people],
    );
  }
}
