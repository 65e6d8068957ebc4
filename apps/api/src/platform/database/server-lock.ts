import pg from 'pg';
import { clientConfig, type DatabasePlace } from './connection';

/** Any number that no other program would lock by accident. */
const lockKey = 8_262_410_027;
const askEveryMs = 5_000;
const retryEveryMs = 500;

/**
 * One server per data: a lock that PostgreSQL holds for as long as the connection lives. Should the connection be lost,
 * the lock is asked for again until it is ours or another's; then `onTaken` is called, and this server has to stop.
 */
export class ServerLock {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private released = false;

  private constructor(
    private readonly place: DatabasePlace,
    private readonly onTaken: () => void,
  ) {}

  /** `null`: another server holds it. A server that was just killed may hold it a moment longer, so it is asked for `patienceMs`. */
  static async acquire(place: DatabasePlace, onTaken: () => void, patienceMs = 2_000): Promise<ServerLock | null> {
    const lock = new ServerLock(place, onTaken);
    const until = Date.now() + patienceMs;
    while (!(await lock.take())) {
      if (Date.now() >= until) return null;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return lock;
  }

  async release(): Promise<void> {
    this.released = true;
    if (this.timer) clearTimeout(this.timer);
    const client = this.client;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async take(): Promise<boolean> {
    const client = new pg.Client({ ...clientConfig(this.place), connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
    client.on('error', () => this.lost(client));
    await client.connect();
    const { rows } = await client.query<{ ours: boolean }>('SELECT pg_try_advisory_lock($1) AS ours', [lockKey]);
    if (!rows[0]?.ours) {
      await client.end();
      return false;
    }
    this.client = client;
    client.on('end', () => this.lost(client));
    this.watch(client);
    return true;
  }

  /** A connection that died in silence is noticed by asking. */
  private watch(client: pg.Client): void {
    this.timer = setTimeout(() => {
      client.query('SELECT 1').then(
        () => !this.released && this.client === client && this.watch(client),
        () => this.lost(client),
      );
    }, askEveryMs);
    this.timer.unref();
  }

  private lost(client: pg.Client): void {
    if (this.released || this.client !== client) return;
    this.client = null;
    if (this.timer) clearTimeout(this.timer);
    client.end().catch(() => undefined);
    this.retry();
  }

  private retry(): void {
    this.timer = setTimeout(() => {
      if (this.released) return;
      this.take().then(
        (ours) => !ours && this.onTaken(),
        () => this.retry(),
      );
    }, retryEveryMs);
    this.timer.unref();
  }
}
