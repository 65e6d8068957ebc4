import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port';

const server = fileURLToPath(new URL('../../dist/api/main.js', import.meta.url));
const startMs = 60_000;

/** The whole product as `npm start` leaves it running: database, server, simulated exchange, web. */
export class Stack {
  private child: ChildProcess | null = null;
  private words = '';

  private constructor(
    readonly url: string,
    readonly dataDir: string,
    private readonly env: Record<string, string>,
  ) {}

  /** Starts on data of its own and a free port. `env` goes over the defaults. */
  static async start(env: Record<string, string> = {}): Promise<Stack> {
    const port = await freePort();
    const dataDir = env['DATA_DIR'] ?? (await mkdtemp(join(tmpdir(), 'zhiban-e2e-')));
    const stack = new Stack(`http://127.0.0.1:${port}`, dataDir, {
      PATH: process.env['PATH'] ?? '',
      TZ: process.env['TZ'] ?? '',
      LANG: 'C.UTF-8',
      LOG_LEVEL: 'warn',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      ...env,
    });
    await stack.resume();
    return stack;
  }

  /** What the server has printed so far. */
  get output(): string {
    return this.words;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** The password that the first start prints once. */
  get firstPassword(): string {
    const found = /One-time password \(.*\): (\S+)/.exec(this.words)?.[1];
    if (!found) throw new Error(`the server printed no password:\n${this.words}`);
    return found;
  }

  /** Starts the server (again) on the same data and waits until it is ready. */
  async resume(): Promise<void> {
    const child = spawn(process.execPath, [server], { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.words = (this.words + text).slice(-100_000);
      });
    }
    for (const end = Date.now() + startMs; Date.now() < end; await wait(100)) {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${this.words}`);
      if (await answers(`${this.url}/readyz`)) return;
    }
    throw new Error(`the server did not become ready:\n${this.words}`);
  }

  /** Ends only the server, as Ctrl-C does (or the hard way). Answers its exit code. */
  async halt(signal: 'SIGINT' | 'SIGKILL' = 'SIGINT'): Promise<number | null> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    child.kill(signal);
    return ended;
  }

  /** Ends everything and removes the data. */
  async stop(): Promise<void> {
    await this.halt();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}
