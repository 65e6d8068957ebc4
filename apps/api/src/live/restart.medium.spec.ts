import { restlessDay } from '@zhiban/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bareDatabase, type TestDatabase } from '../../test/test-database';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const key = `zb_${'k'.repeat(43)}`;
const token = 'a token for the operations';
let dist: string;

beforeAll(async () => {
  dist = await mkdtemp(join(root, 'node_modules', '.zhiban-spec-'));
  const configFile = join(root, 'apps/api/vite.config.ts');
  await build({ configFile, logLevel: 'silent', build: { outDir: join(dist, 'api'), sourcemap: false } });
}, 120_000);
afterAll(() => rm(dist, { recursive: true, force: true }));

/** The server as it is shipped, in a process of its own that can be killed. */
class Served {
  private child: ChildProcess | undefined;
  private readonly port: number;
  readonly url: string;

  constructor(private readonly database: TestDatabase) {
    this.port = 20_000 + Math.floor(Math.random() * 20_000);
    this.url = `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const { user, host, port, database } = this.database.place;
    const server = `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host ?? '')}`;
    const child = spawn(process.execPath, [join(dist, 'api/main.js')], {
      env: {
        PATH: process.env.PATH,
        PORT: String(this.port),
        DATABASE_URL: server,
        DATA_DIR: dist,
        METRICS_TOKEN: token.replaceAll(' ', '-'),
        ACD_AMI_HOST: '127.0.0.1',
        ACD_AMI_PORT: '1',
        ACD_AMI_USERNAME: 'zhiban',
        ACD_AMI_SECRET: 'secret',
        LOG_LEVEL: 'fatal',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    const said: string[] = [];
    for (const out of [child.stdout, child.stderr])
      createInterface({ input: out }).on('line', (line) => said.push(line));
    const deadline = Date.now() + 30_000;
    while (!(await this.isReady())) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(said.join('\n'));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  /** `null`: nobody answered. */
  async send(events: readonly object[]): Promise<number | null> {
    try {
      const response = await fetch(`${this.url}/api/v1/acd/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ events }),
      });
      await response.text();
      return response.status;
    } catch {
      return null;
    }
  }

  private async isReady(): Promise<boolean> {
    return fetch(`${this.url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
  }
}

/** A key of the door, as if an administrator had made it. */
async function giveKey(database: TestDatabase): Promise<void> {
  await database.query(
    `insert into zhiban.door_key (id, source, label, hint, hash, created_at)
     values ($1, 'cloud', 'spec', 'zb_kkkk', $2, now())`,
    [randomUUID(), createHash('sha256').update(key).digest()],
  );
}

/** A day as it was lately, so that the door does not think it too old. */
function recentDay(seed: number) {
  const events = restlessDay(seed, 900).filter(({ type }) => type !== 'picture');
  const shift = Date.now() - 3 * 3_600_000 - Math.max(...events.map(({ at }) => at));
  return events.map((event) => ({ ...event, at: event.at + shift }));
}

interface Kept {
  floor: object;
  figures: { closed: unknown; entries: unknown[] };
}

/** What the server saved when it was told to end: everything that it knew. */
async function lastCheckpoint(database: TestDatabase): Promise<Kept> {
  const [row] = await database.query<{ state: Kept }>(
    `select state from zhiban.live_checkpoint where source = 'cloud' and with_hour order by taken_at desc limit 1`,
  );
  if (!row) throw new Error('nothing was saved');
  return row.state;
}

describe('a server that is killed', () => {
  test('comes back with every stored event counted once: its figures are those of a run without a break', async () => {
    const day = recentDay(11);
    const batches = Array.from({ length: Math.ceil(day.length / 30) }, (_, i) => day.slice(i * 30, i * 30 + 30));

    const calm = await bareDatabase();
    const undisturbed = new Served(calm);
    await undisturbed.start();
    await giveKey(calm);
    for (const batch of batches) expect(await undisturbed.send(batch)).toBe(200);
    await undisturbed.end('SIGTERM');

    const rough = await bareDatabase();
    const killed = new Served(rough);
    await killed.start();
    await giveKey(rough);
    for (const [index, batch] of batches.entries()) {
      if (index % 10 === 5) {
        const sending = killed.send(batch);
        await new Promise((resolve) => setTimeout(resolve, index % 3 === 0 ? 2 : 12));
        await killed.end('SIGKILL');
        await sending;
        await killed.start();
      }
      while ((await killed.send(batch)) !== 200) await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await killed.end('SIGTERM');

    const count =
      'select count(*)::int as rows, count(distinct seq)::int as numbers, count(distinct event_id)::int as ids from zhiban.acd_event';
    expect(await rough.query(count)).toEqual(await calm.query(count));
    const [a, b] = [await lastCheckpoint(calm), await lastCheckpoint(rough)];
    expect(b.floor).toEqual(a.floor);
    expect(b.figures).toEqual(a.figures);
    const intervals = `select queue, "from", counts -> 'tally' as tally, gap, max(revision) over () as revisions
      from zhiban.interval_figure order by queue, "from", revision`;
    expect(await rough.query(intervals)).toEqual(await calm.query(intervals));
    await calm.drop();
    await rough.drop();
  }, 180_000);
});
