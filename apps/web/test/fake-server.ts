import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import express from 'express';
import { Server } from 'socket.io';
import {
  permissions,
  strokeBetween,
  type BoardKey,
  type BoardPicture,
  type ClientEvents,
  type ServerEvents,
} from '@zhiban/wire';
import { fakeRosterRoutes } from './fake-roster';
import { fakeRoutes } from './fake-routes';
import { chance, fakePicture, seatCounts, type Scene } from './fake-picture';

const web = fileURLToPath(new URL('../../../dist/web', import.meta.url));

/** The pages with a made-up floor behind them, for looking at them: no database, no exchange, no sign-in to speak of. */
export function serve(port: number): Promise<() => Promise<void>> {
  const app = express();
  const http = createServer(app);
  const io = new Server<ClientEvents, ServerEvents>(http, { serveClient: false });
  const random = chance(11);
  let scene: Scene = 'normal';
  let silent = false;
  let epoch = 1;
  let seq = 1;
  let brokenAt = 0;
  let base = fakePicture(scene, Date.now());

  app.use(express.json(), express.text({ type: 'text/csv' }));
  app.post('/test/scene/:scene', (request, response) => {
    scene = request.params.scene as Scene;
    silent = request.query.silent === '1';
    base = fakePicture(scene, Date.now());
    brokenAt = Date.now() - 156_000;
    const acd = base.sources.acd;
    if (scene === 'stale' && acd) Object.assign(acd, { link: 'down', since: brokenAt });
    epoch += 1;
    response.json({ scene });
  });
  fakeRoutes(app, permissions);
  fakeRosterRoutes(app, io, () => Number(process.env.PEOPLE ?? 120));
  app.use(express.static(web));
  app.use((_request, response) => response.sendFile(`${web}/index.html`));

  const fresh = () => ({ acd: scene === 'stale' ? brokenAt : Date.now() - 400, door: Date.now() - 400 });
  const stamp = () => ({ epoch: `e${epoch}`, seq, at: Date.now(), fresh: fresh() });

  function ofBoard(board: BoardKey): BoardPicture {
    if (board === 'centre') return base;
    const id = board.slice('queue:'.length);
    const queue = base.queues[id];
    const seats = Object.fromEntries(Object.entries(base.seats).filter(([, seat]) => seat.queues.includes(id)));
    return { ...base, board, queues: queue ? { [id]: queue } : {}, seats };
  }

  io.on('connection', (socket) => {
    socket.on('board:join', ({ board }, answer) => {
      void socket.join(board);
      answer({ ok: true, value: { ...stamp(), picture: ofBoard(board) } });
    });
    socket.on('board:leave', ({ board }, answer) => {
      void socket.leave(board);
      answer({ ok: true, value: null });
    });
    socket.on('roster:join', (_scope, answer) => answer({ ok: true, value: { revision: 0 } }));
    socket.on('clock:ask', ({ sentAt }, answer) => answer({ ok: true, value: { sentAt, at: Date.now() } }));
  });

  const timer = setInterval(() => {
    if (silent) return;
    const before = new Map([...io.sockets.adapter.rooms.keys()].map((room) => [room, ofBoard(room)]));
    base = moved(base, random, scene);
    seq += 1;
    for (const [room, picture] of before) {
      if (room !== 'centre' && !room.startsWith('queue:')) continue;
      const change = strokeBetween(picture, ofBoard(room));
      io.to(room).emit('board:stroke', { ...stamp(), board: room, ...change });
    }
  }, 500);

  return new Promise((resolve) => {
    http.listen(port, '127.0.0.1', () =>
      resolve(async () => {
        clearInterval(timer);
        await io.close();
      }),
    );
  });
}

/** A few seats change their state at each step; sums follow. */
function moved(picture: BoardPicture, random: () => number, scene: Scene): BoardPicture {
  if (scene === 'empty' || scene === 'stale') return picture;
  const ids = Object.keys(picture.seats);
  const seats = { ...picture.seats };
  for (let i = 0; i < 2; i += 1) {
    const id = ids[Math.floor(random() * ids.length)] ?? '';
    const seat = seats[id];
    if (!seat || seat.alarmAt !== null || seat.missedRingAt !== null || seat.state === 'logged-out') continue;
    seats[id] = {
      ...seat,
      state: seat.state === 'talking' ? 'after-call' : 'talking',
      since: Date.now(),
      reason: null,
    };
  }
  return { ...picture, seats, totals: { ...picture.totals, seats: seatCounts(Object.values(seats)) } };
}
