import type { ClockAct } from '@zhiban/workforce-exceptions';
import type { EntityManager } from 'typeorm';

/** That something was told: `step` is `remind`, or which of the escalations. */
export interface KeptAct {
  key: string;
  kind: ClockAct['kind'];
  step: string;
  dueAt: Date;
  at: Date;
}

/** What was told of the clocks of an area, in its table: each run of a clock once, which the key names. */
export class ClockActs {
  /** `of`: the column that says of what. */
  constructor(
    private readonly table: string,
    private readonly of: string,
  ) {}

  /** `false`: it was told before. */
  async keep(tx: EntityManager, id: string, { key, kind, step, dueAt, at }: KeptAct): Promise<boolean> {
    const made = await tx.query<unknown[]>(
      `INSERT INTO ${this.table} (${this.of}, key, kind, step, due_at, at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING key`,
      [id, key, kind, step, dueAt, at],
    );
    return made.length > 0;
  }

  /** Of these, as `ID KEY`. */
  async told(tx: EntityManager, ids: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string; key: string }[]>(
      `SELECT ${this.of} AS id, key FROM ${this.table} WHERE ${this.of} = ANY ($1::uuid[])`,
      [ids],
    );
    return new Set(rows.map(({ id, key }) => `${id} ${key}`));
  }
}
