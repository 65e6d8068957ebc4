import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { csrfHeader } from '@zhiban/wire';
import pg from 'pg';
import { Hand } from './hand';

const here = dirname(process.argv[1] ?? '.');
const program = join(here, '..', 'api', 'main.js');
const probe = pathToFileURL(join(here, 'probe.hand.js')).href;
const password = 'a passphrase for the bench';
const startMs = 40_000;
/** For looking into the server: `--cpu-prof`. */
const furtherOptions = process.env.BENCH_SERVER_OPTIONS?.split(' ') ?? [];

/** The real server with a data folder and a database of its own, as `npm start` would run it beside a real exchange. */
export class House {
  hand!: Hand;
  private child!: ChildProcess;
  private firstPassword = '';
  private readonly cookies = new Map<string, string>();

  private constructor(
    readonly port: number,
    private readonly dataDir: string,
    private readonly exchangePort: number,
  ) {}

  static async start(exchangePort: number): Promise<House> {
    const house = new House(await freePort(), await mkdtemp(join(tmpdir(), 'zhiban-bench-')), exchangePort);
    process.once('exit', () => house.killAll());
    await house.run();
    await house.signIn();
    return house;
  }

  /** Starts the server; resolves when it says that it is ready. */
  run(): Promise<void> {
    this.child = fork(program, [], {
      execArgv: ['--import', probe, ...furtherOptions],
      env: { ...process.env, ...this.environment() },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.hand = Hand.of(this.child);
    const { child } = this;
    const said: string[] = [];
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`the server is not ready: ${said.join('\n')}`)), startMs);
      child.once('exit', () => reject(new Error(`the server ended: ${said.join('\n')}`)));
      if (!child.stderr) throw new Error('no stderr');
      createInterface({ input: child.stderr }).on('line', (line) => {
        if (said.length < 200) said.push(line);
        this.firstPassword = /^ {4}(\S+)$/.exec(line)?.[1] ?? this.firstPassword;
        if (!line.startsWith('Zhiban is ready')) return;
        clearTimeout(late);
        resolve();
      });
    });
  }

  /** Cookie and Origin, for sockets. */
  get headers(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { Cookie: cookie, Origin: this.address };
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get cookieList(): { name: string; value: string; url: string }[] {
    return this.cookiesFor(this.address);
  }

  /** Where the server is reached by another address. */
  cookiesFor(url: string): { name: string; value: string; url: string }[] {
    return [...this.cookies].map(([name, value]) => ({ name, value, url }));
  }

  /** What the counters of `/metrics` stand at. */
  async counters(): Promise<(name: string) => number> {
    const response = await fetch(`${this.address}/metrics`, { headers: this.headers });
    const text = await response.text();
    if (!response.ok) throw new Error(`/metrics: ${response.status} ${text}`);
    return (name) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  }

  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(this.address + path, {
      method,
      headers: {
        ...this.headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        [csrfHeader]: this.cookies.get('zhiban_csrf') ?? '',
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return (await response.json()) as T;
  }

  /** A connection of the bench's own to the server's database. */
  async query<T>(sql: string, values: unknown[] = []): Promise<T[]> {
    const { socketDir } = this.database();
    const client = new pg.Client({ host: socketDir, user: 'zhiban', database: 'zhiban' });
    await client.connect();
    try {
      return (await client.query(sql, values)).rows as T[];
    } finally {
      await client.end();
    }
  }

  kill(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    this.child.kill('SIGKILL');
    return ended;
  }

  killDatabase(): void {
    process.kill(this.database().pid, 'SIGKILL');
  }

  async stop(): Promise<void> {
    const { child } = this;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await ended;
    await rm(this.dataDir, { recursive: true, force: true });
  }

  private async signIn(): Promise<void> {
    await this.ask('POST', '/api/v1/session', { username: 'admin', password: this.firstPassword });
    await this.ask('PUT', '/api/v1/session/password', { current: this.firstPassword, next: password });
  }

  private keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }

  private environment(): NodeJS.ProcessEnv {
    return {
      NODE_ENV: 'production',
      LANG: 'C',
      LC_ALL: 'C',
      PORT: String(this.port),
      DATA_DIR: this.dataDir,
      ACD_AMI_HOST: '127.0.0.1',
      ACD_AMI_PORT: String(this.exchangePort),
      ACD_AMI_USERNAME: 'bench',
      ACD_AMI_SECRET: 'bench',
      LOG_LEVEL: 'warn',
    };
  }

  private database(): { pid: number; socketDir: string } {
    const lines = readFileSync(join(this.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), socketDir: lines[4]?.trim() ?? '' };
  }

  /** When the bench breaks nothing of it may stay behind. */
  private killAll(): void {
    if (this.child.exitCode === null) this.child.kill('SIGKILL');
    try {
      process.kill(this.database().pid, 'SIGINT');
    } catch {
      // It has ended already.
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
