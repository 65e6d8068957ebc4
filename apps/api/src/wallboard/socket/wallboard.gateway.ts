import { Inject, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { WebSocketGateway, WebSocketServer, type OnGatewayConnection, type OnGatewayInit } from '@nestjs/websockets';
import type { Clock } from '@zhiban/time';
import type { BoardStroke, Language } from '@zhiban/wire';
import { CLOCK } from '../../platform/clock';
import { languageOf, problemOf, RefusalError } from '../../platform/problem';
import { Access } from '../../platform/sign-in';
import { BoardDesk } from '../boards/board-desk';
import { FigureExplain } from '../figures/figure-explain';
import { BoardSessions } from './board-sessions';
import { BoardSocket, roomOf, type WallServer, type WallSocket } from './board-socket';
import { letEncodedThrough, type EncodingCounts } from './encoded-answer';
import { isRefusal } from './is-refusal';
import { bufferedBytes, mostBufferedBytes } from './slow-sockets';
import { SocketAreas } from './socket-words';

const sessionCheckMs = 30_000;
const slowCheckMs = 1000;

/** The door of the boards: who may come in, and how strokes go out. */
@WebSocketGateway({
  serveClient: false,
  perMessageDeflate: false,
  maxHttpBufferSize: 16 * 1024,
  pingInterval: 10_000,
  pingTimeout: 10_000,
})
export class WallboardGateway implements OnGatewayInit, OnGatewayConnection, BeforeApplicationShutdown {
  private readonly log = new Logger('Wallboard');
  @WebSocketServer() private readonly server!: WallServer;
  private readonly timers: NodeJS.Timeout[] = [];
  private encodings: EncodingCounts = { strokes: 0, strokeChars: 0 };

  constructor(
    private readonly desk: BoardDesk,
    private readonly figures: FigureExplain,
    private readonly access: Access,
    private readonly sessions: BoardSessions,
    private readonly areas: SocketAreas,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  afterInit(server: WallServer): void {
    this.encodings = letEncodedThrough(server);
    server.use((socket, next) => {
      this.admit(socket).then(
        () => next(),
        (error: unknown) => next(refused(error, socket)),
      );
    });
    this.access.ended.subscribe((session) => this.closeWhere((socket) => socket.data.reader.session === session));
    this.every(sessionCheckMs, () => void this.checkSessions());
    this.every(slowCheckMs, () => this.closeWhere((socket) => bufferedBytes(socket) > mostBufferedBytes));
  }

  handleConnection(socket: WallSocket): void {
    const boards = { desk: this.desk, figures: this.figures };
    new BoardSocket(socket, boards, this.access, this.areas.talks(socket), () => this.clock.now()).listen();
  }

  beforeApplicationShutdown(): void {
    for (const timer of this.timers) clearInterval(timer);
    this.server.emit('server:closing', { at: this.clock.now() });
  }

  /** To everyone who watches the board, encoded once. */
  send(stroke: BoardStroke): void {
    this.server.to(roomOf(stroke.board)).emit('board:stroke', stroke);
  }

  get sockets(): number {
    return this.server.sockets.sockets.size;
  }

  get encoded(): Readonly<EncodingCounts> {
    return this.encodings;
  }

  async checkSessions(): Promise<void> {
    const sockets = [...this.server.sockets.sockets.values()];
    const names = new Set(sockets.flatMap(({ data }) => (data.reader.session === null ? [] : [data.reader.session])));
    if (names.size === 0) return;
    try {
      const living = await this.sessions.living([...names]);
      this.closeWhere(
        ({ data }) =>
          data.reader.session !== null && names.has(data.reader.session) && !living.has(data.reader.session),
      );
    } catch (error) {
      this.log.warn({ msg: 'The sessions of the boards could not be checked.', reason: String(error) });
    }
  }

  private async admit(socket: WallSocket): Promise<void> {
    const language = languageFor(socket);
    const reader = await this.access.ofHandshake(socket.request);
    this.access.require(reader, 'wall.view');
    socket.data = { reader, language };
  }

  private closeWhere(chosen: (socket: WallSocket) => boolean): void {
    for (const socket of this.server.sockets.sockets.values()) if (chosen(socket)) socket.disconnect(true);
  }

  private every(ms: number, work: () => void): void {
    const timer = setInterval(work, ms);
    timer.unref();
    this.timers.push(timer);
  }
}

/** What the reader chose on the page; otherwise what the browser asks for. */
function languageFor({ handshake, request }: WallSocket): Language {
  const language: unknown = handshake.auth.language;
  return languageOf(typeof language === 'string' ? language : request.headers['accept-language']);
}

/** socket.io hands `data` of the error to the browser. */
function refused(error: unknown, socket: WallSocket): Error {
  const known: RefusalError = isRefusal(error) ? error : new RefusalError('server.unavailable', {});
  const language = languageFor(socket);
  return Object.assign(new Error(known.code), { data: problemOf(known, language) });
}
