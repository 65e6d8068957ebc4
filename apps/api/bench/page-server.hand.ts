import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize } from 'node:path';
import { permissions, strokeBetween, type BoardPicture, type SessionView } from '@zhiban/wire';
import { Server, type Socket } from 'socket.io';
import { busyPicture } from './kit/busy-picture';
import { handTasks } from './kit/hand';

/** The web as it is built, and a server behind it that only has boards: so that the page alone is measured. */
const dist = dirname(dirname(process.argv[1] ?? ''));
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const session: SessionView = {
  user: {
    id: '1',
    name: 'bench',
    permissions: [...permissions],
    grants: [],
    person: null,
    mustChangePassword: false,
    passwordExpired: false,
  },
  demo: false,
  version: '0.0.0',
};
const board = { queues: 12, seats: 200, dayFrom: Math.floor(Date.now() / 1_800_000) * 1_800_000 - 10 * 3_600_000 };

let turn = 0;
let seq = 0;
let shown: BoardPicture = busyPicture(0, Date.now(), board);
let updates = 0;
let timer: NodeJS.Timeout | undefined;
let freeUntil = 0;
let freeDone: (() => void) | undefined;

const stamp = () => ({ epoch: 'bench', seq, at: Date.now(), fresh: { ami: Date.now() } });

function update(to: { emit: Socket['emit'] }): void {
  seq += 1;
  updates += 1;
  // The last one before a look is the first picture again, so that only what was left behind can differ.
  turn = updates === freeUntil ? 0 : turn + 1;
  const next = busyPicture(turn, Date.now(), board);
  const strokes = strokeBetween(shown, next);
  shown = next;
  to.emit('board:stroke', { board: 'centre', ...stamp(), ...strokes });
}

function serve(request: IncomingMessage, response: ServerResponse): void {
  const path = normalize(new URL(request.url ?? '/', 'http://x').pathname);
  if (path === '/api/v1/session') return answer(response, 200, session);
  if (path.startsWith('/api/')) return answer(response, 404, { status: 404, code: 'bench', detail: 'bench' });
  const bare = path.startsWith('/bare/');
  const file = bare ? join(dist, 'bench', 'page', path.slice(6)) : join(dist, 'web', path);
  const found = extname(path) !== '' && existsSync(file) ? file : join(dist, 'web', 'index.html');
  const page = bare && extname(path) === '' ? join(dist, 'bench', 'page', 'index.html') : found;
  response.setHeader('content-type', types[extname(page)] ?? 'application/octet-stream');
  createReadStream(page).pipe(response);
}

function answer(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

const http = createServer(serve);
const io = new Server(http, { serveClient: false, perMessageDeflate: false });
io.on('connection', (socket) => {
  socket.on('board:join', (_message: unknown, reply: (value: unknown) => void) => {
    reply({ ok: true, value: { ...stamp(), picture: shown } });
  });
  socket.on('clock:ask', ({ sentAt }: { sentAt: number }, reply: (value: unknown) => void) => {
    reply({ ok: true, value: { sentAt, at: Date.now() } });
  });
  socket.on('board:leave', (_message: unknown, reply: (value: unknown) => void) => reply({ ok: true, value: null }));
  socket.on('bench:painted', () => {
    if (updates < freeUntil) update(socket);
    else freeDone?.();
  });
});

const pace = (hz: number): void => {
  clearInterval(timer);
  timer = hz > 0 ? setInterval(() => update(io), 1000 / hz) : setInterval(() => io.emit('board:stroke', quiet()), 1000);
};
const quiet = () => {
  seq += 1;
  return { board: 'centre', ...stamp() };
};

handTasks({
  open: () =>
    new Promise<number>((resolve) => http.listen(0, '127.0.0.1', () => resolve((http.address() as AddressInfo).port))),
  /** Updates a second in which everything changes; 0: only signs of life. */
  pace,
  /** As fast as the page says that it has painted, until so many updates were sent in all. */
  free: (until: number) => {
    clearInterval(timer);
    freeUntil = until;
    update(io);
    return new Promise<void>((resolve) => (freeDone = resolve));
  },
});
