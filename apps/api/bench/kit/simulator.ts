import { spawn, type ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const program = join(dirname(process.argv[1] ?? '.'), '..', 'simulator', 'main.js');
const account = ['--username', 'bench', '--secret', 'bench'];
const login =
  'Action: Login\r\nUsername: bench\r\nSecret: bench\r\n\r\nAction: QueueStatus\r\n\r\nAction: CoreShowChannels\r\n\r\n';
const pictureEnd = 'Event: CoreShowChannelsComplete';
/** Chunks; should the words of its end lie on the border of two. */
const longestPicture = 40;
const chunkBytes = 64 * 1024;
/** How fast a floor is recorded: the simulator drops who reads too slowly. */
const messagesPerSecond = 4000;

interface Chunk {
  at: number;
  bytes: Buffer;
}

/** What an exchange sent, cut as a busy TCP connection cuts it. */
export interface RecordedStream {
  /** The first picture, and what came with it. */
  picture: Chunk[];
  chunks: Chunk[];
  /** Messages in `chunks`. */
  messages: number;
}

/** The simulated exchange on a port of its own. */
export class Simulator {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static start(args: readonly string[]): Promise<Simulator> {
    const child = spawn(process.execPath, [program, '--port', '0', ...account, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    process.once('exit', () => child.kill('SIGKILL'));
    return new Promise((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the simulator ended: ${code}`)));
      createInterface({ input: child.stdout }).once('line', (line) => {
        const { listening } = JSON.parse(line) as { listening: { port: number } };
        resolve(new Simulator(child, listening.port));
      });
    });
  }

  end(): void {
    this.child.removeAllListeners('exit');
    this.child.kill('SIGKILL');
  }
}

/**
 * What the simulator's busy floor says, recorded from its port: the picture, then `messages` messages. The floor lives
 * faster than the clock; instants are those of the floor.
 */
export async function recordBusyFloor(
  agents: number,
  queues: number,
  rate: number,
  messages: number,
): Promise<RecordedStream> {
  const speed = Math.max(1, Math.round(messagesPerSecond / rate));
  const start = '2026-11-23T10:00:00+08:00';
  const options = {
    agents,
    'busy-queues': queues,
    'busy-rate': rate,
    speed,
    start,
    read: 'agent,call,system,dialplan',
  };
  const simulator = await Simulator.start(Object.entries(options).flatMap(([key, value]) => [`--${key}`, `${value}`]));
  const chunks = await read(simulator.port, Date.parse(start), speed, messages);
  simulator.end();
  return chunks;
}

function read(port: number, start: number, speed: number, messages: number): Promise<RecordedStream> {
  const recorded: RecordedStream = { picture: [], chunks: [], messages: 0 };
  let drawn = false;
  const began = performance.now();
  let held: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(login));
    socket.once('error', reject).once('close', () => reject(new Error('the simulator hung up')));
    socket.on('data', (bytes) => {
      held.push(bytes);
      size += bytes.length;
      if (size < chunkBytes) return;
      const chunk = Buffer.concat(held);
      const at = Math.floor(start + (performance.now() - began) * speed);
      (drawn ? recorded.chunks : recorded.picture).push({ at, bytes: chunk });
      if (drawn) recorded.messages += count(chunk);
      else drawn = chunk.includes(pictureEnd) || recorded.picture.length > longestPicture;
      held = [];
      size = 0;
      if (recorded.messages < messages) return;
      socket.destroy();
      resolve(recorded);
    });
  });
}

function count(bytes: Buffer): number {
  let found = 0;
  for (let at = bytes.indexOf('\r\n\r\n'); at >= 0; at = bytes.indexOf('\r\n\r\n', at + 4)) found += 1;
  return found;
}
