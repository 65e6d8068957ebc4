import type { ReachedPlaces } from '@zhiban/wire';

/** Conditions of a statement and their parameters, in the order in which they are added. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = ['true'];

  /** Each `?` stands for the next of the values. */
  add(sql: string, ...values: readonly unknown[]): this {
    const given = [...values];
    this.parts.push(sql.replaceAll('?', () => this.value(given.shift())));
    return this;
  }

  /** Only where something is asked for. */
  addIf(value: unknown, sql: string): this {
    return value === undefined ? this : this.add(sql, value);
  }

  /** `table` has a site and a team. */
  within(reach: ReachedPlaces, table: string): this {
    if (reach.all) return this;
    const { sites, teams } = reach;
    return this.add(
      `(${table}.site = ANY (?::text[]) OR (${table}.site, ${table}.team) IN (
         SELECT * FROM unnest(?::text[], ?::text[])))`,
      sites,
      teams.map(({ site }) => site),
      teams.map(({ team }) => team),
    );
  }

  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  get sql(): string {
    return this.parts.join(' AND ');
  }
}
