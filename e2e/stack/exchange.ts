import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { connect } from 'node:net';
import { inDist } from './dist';
import { freePort } from './free-port';
import { plainEnvironment } from './stack';

type Order =
  | { do: 'drop'; ms?: number }
  | { do: 'freeze' | 'thaw' | 'restart' | 'garbage' }
  | { do: 'burst'; queue: string; minutes?: number };

export interface ExchangeOptions {
  queues?: number;
  agents?: number;
  /** Manager events a second. */
  rate?: number;
}

export const exchangeSecret = 'a-secret-that-nobody-may-read-7f3a';

/** An exchange that does not answer: only the door feeds. */
export const noExchange = {
  ACD_AMI_HOST: '127.0.0.1',
  ACD_AMI_PORT: '1',
  ACD_AMI_USERNAME: 'nobody',
  ACD_AMI_SECRET: 'nothing',
};

/** A stand-in exchange at which a server can be pointed like at a real one. The same load at any time of day. */
export class Exchange {
  private readonly lines: Interface;
  private readonly answers: string[] = [];
  private readonly waiting: ((line: string) => void)[] = [];

  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {
    this.lines = createInterface({ input: child.stdout! });
    this.lines.on('line', (line) => {
      const next = this.waiting.shift();
      if (next) next(line);
      else this.answers.push(line);
    });
  }

  static async start({ queues = 6, agents = 24, rate = 40 }: ExchangeOptions = {}): Promise<Exchange> {
    const port = await freePort();
    const floor = ['--agents', agents, '--busy-queues', queues, '--busy-rate', rate].map(String);
    const child = spawn(
      process.execPath,
      [inDist('simulator/main.js'), '--port', String(port), '--control', '--seed', 'e2e', ...floor],
      {
        env: { ...plainEnvironment(), SIM_USERNAME: 'wall', SIM_SECRET: exchangeSecret },
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    const exchange = new Exchange(child, port);
    await exchange.line();
    return exchange;
  }

  /** What the server has to be told. */
  get env(): Record<string, string> {
    return {
      ACD_AMI_HOST: '127.0.0.1',
      ACD_AMI_PORT: String(this.port),
      ACD_AMI_USERNAME: 'wall',
      ACD_AMI_SECRET: exchangeSecret,
    };
  }

  async order(order: Order): Promise<void> {
    this.child.stdin!.write(`${JSON.stringify(order)}\n`);
    const answer = await this.line();
    if (answer !== JSON.stringify({ done: order.do })) throw new Error(`the exchange answered ${answer}`);
  }

  /** Its own books: who waits and who is a member, by queue, as it tells any manager client. */
  async queueStatus(): Promise<Record<string, { waiting: string[]; members: string[] }>> {
    const socket = connect(this.port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    socket.write(`Action: Login\r\nUsername: wall\r\nSecret: ${exchangeSecret}\r\nEvents: off\r\n\r\n`);
    socket.write('Action: QueueStatus\r\nActionID: e2e\r\n\r\n');
    while (!text.includes('Event: QueueStatusComplete')) await once(socket, 'data');
    socket.destroy();
    return readQueues(text);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.stdin!.end();
    await ended;
  }

  private line(): Promise<string> {
    const there = this.answers.shift();
    return there === undefined ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve(there);
  }
}

function readQueues(text: string): Record<string, { waiting: string[]; members: string[] }> {
  const queues: Record<string, { waiting: string[]; members: string[] }> = {};
  for (const block of text.split('\r\n\r\n')) {
    const fields = new Map(block.split('\r\n').map((line) => line.split(/: ?(.*)/s, 2) as [string, string]));
    const queue = fields.get('Queue');
    if (!queue) continue;
    const own = (queues[queue] ??= { waiting: [], members: [] });
    if (fields.get('Event') === 'QueueEntry') own.waiting.push(fields.get('Uniqueid') ?? '');
    if (fields.get('Event') === 'QueueMember')
      own.members.push(fields.get('Location') ?? fields.get('StateInterface') ?? '');
  }
  return queues;
}
