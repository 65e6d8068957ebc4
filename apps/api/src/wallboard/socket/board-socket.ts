import { Logger } from '@nestjs/common';
import {
  askClock,
  boardSocketLimit,
  explainFigure,
  joinBoard,
  messagePermissions,
  type Answer,
  type BoardKey,
  type ClientEvents,
  type ExplainedFigure,
  type ExplainFigure,
  type Language,
  type ReachedPlaces,
  type ServerEvents,
} from '@zhiban/wire';
import type { Server, Socket } from 'socket.io';
import { correlated, faultRefusal, problemOf, RefusalError } from '../../platform/problem';
import { mayReadBoard, reachOfReader, type Access, type Reader } from '../../platform/sign-in';
import type { BoardDesk } from '../boards/board-desk';
import type { FigureExplain } from '../figures/figure-explain';
import { EncodedAnswer } from './encoded-answer';
import { isRefusal } from './is-refusal';
import { parsed } from './parsed';
import type { SocketMessages } from './socket-messages';
import type { SocketAreas, SocketWords } from './socket-words';

export interface SocketData {
  reader: Reader;
  language: Language;
}

type Nothing = Record<string, never>;
export type WallServer = Server<ClientEvents, ServerEvents, Nothing, SocketData>;
export type WallSocket = Socket<ClientEvents, ServerEvents, Nothing, SocketData>;

/** Messages that one socket may send: at once, and a second on average. */
const messagesAtOnce = 40;
const messagesPerSecond = 5;

/** `reach`: key of the places whose people are shown there. */
export const roomOf = (board: BoardKey, reach: string): string => `board:${board} ${reach}`;
/** Where a reader's own sockets are, by `Reader.session`. */
export const roomOfReader = (session: string): string => `reader:${session}`;

type Handler = (message: unknown) => unknown;

/** Whom the sockets turn to. */
export interface SocketHouse {
  desk: BoardDesk;
  figures: FigureExplain;
  access: Access;
  messages: SocketMessages;
  areas: SocketAreas;
  now: () => number;
}

/** What one browser may say, and what it is answered. Nothing that it says can do more than be refused. */
export class BoardSocket {
  private static readonly log = new Logger('Wallboard');
  private readonly watched = new Set<BoardKey>();
  private readonly reach: ReachedPlaces;
  private allowance = messagesAtOnce;
  private allowanceAt: number;

  constructor(
    private readonly socket: WallSocket,
    private readonly house: SocketHouse,
  ) {
    this.allowanceAt = house.now();
    this.reach = reachOfReader(socket.data.reader, 'wall.view');
  }

  listen(): void {
    const talks = this.house.areas.talks(this.socket);
    const words = Object.assign({}, this.words(), ...talks.map((talk) => talk.words)) as SocketWords;
    this.socket.onAny((event: unknown, ...args: unknown[]) => {
      const own = isWord(event, words) ? event : null;
      const handler = own ? words[own] : this.house.messages.handler(event, this.socket.data.reader);
      correlated(() => this.answer(own, handler, args));
    });
    this.socket.on('disconnect', () => {
      for (const talk of talks) talk.gone();
      for (const board of this.watched) this.house.desk.leave(board, this.reach);
      this.watched.clear();
    });
  }

  private words(): SocketWords {
    return {
      'board:join': (message) => this.join(parsed(joinBoard, message).board),
      'board:leave': (message) => this.leave(parsed(joinBoard, message).board),
      'figure:explain': (message) => this.explain(parsed(explainFigure, message)),
      'clock:ask': (message) => ({ sentAt: parsed(askClock, message).sentAt, at: this.house.now() }),
    };
  }

  private answer(message: keyof ClientEvents | null, handler: Handler | undefined, args: readonly unknown[]): void {
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
      this.house.access.require(this.socket.data.reader, message ? messagePermissions[message] : 'wall.view');
      if (!handler) throw new RefusalError('request.bad', {});
      const value = handler(args[0]);
      if (value instanceof Promise) value.then(tell, refuse);
      else tell(value);
    } catch (error) {
      refuse(error);
    }
  }

  /** Joins the room first and takes the picture then, so that no stroke falls between the two. */
  private join(board: BoardKey): EncodedAnswer {
    if (!mayReadBoard(this.socket.data.reader, board)) throw new RefusalError('board.not-yours', { board });
    if (!this.watched.has(board)) {
      if (this.watched.size >= boardSocketLimit) throw new RefusalError('board.too-many', { max: boardSocketLimit });
      if (!this.house.desk.watch(board, this.reach)) throw new RefusalError('board.unknown', { board });
      this.watched.add(board);
      void this.socket.join(roomOf(board, this.reach.key));
    }
    const joined = this.house.desk.joinedJson(board, this.reach);
    if (joined === null) throw new RefusalError('board.unknown', { board });
    return new EncodedAnswer(`{"ok":true,"value":${joined}}`);
  }

  private leave(board: BoardKey): null {
    if (this.watched.delete(board)) {
      void this.socket.leave(roomOf(board, this.reach.key));
      this.house.desk.leave(board, this.reach);
    }
    return null;
  }

  /** Only of a board that is being watched, and to a person: a TV has its boards and asks for nothing beside them. */
  private explain(asked: ExplainFigure): ExplainedFigure {
    if (this.socket.data.reader.device) throw new RefusalError('board.not-yours', { board: asked.board });
    if (!this.watched.has(asked.board)) throw new RefusalError('board.unknown', { board: asked.board });
    return this.house.figures.explain(asked);
  }

  private spend(): void {
    const now = this.house.now();
    const grown = this.allowance + (Math.max(0, now - this.allowanceAt) / 1000) * messagesPerSecond;
    this.allowance = Math.min(messagesAtOnce, grown);
    this.allowanceAt = now;
    if (this.allowance < 1) throw new RefusalError('request.too-many', { seconds: Math.ceil(1 / messagesPerSecond) });
    this.allowance -= 1;
  }
}

function isWord(event: unknown, words: SocketWords): event is keyof ClientEvents {
  return typeof event === 'string' && Object.hasOwn(words, event);
}
