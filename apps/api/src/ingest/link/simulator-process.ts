import { Logger } from '@nestjs/common';
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const announcement = z.object({ listening: z.object({ port: z.int() }) });
const againMs = 2000;

export interface SimulatorOptions {
  /** The built simulator. */
  script: string;
  seed: string;
  /** Where its world begins (ms). */
  from: number;
  username: string;
  secret: string;
}

/** The simulated exchange as a child process; started again when it ends by itself. */
export class SimulatorProcess {
  private readonly log = new Logger('Simulator');
  private child: ChildProcess | undefined;
  private stopping = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly options: SimulatorOptions,
    /** The port on which it listens, after each start. */
    private readonly listening: (port: number) => void,
  ) {}

  start(): void {
    const { script, seed, from, username, secret } = this.options;
    const world = ['--seed', seed, '--from', new Date(from).toISOString(), '--rostered', 'on'];
    const child = spawn(process.execPath, [script, '--port', '0', '--control', ...world], {
      env: { ...process.env, SIM_USERNAME: username, SIM_SECRET: secret },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.child = child;
    createInterface({ input: child.stdout }).on('line', (line) => this.hear(line));
    createInterface({ input: child.stderr }).on('line', (line) => this.log.warn(line));
    child.on('error', (error) => this.log.error(error));
    child.on('close', (code) => this.ended(code));
  }

  /** The end of its input tells it to end; it is not waited for longer than a moment. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
    child.stdin?.end();
    const kill = setTimeout(() => child.kill('SIGKILL'), againMs);
    await gone;
    clearTimeout(kill);
  }

  private hear(line: string): void {
    const heard = announcement.safeParse(jsonOrNull(line));
    if (heard.success) this.listening(heard.data.listening.port);
  }

  private ended(code: number | null): void {
    this.child = undefined;
    if (this.stopping) return;
    this.log.warn({ msg: 'The simulated exchange has ended; it is started again.', code });
    this.timer = setTimeout(() => this.start(), againMs);
  }
}

function jsonOrNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
