import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PostgresUnavailable } from './postgres-unavailable';
import { findRunning, isAlive, port } from './running-server';
import { unprivileged } from './unprivileged';

const watchMs = 250;
const startMs = 20_000;
/** After a kill -9 the first start can meet leftovers of the dead server. */
const attempts = 8;
/** The path of a unix socket may have 107 bytes. */
const longestFolder = 107 - `/.s.PGSQL.${port}`.length;

/** Keeps one server running on a data folder until it is told to stop. */
export class Keeper {
  socketDir = '';
  pid = 0;
  private stopping = false;
  private watching: Promise<void> = Promise.resolve();

  constructor(
    private readonly folder: string,
    private readonly program: string,
    private readonly log: (line: string) => void,
  ) {}

  /** Adopts a running server (answers `true`) or starts one. */
  async begin(): Promise<boolean> {
    const running = await findRunning(this.folder);
    if (running) ({ pid: this.pid, socketDir: this.socketDir } = running);
    else await this.startPatiently();
    this.watching = this.watch();
    return running !== null;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.watching;
    if (isAlive(this.pid)) process.kill(this.pid, 'SIGINT');
    await until(() => Promise.resolve(!isAlive(this.pid)), startMs);
    await rm(this.socketDir, { recursive: true, force: true });
  }

  private async watch(): Promise<void> {
    while (!this.stopping) {
      await wait(watchMs, undefined, { ref: false });
      if (this.stopping || isAlive(this.pid)) continue;
      this.log('the database ended unexpectedly and is started again');
      await this.startPatiently().catch((error: unknown) => this.log(String(error)));
    }
  }

  private async startPatiently(): Promise<void> {
    let last = 'no answer';
    for (let attempt = 0; attempt < attempts && !this.stopping; attempt += 1) {
      await wait(attempt * 200);
      const outcome = await this.startOnce();
      if (outcome === null) return;
      last = outcome;
    }
    throw new PostgresUnavailable('does-not-start', last);
  }

  /** Answers `null` when the server is up, else its last words. */
  private async startOnce(): Promise<string | null> {
    const socketDir = this.socketDir || (await makeSocketDir());
    const child = await this.spawn(socketDir);
    let words = '';
    let ended = false;
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-2000);
    });
    child.once('exit', () => {
      ended = true;
    });
    const up = await until(async () => ended || (await findRunning(this.folder))?.pid === child.pid, startMs);
    if (!up || ended) {
      child.kill('SIGKILL');
      return words.trim().split('\n').at(-1) ?? 'no answer';
    }
    child.unref();
    this.socketDir = socketDir;
    this.pid = child.pid ?? 0;
    return null;
  }

  private async spawn(socketDir: string): Promise<ChildProcess> {
    const settings = {
      listen_addresses: '',
      port: String(port),
      unix_socket_directories: socketDir,
      unix_socket_permissions: '0700',
      max_connections: '60',
      shared_buffers: '128MB',
      timezone: 'UTC',
      log_timezone: 'UTC',
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const [program, ...args] = await unprivileged([this.program, '-D', this.folder, ...flags]);
    // A group of its own, so that Ctrl-C reaches the server only through us, after the last row is written.
    return spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  }
}

async function makeSocketDir(): Promise<string> {
  const inTemporary = join(tmpdir(), 'zhiban-');
  return mkdtemp(Buffer.byteLength(inTemporary) + 6 <= longestFolder ? inTemporary : '/tmp/zhiban-');
}

async function until(condition: () => Promise<boolean>, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await wait(20)) {
    if (await condition()) return true;
  }
  return condition();
}
