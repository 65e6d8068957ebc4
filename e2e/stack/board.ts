import {
  applyStroke,
  type Answer,
  type BoardJoined,
  type BoardPicture,
  type BoardStroke,
  type ClientEvents,
  type Problem,
  type ServerEvents,
  type Strokes,
} from '@zhiban/wire';
import { io, type Socket } from 'socket.io-client';
import type { Reader } from './reader';

/** A fixed wall without a browser: it joins, keeps every stroke, and merges them in order. */
export class Board {
  readonly strokes: BoardStroke[] = [];
  picture: BoardPicture | null = null;
  seq = -1;
  private readonly past = new Map<number, BoardPicture>();

  private constructor(readonly socket: Socket<ServerEvents, ClientEvents>) {}

  /** Rejects with the server's refusal where it does not let us in; the problem is in `data` of the error. */
  static open(url: string, reader: Reader | null, headers: Record<string, string> = {}): Promise<Board> {
    const socket: Socket<ServerEvents, ClientEvents> = io(url, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { ...(reader ? { cookie: reader.cookie } : {}), ...headers },
    });
    return new Promise((resolve, reject) => {
      socket.on('connect', () => resolve(new Board(socket)));
      socket.on('connect_error', (error) => {
        socket.close();
        reject(error);
      });
    });
  }

  async join(board: string): Promise<BoardJoined> {
    this.socket.on('board:stroke', (stroke) => this.follow(board, stroke));
    const joined = await this.ask(board);
    this.see(joined.seq, joined.picture as BoardPicture);
    return joined;
  }

  /** A fresh picture beside the one that is followed. */
  async ask(board: string): Promise<BoardJoined> {
    const answer = (await this.say('board:join', { board })) as Answer<BoardJoined>;
    if (!answer.ok) throw new Error(answer.problem.code);
    return answer.value;
  }

  /** The merged picture as it was after the stroke of that number. */
  at(seq: number): BoardPicture | undefined {
    return this.past.get(seq);
  }

  /** Anything at all, as a broken or hostile page might say it. */
  say(event: string, ...args: unknown[]): Promise<Answer<unknown>> {
    const loose = this.socket as unknown as {
      timeout(ms: number): { emitWithAck(e: string, ...a: unknown[]): Promise<Answer<unknown>> };
    };
    return loose.timeout(5000).emitWithAck(event, ...args);
  }

  close(): void {
    this.socket.close();
  }

  private follow(board: string, stroke: BoardStroke): void {
    if (stroke.board !== board) return;
    this.strokes.push(stroke);
    if (!this.picture || stroke.seq !== this.seq + 1) return;
    this.see(stroke.seq, applyStroke(this.picture, stroke as Strokes<BoardPicture>));
  }

  private see(seq: number, picture: BoardPicture): void {
    this.seq = seq;
    this.picture = picture;
    this.past.set(seq, picture);
  }
}

/** The problem with which a socket was refused. */
export function refusalOf(error: unknown): Problem | null {
  return error instanceof Error && 'data' in error ? (error.data as Problem) : null;
}
