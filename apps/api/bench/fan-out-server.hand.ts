import 'reflect-metadata';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { systemClock } from '@zhiban/time';
import type { BoardStroke } from '@zhiban/wire';
import { Subject } from 'rxjs';
import { Server } from 'socket.io';
import { ServerRun } from '../src/live';
import { CLOCK } from '../src/platform/clock';
import { WebBuild } from '../src/platform/http';
import type { PeopleDirectory } from '../src/people';
import { Access } from '../src/platform/sign-in';
import { noAttendances } from '../src/wallboard/attendance/attendance-desk';
import { BoardDesk } from '../src/wallboard/boards/board-desk';
import type { BoardPieces } from '../src/wallboard/boards/board-pieces';
import { BoardPictures } from '../src/wallboard/boards/board-pictures';
import { Sights } from '../src/wallboard/sight';
import { FigureExplain } from '../src/wallboard/figures/figure-explain';
import { BoardSessions } from '../src/wallboard/socket/board-sessions';
import { BoardSockets } from '../src/wallboard/socket/board-sockets';
import { SocketMessages } from '../src/wallboard/socket/socket-messages';
import { SocketAreas } from '../src/wallboard/socket/socket-words';
import { WallboardGateway } from '../src/wallboard/socket/wallboard.gateway';
import { handTasks } from './kit/hand';
import { turningPicture } from './kit/sample-pictures';

/** Seats that move at every turn: strokes of about 2 KB. */
const movingSeats = 10;
let turn = 0;

/** What readers see, in turn: the whole centre, or one of two teams. */
const posts = [
  { role: 'manager', site: null, team: null },
  { role: 'shift-lead', site: '上海', team: 'A' },
  { role: 'shift-lead', site: '上海', team: 'B' },
];
let reaches = 1;
let readers = 0;
const nextReader = () => ({ session: null, grants: [posts[readers++ % reaches]] });
const access = {
  ofHandshake: () => Promise.resolve(nextReader()),
  require: () => undefined,
  ended: new Subject<string>(),
};
const pictures: Pick<BoardPictures, 'picture' | 'fresh' | 'refresh' | 'refreshing' | 'forget'> = {
  picture: () => turningPicture(turn, movingSeats),
  fresh: () => ({ ami: Date.now() }),
  refresh: () => undefined,
  *refreshing() {},
  forget: () => undefined,
};

const people = { sitesOfTeam: () => [], nameOf: () => ({ zh: '', en: '' }) } as unknown as PeopleDirectory;
const pieces = { seatRecord: () => pictures.picture('centre', 0)?.seats } as unknown as BoardPieces;

/** The real gateway and desk; behind them a floor of which only the pictures are left. */
@Module({
  providers: [
    WallboardGateway,
    BoardDesk,
    BoardSockets,
    SocketAreas,
    SocketMessages,
    { provide: FigureExplain, useValue: {} },
    { provide: WebBuild, useValue: WebBuild.none },
    { provide: BoardPictures, useValue: pictures },
    { provide: Sights, useFactory: () => new Sights(people, pieces, noAttendances) },
    { provide: ServerRun, useValue: { epoch: 'bench' } },
    { provide: Access, useValue: access },
    { provide: BoardSessions, useValue: { living: () => Promise.resolve(new Set()) } },
    { provide: CLOCK, useValue: systemClock },
  ],
})
class BenchWall {}

interface Side {
  port: number;
  /** One tick: what a tick costs is what is measured. */
  tick: () => void;
  encodings: () => number;
}

async function ourSide(): Promise<Side> {
  const app = await NestFactory.create(BenchWall, { logger: false });
  app.useWebSocketAdapter(new IoAdapter(app));
  await app.listen(0, '127.0.0.1');
  const desk = app.get(BoardDesk);
  const gateway = app.get(WallboardGateway);
  const tick = () => {
    turn += 1;
    for (const stroke of desk.strokes()) gateway.send(stroke);
  };
  const { port } = (app.getHttpServer() as HttpServer).address() as AddressInfo;
  return { port, tick, encodings: () => gateway.encoded.strokes };
}

/** socket.io alone, a room, and strokes of the same bytes that were made beforehand. */
async function bareSide(strokes: readonly BoardStroke[]): Promise<Side> {
  const http = createServer();
  const io = new Server(http, { serveClient: false });
  io.on('connection', (socket) => {
    void socket.join('all');
    socket.on('board:join', (_message: unknown, answer: (value: unknown) => void) => answer({ ok: true }));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  let next = 0;
  let emits = 0;
  const tick = () => {
    const stroke = strokes[next++ % strokes.length];
    if (stroke) io.to('all').emit('board:stroke', { ...stroke, at: Date.now() });
    emits += 1;
  };
  return { port: (http.address() as AddressInfo).port, tick, encodings: () => emits };
}

let side: Side;

handTasks({
  open: async ({ kind, strokes, ...more }: { kind: 'ours' | 'bare'; strokes: BoardStroke[]; reaches: number }) => {
    reaches = more.reaches;
    side = kind === 'ours' ? await ourSide() : await bareSide(strokes);
    return side.port;
  },
  /** Emits `rate` times a second; answers CPU time in ms, ticks and encodings. */
  emit: async ({ seconds, rate }: { seconds: number; rate: number }) => {
    const ticks = seconds * rate;
    const encodedBefore = side.encodings();
    const before = process.cpuUsage();
    const began = performance.now();
    for (let i = 0; i < ticks; i += 1) {
      side.tick();
      const due = began + ((i + 1) * 1000) / rate;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    }
    const { user, system } = process.cpuUsage(before);
    return { cpuMs: (user + system) / 1000, ticks, encodings: side.encodings() - encodedBefore };
  },
});
