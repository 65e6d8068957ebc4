import { Logger } from '@nestjs/common';
import {
  askClock,
  explainFigure,
  joinBoard,
  messagePermissions,
  type Answer,
  type BoardKey,
  type ClientEvents,
  type ExplainedFigure,
  type ExplainFigure,
  type Language,
  type ServerEvents,
} from '@zhiban/wire';
import type { Server, Socket } from 'socket.io';
import type { z } from 'zod';
import { correlated, fieldRefusals, faultRefusal, inputRefusal, problemOf, RefusalError } from '../../platform/problem';
import type { Access, Reader } from '../../platform/sign-in';
import type { BoardDesk } from '../boards/board-desk';
import type { FigureExplain } from '../figures/figure-explain';
import { EncodedAnswer } from './encoded-answer';
import { isRefusal } from './is-refusal';

export interface SocketData {
  reader: Reader;
  language: Language;
}

type Nothing = Record<string, never>;
export type WallServer = Server<ClientEvents, ServerEvents, Nothing, SocketData>;
export type WallSocket = Socket<ClientEvents, ServerEvents, Nothing, SocketData>;

/** Boards that one socket may watch. */
export const mostBoards = 8;
/** Messages that one socket may send: at once, and a second on average. */
const messagesAtOnce = 40;
const messagesPerSecond = 5;

export const roomOf = (board: BoardKey): string => `board:${board}`;

type Handler = (message: unknown) => unknown;

/** What one browser may say, and what it is answered. Nothing that it says can do more than be refused. */
export class BoardSocket {
  private static readonly log = new Logger('Wallboard');
  private readonly watched = new Set<BoardKey>();
  private allowance = messagesAtOnce;
  private allowanceAt: number;

  constructor(
    private readonly socket: WallSocket,
    private readonly desk: BoardDesk,
    private readonly figures: FigureExplain,
    private readonly access: Access,
    private readonly now: () => number,
  ) {
    this.allowanceAt = now();
  }

  listen(): void {
    const handlers: Readonly<Record<keyof ClientEvents, Handler>> = {
      'board:join': (message) => this.join(parsed(joinBoard, message).board),
      'board:leave': (message) => this.leave(parsed(joinBoard, message).board),
      'figure:explain': (message) => this.explain(parsed(explainFigure, message)),
      'clock:ask': (message) => ({ sentAt: parsed(askClock, message).sentAt, at: this.now() }),
    };
    this.socket.onAny((event: unknown, ...args: unknown[]) => {
      const known = isMessage(event) ? event : null;
      correlated(() => this.answer(known, known && handlers[known], args));
    });
    this.socket.on('disconnect', () => {
      for (const board of this.watched) this.desk.leave(board);
      this.watched.clear();
    });
  }

  private answer(message: keyof ClientEvents | null, handler: Handler | null, args: readonly unknown[]): void {
    const reply = args.at(-1);
    const say =
      typeof reply === 'function'
        ? (answer: unknown) => void Reflect.apply(reply, undefined, [answer])
        : () => undefined;
    try {
      this.spend();
      this.access.require(this.socket.data.reader, message ? messagePermissions[message] : 'wall.view');
      if (!handler) throw new RefusalError('request.bad', {});
      const value = handler(args[0]);
      say(value instanceof EncodedAnswer ? value : ({ ok: true, value } satisfies Answer<unknown>));
    } catch (error) {
      if (!isRefusal(error)) BoardSocket.log.error(error);
      const refusal: RefusalError = isRefusal(error) ? error : faultRefusal();
      say({ ok: false, problem: problemOf(refusal, this.socket.data.language) } satisfies Answer<unknown>);
    }
  }

  /** Joins the room first and takes the picture then, so that no stroke falls between the two. */
  private join(board: BoardKey): EncodedAnswer {
    if (!this.watched.has(board)) {
      if (this.watched.size >= mostBoards) throw new RefusalError('board.too-many', { max: mostBoards });
      if (!this.desk.watch(board)) throw new RefusalError('board.unknown', { board });
      this.watched.add(board);
      void this.socket.join(roomOf(board));
    }
    const joined = this.desk.joinedJson(board);
    if (joined === null) throw new RefusalError('board.unknown', { board });
    return new EncodedAnswer(`{"ok":true,"value":${joined}}`);
  }

  private leave(board: BoardKey): null {
    if (this.watched.delete(board)) {
      void this.socket.leave(roomOf(board));
      this.desk.leave(board);
    }
    return null;
  }

  /** Only of a board that is being watched. */
  private explain(asked: ExplainFigure): ExplainedFigure {
    if (!this.watched.has(asked.board)) throw new RefusalError('board.unknown', { board: asked.board });
    return this.figures.explain(asked);
  }

  private spend(): void {
    const now = this.now();
    const grown = this.allowance + (Math.max(0, now - this.allowanceAt) / 1000) * messagesPerSecond;
    this.allowance = Math.min(messagesAtOnce, grown);
    this.allowanceAt = now;
    if (this.allowance < 1) throw new RefusalError('request.too-many', { seconds: Math.ceil(1 / messagesPerSecond) });
    this.allowance -= 1;
  }
}

function isMessage(event: unknown): event is keyof ClientEvents {
  return typeof event === 'string' && Object.hasOwn(messagePermissions, event);
}

function parsed<T extends z.ZodType>(schema: T, message: unknown): z.infer<T> {
  const result = schema.safeParse(message);
  if (!result.success) throw inputRefusal(fieldRefusals(result.error.issues));
  return result.data;
}
