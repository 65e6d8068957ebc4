import type { DataSource, QueryRunner } from 'typeorm';
import type { RunSql } from './event-days';

/** Another process writes events into the same database. */
export class WriterLeaseError extends Error {
  constructor() {
    super('Another server already writes the events of this database.');
    this.name = 'WriterLeaseError';
  }
}

/** Names our lock among the database's advisory locks; the second half is the schema. */
const leaseKey = 0x5a42;

/**
 * The one connection over which events are written. It holds an advisory lock, so a new server reads the highest number
 * only after the old server's last statement has ended, however that server died. Work on it is done one at a time.
 */
export class WriterConnection {
  private runner: QueryRunner | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(private readonly dataSource: DataSource) {}

  /** Takes the lease, waiting up to `withinMs` for a dying predecessor to let go. */
  async open(withinMs: number): Promise<void> {
    const deadline = Date.now() + withinMs;
    for (;;) {
      try {
        await this.exclusive(() => Promise.resolve());
        return;
      } catch (error) {
        if (!(error instanceof WriterLeaseError) || Date.now() > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  /** Runs statements one after another, with nobody between. */
  exclusive<T>(work: (run: RunSql) => Promise<T>): Promise<T> {
    const turn = this.last.then(() => this.work(work));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** The same inside one transaction. */
  transaction<T>(work: (run: RunSql) => Promise<T>): Promise<T> {
    return this.exclusive(async (run) => {
      await run('begin');
      try {
        const value = await work(run);
        await run('commit');
        return value;
      } catch (error) {
        await run('rollback').catch(() => undefined);
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.last;
    const runner = this.runner;
    this.runner = undefined;
    if (!runner) return;
    await runner.query('select pg_advisory_unlock_all()').catch(() => undefined);
    await runner.release();
  }

  private async work<T>(work: (run: RunSql) => Promise<T>): Promise<T> {
    if (this.closed) throw new Error('The writing connection is closed.');
    const runner = (this.runner ??= await this.connect());
    const run: RunSql = async (sql, parameters) => (await runner.query(sql, parameters)) as unknown[];
    try {
      return await work(run);
    } catch (error) {
      await this.dropIfDead(runner);
      throw error;
    }
  }

  private async connect(): Promise<QueryRunner> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.connect();
      const [row] = (await runner.query('select pg_try_advisory_lock($1::int, hashtext(current_schema())) as taken', [
        leaseKey,
      ])) as { taken: boolean }[];
      if (!row?.taken) throw new WriterLeaseError();
      return runner;
    } catch (error) {
      await runner.release().catch(() => undefined);
      throw error;
    }
  }

  /** A connection that no longer answers is given up; the next work makes a new one. */
  private async dropIfDead(runner: QueryRunner): Promise<void> {
    try {
      await runner.query('select 1');
    } catch {
      if (this.runner === runner) this.runner = undefined;
      await runner.release().catch(() => undefined);
    }
  }
}
