import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { once } from 'node:events';
import type { RecordedConnection } from './recorded-day';

const mostUnsent = 4 * 1024 * 1024;

/**
 * Plays a recording byte by byte: the n-th connection of a client gets the n-th recorded one, in the recorded pieces
 * and pace, and is dropped where that one was. The banner comes at once, the rest after the client's first word
 * (its login). What the client says is not looked at: the recorded answers carry the recorded ActionIDs.
 */
export class Player {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private next = 0;

  constructor(
    private readonly connections: readonly RecordedConnection[],
    private readonly speed: number,
  ) {
    this.server = createServer({ noDelay: true }, (socket) => void this.accept(socket));
  }

  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => {
        const address = this.server.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async accept(socket: Socket): Promise<void> {
    const connection = this.connections[this.next++];
    socket.on('error', () => socket.destroy());
    if (!connection) return void socket.destroy();
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    const spoken = new Promise<void>((resolve) => {
      socket.once('data', () => resolve());
      socket.once('close', () => resolve());
    });
    socket.resume();
    await this.play(socket, connection, spoken);
    socket.end();
  }

  private async play(socket: Socket, { chunks, lastsMs }: RecordedConnection, spoken: Promise<void>): Promise<void> {
    const [first, ...rest] = chunks;
    if (!first) return;
    socket.write(first.bytes);
    await spoken;
    const start = performance.now();
    for (const { afterMs, bytes } of rest) {
      await this.until(start, afterMs - first.afterMs);
      if (socket.destroyed) return;
      socket.write(bytes);
      if (socket.writableLength > mostUnsent) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
    }
    await this.until(start, lastsMs - first.afterMs);
  }

  private async until(start: number, recordedMs: number): Promise<void> {
    const ms = start + recordedMs / this.speed - performance.now();
    if (ms > 1) await wait(ms);
  }
}
