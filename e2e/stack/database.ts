import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** The embedded database of a data folder, asked from outside. */
export class Database {
  constructor(
    private readonly dataDir: string,
    private readonly name: string,
  ) {}

  async rows<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const host = (await this.pidFile())[4]?.trim();
    const client = new pg.Client({ host, port: 5432, user: 'zhiban', database: this.name });
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** How many raw events are stored, and how many of them are stored more than once. */
  async events(source?: string): Promise<{ stored: number; twice: number }> {
    const [row] = await this.rows<{ stored: number; twice: number }>(
      `SELECT count(*)::int AS stored, (count(*) - count(DISTINCT (source, event_id)))::int AS twice
       FROM acd_event WHERE $1::text IS NULL OR source = $1`,
      [source ?? null],
    );
    return row ?? { stored: 0, twice: 0 };
  }

  async byType(): Promise<Record<string, number>> {
    const rows = await this.rows<{ type: string; stored: number }>(
      'SELECT type, count(*)::int AS stored FROM acd_event GROUP BY type',
    );
    return Object.fromEntries(rows.map(({ type, stored }) => [type, stored]));
  }

  /** The process of the database, also after its server was killed; 0: none. */
  async pid(): Promise<number> {
    return Number((await this.pidFile())[0] ?? 0);
  }

  /** Ends a database that is still there. */
  async end(): Promise<void> {
    const pid = await this.pid();
    if (pid <= 0) return;
    try {
      process.kill(pid, 'SIGINT');
      for (let i = 0; i < 200; i += 1, await wait(50)) process.kill(pid, 0);
    } catch {
      return; // it has ended
    }
  }

  private async pidFile(): Promise<string[]> {
    const text = await readFile(join(this.dataDir, 'postgres/postmaster.pid'), 'utf8').catch(() => '');
    return text === '' ? [] : text.split('\n');
  }
}
