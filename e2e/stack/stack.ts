import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Database } from './database';
import { freePort } from './free-port';
import { inDist } from './dist';
import { Reader } from './reader';

const startMs = 75_000;
/** What the tests use in place of the first password. */
export const chosenPassword = 'quiet lamps over the floor';

/** The whole product as `npm start` leaves it running: database, server, simulated exchange, web. */
export class Stack {
  private child: ChildProcess | null = null;
  private words = '';
  private passwordChosen = false;

  private constructor(
    readonly url: string,
    readonly dataDir: string,
    private readonly env: Record<string, string>,
  ) {}

  /** Starts on data of its own and a free port. `env` goes over the defaults. */
  static async start(env: Record<string, string> = {}): Promise<Stack> {
    const port = env['PORT'] ?? String(await freePort());
    const dataDir = env['DATA_DIR'] ?? (await mkdtemp(join(tmpdir(), 'zhiban-e2e-')));
    const stack = new Stack(`http://127.0.0.1:${port}`, dataDir, {
      ...plainEnvironment(),
      PORT: port,
      DATA_DIR: dataDir,
      ...env,
    });
    await stack.resume().catch(async (error: unknown) => {
      await stack.stop();
      throw error;
    });
    return stack;
  }

  /** What the server has printed so far. */
  get output(): string {
    return this.words;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  get database(): Database {
    return new Database(this.dataDir, this.env['ACD_AMI_HOST'] ? 'zhiban' : 'zhiban_demo');
  }

  /** The password that the first start prints once. */
  get firstPassword(): string {
    const found = /\n {4}(\S{12,})\n/.exec(this.words)?.[1];
    if (!found) throw new Error(`the server printed no password:\n${this.words}`);
    return found;
  }

  /** Starts the server (again) on the same data and waits until it is ready. Answers how long that took, in ms. */
  async resume(env: Record<string, string> = {}): Promise<number> {
    const begun = performance.now();
    const child = spawn(process.execPath, [inDist('api/main.js')], {
      env: { ...this.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.words = (this.words + text).slice(-1_000_000);
      });
    }
    for (const end = Date.now() + startMs; Date.now() < end; await wait(50)) {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${this.words}`);
      if (await answers(`${this.url}/readyz`)) return performance.now() - begun;
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

  /** Ends everything and removes the data. A database that outlived its killed server is ended too. */
  async stop(): Promise<void> {
    await this.halt();
    await this.database.end();
    await rm(this.dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  /** Nobody, on this server. */
  stranger(language: 'zh-CN' | 'en' = 'en'): Reader {
    return new Reader(this.url, language);
  }

  /** The administrator. At the first time the first password is changed. */
  async administrator(language: 'zh-CN' | 'en' = 'en'): Promise<Reader> {
    const reader = this.stranger(language);
    if (this.passwordChosen) {
      await reader.signIn('admin', chosenPassword);
      return reader;
    }
    const current = this.firstPassword;
    await reader.signIn('admin', current);
    await reader.ask('/api/v1/session/password', { method: 'PUT', body: { current, next: chosenPassword } });
    this.passwordChosen = true;
    return reader;
  }
}

/** The least that a process needs, so that nothing of the caller's shell leaks into a test. */
export function plainEnvironment(): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    ...(process.env['TZ'] ? { TZ: process.env['TZ'] } : {}),
    LANG: 'C.UTF-8',
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
  };
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}
