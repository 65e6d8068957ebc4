import { Inject, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { WebSocketGateway, WebSocketServer, type OnGatewayConnection, type OnGatewayInit } from '@nestjs/websockets';
import type { Clock } from '@zhiban/time';
import type { DeviceCommand, Language } from '@zhiban/wire';
import { CLOCK } from '../../platform/clock';
import { WebBuild } from '../../platform/http';
import { languageOf, problemOf, RefusalError } from '../../platform/problem';
import { Access, type Reader } from '../../platform/sign-in';
import { version } from '../../platform/version';
import type { GroupStroke } from '../boards/board-desk';
import { Admissions, type Admission } from './admissions';
import { BoardSessions } from './board-sessions';
import { roomOf, roomOfReader, type WallServer, type WallSocket } from './board-socket';
import { BoardSockets } from './board-sockets';
import { letEncodedThrough, type EncodingCounts } from './encoded-answer';
import { isRefusal } from './is-refusal';
import { bufferedBytes, mostBufferedBytes } from './slow-sockets';

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
  private readonly admissions = new Admissions();
  private readonly onTheirWay = new WeakMap<WallSocket, Admission>();
  private encodings: EncodingCounts = { strokes: 0, strokeChars: 0 };

  constructor(
    private readonly boardSockets: BoardSockets,
    private readonly access: Access,
    private readonly sessions: BoardSessions,
    private readonly build: WebBuild,
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
    this.access.ended.subscribe((session) => {
      this.admissions.ended(session);
      this.closeWhere((socket) => socket.data.reader.session === session);
    });
    this.every(sessionCheckMs, () => void this.checkSessions());
    this.every(slowCheckMs, () => this.closeWhere((socket) => bufferedBytes(socket) > mostBufferedBytes));
  }

  handleConnection(socket: WallSocket): void {
    const admission = this.onTheirWay.get(socket);
    admission?.done();
    if (admission?.overtaken(socket.data.reader.session)) return void socket.disconnect(true);
    this.boardSockets.receive(socket);
    socket.emit('server:hello', { version, build: this.build.id });
  }

  beforeApplicationShutdown(): void {
    for (const timer of this.timers) clearInterval(timer);
    this.server.emit('server:closing', { at: this.clock.now() });
  }

  /** To everyone who watches the board and sees the same of it, encoded once. */
  send({ stroke, reach }: GroupStroke): void {
    this.server.to(roomOf(stroke.board, reach)).emit('board:stroke', stroke);
  }

  /** To every page of a TV, by its `Reader.session`. `false`: none is there. */
  tell(session: string, command: DeviceCommand): boolean {
    if (!this.isThere(session)) return false;
    this.server.to(roomOfReader(session)).emit('device:command', command);
    return true;
  }

  isThere(session: string): boolean {
    return this.server.sockets.adapter.rooms.has(roomOfReader(session));
  }

  get sockets(): number {
    return this.server.sockets.sockets.size;
  }

  get encoded(): Readonly<EncodingCounts> {
    return this.encodings;
  }

  async checkSessions(): Promise<void> {
    const sockets = [...this.server.sockets.sockets.values()];
    const names = new Set(sockets.flatMap(({ data: { reader } }) => sessionsOf(reader)));
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
    const admission = this.admissions.begin();
    this.onTheirWay.set(socket, admission);
    socket.conn.once('close', () => admission.done());
    const language = languageFor(socket);
    const reader = await this.access.ofHandshake(
      socket.request,
      socket.handshake.auth['as'] === 'device' ? 'device' : 'person',
    );
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

/** The session to be checked; a TV has none: it is watched by the area that knows it. */
function sessionsOf({ session, device }: Reader): string[] {
  return session === null || device ? [] : [session];
}

/** socket.io hands `data` of the error to the browser. */
function refused(error: unknown, socket: WallSocket): Error {
  const known: RefusalError = isRefusal(error) ? error : new RefusalError('server.unavailable', {});
  const language = languageFor(socket);
  return Object.assign(new Error(known.code), { data: problemOf(known, language) });
}
