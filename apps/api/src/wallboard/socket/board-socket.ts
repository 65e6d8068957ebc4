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
import { correlated, faultRefusal, problemOf, RefusalError } from '../../platform/problem';
import type { Access, Reader } from '../../platform/sign-in';
import type { BoardDesk } from '../boards/board-desk';
import type { FigureExplain } from '../figures/figure-explain';
import { EncodedAnswer } from './encoded-answer';
import { isRefusal } from './is-refusal';
import { parsed } from './parsed';
import type { SocketTalk, SocketWords } from './socket-words';

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

/** What one browser may say, and what it is answered. Nothing that it says can do more than be refused. */
export class BoardSocket {
  private static readonly log = new Logger('Wallboard');
  private readonly watched = new Set<BoardKey>();
  private allowance = messagesAtOnce;
  private allowanceAt: number;

  constructor(
    private readonly socket: WallSocket,
    private readonly boards: { readonly desk: BoardDesk; readonly figures: FigureExplain },
    private readonly access: Access,
    private readonly talks: readonly SocketTalk[],
    private readonly now: () => number,
  ) {
    this.allowanceAt = now();
  }

  listen(): void {
    const words: SocketWords = Object.assign({}, this.words(), ...this.talks.map((talk) => talk.words)) as SocketWords;
    this.socket.onAny((event: unknown, ...args: unknown[]) => {
      const message = isMessage(event) ? event : null;
      correlated(() => this.answer(message, message === null ? undefined : words[message], args));
    });
    this.socket.on('disconnect', () => {
      for (const talk of this.talks) talk.gone();
      for (const board of this.watched) this.boards.desk.leave(board);
      this.watched.clear();
    });
  }

  private words(): SocketWords {
    return {
      'board:join': (message) => this.join(parsed(joinBoard, message).board),
      'board:leave': (message) => this.leave(parsed(joinBoard, message).board),
      'figure:explain': (message) => this.explain(parsed(explainFigure, message)),
      'clock:ask': (message) => ({ sentAt: parsed(askClock, message).sentAt, at: this.now() }),
    };
  }

  private answer(
    message: keyof ClientEvents | null,
    hear: ((message: unknown) => unknown) | undefined,
    args: readonly unknown[],
  ): void {
    const reply = args.at(-1);
    const say =
      typeof reply === 'function'
        ? (answer: unknown) => void Reflect.apply(reply, undefined, [answer])
        : () => undefined;
    const tell = (value: unknown) =>
      say(value instanceof EncodedAnswer ? value : ({ ok: true, value } satisfies Answer<unknown>));
    const refuse = (error: unknown) => {
      if (!isRefusal(error)) BoardSocket.log.error(error);
      const refusal: RefusalError = isRefusal(error) ? error : faultRefusal();
      say({ ok: false, problem: problemOf(refusal, this.socket.data.language) } satisfies Answer<unknown>);
    };
    try {
      this.spend();
      this.access.require(this.socket.data.reader, message ? messagePermissions[message] : 'wall.view');
      if (!hear) throw new RefusalError('request.bad', {});
      const value = hear(args[0]);
      if (value instanceof Promise) value.then(tell, refuse);
      else tell(value);
    } catch (error) {
      refuse(error);
    }
  }

  /** Joins the room first and takes the picture then, so that no stroke falls between the two. */
  private join(board: BoardKey): EncodedAnswer {
    if (!this.watched.has(board)) {
      if (this.watched.size >= mostBoards) throw new RefusalError('board.too-many', { max: mostBoards });
      if (!this.boards.desk.watch(board)) throw new RefusalError('board.unknown', { board });
      this.watched.add(board);
      void this.socket.join(roomOf(board));
    }
    const joined = this.boards.desk.joinedJson(board);
    if (joined === null) throw new RefusalError('board.unknown', { board });
    return new EncodedAnswer(`{"ok":true,"value":${joined}}`);
  }

  private leave(board: BoardKey): null {
    if (this.watched.delete(board)) {
      void this.socket.leave(roomOf(board));
      this.boards.desk.leave(board);
    }
    return null;
  }

  /** Only of a board that is being watched. */
  private explain(asked: ExplainFigure): ExplainedFigure {
    if (!this.watched.has(asked.board)) throw new RefusalError('board.unknown', { board: asked.board });
    return this.boards.figures.explain(asked);
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
