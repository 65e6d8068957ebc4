import type { Answer, BoardJoined, BoardStroke, ClientEvents, ServerEvents } from '@zhiban/wire';
import { io, type Socket } from 'socket.io-client';
import { preciseNow } from './numbers';

/** Instants of the wall clock at which a board was connected, had its picture, and showed the stroke after it. */
export interface Return {
  connected: number;
  picture: number;
  live: number;
}

/** As in `apps/web/src/platform/socket.ts`. */
const asThePage = {
  path: '/socket.io',
  transports: ['websocket'],
  reconnectionDelay: 500,
  reconnectionDelayMax: 8000,
  randomizationFactor: 0.5,
  timeout: 5000,
};

/** One board with the page's client, its back-off and its way to join, but no page. */
export class StormBoard {
  private readonly socket: Socket<ServerEvents, ClientEvents>;
  private now: Partial<Return> = {};
  private seq: number | null = null;
  private done: (() => void)[] = [];

  constructor(
    port: number,
    headers: Record<string, string>,
    private readonly board: string,
  ) {
    const address = `http://127.0.0.1:${port}`;
    const extraHeaders = { ...headers, Origin: address };
    this.socket = io(address, { ...asThePage, forceNew: true, extraHeaders });
    this.socket.on('connect_error', (error) => {
      if ('data' in error) throw new Error(`refused: ${error.message}`);
    });
    this.socket.on('connect', () => this.join());
    this.socket.on('disconnect', () => (this.seq = null));
    this.socket.on('board:stroke', (stroke) => this.receive(stroke));
  }

  forget(): void {
    this.now = {};
    this.seq = null;
  }

  live(): Promise<Return> {
    const { connected, picture, live } = this.now;
    if (connected !== undefined && picture !== undefined && live !== undefined)
      return Promise.resolve({ connected, picture, live });
    return new Promise<void>((resolve) => this.done.push(resolve)).then(() => this.live());
  }

  private join(): void {
    this.now = { connected: preciseNow() };
    this.seq = null;
    this.socket.timeout(5000).emit('board:join', { board: this.board }, (late, answer?: Answer<BoardJoined>) => {
      if (late || !answer?.ok) return this.join();
      this.seq = answer.value.seq;
      this.now.picture = preciseNow();
    });
  }

  private receive({ board, seq }: BoardStroke): void {
    if (this.seq === null || board !== this.board || seq <= this.seq) return;
    if (seq > this.seq + 1) throw new Error(`a stroke of ${board} is missing before ${seq}`);
    this.seq = seq;
    this.now.live ??= preciseNow();
    for (const done of this.done.splice(0)) done();
  }
}
