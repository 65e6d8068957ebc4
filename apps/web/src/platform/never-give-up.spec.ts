import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { neverGiveUp } from './never-give-up';
import type { WallSocket } from './socket';

let server: Server;
let url: string;
let refusing = 0;
let line: WallSocket;

beforeEach(async () => {
  const http = createServer();
  server = new Server(http);
  server.use((_socket, next) => (refusing-- > 0 ? next(new Error('server.unavailable')) : next()));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  refusing = 0;
  line = io(url, { autoConnect: false, transports: ['websocket'], forceNew: true });
  neverGiveUp(line);
});
afterEach(async () => {
  line.close();
  await server.close();
});

const connected = () => new Promise<void>((resolve) => line.once('connect', resolve));
const hang = () => line.on('board:stroke', () => undefined);

test('a board that the server would not let in for a while is let in later', async () => {
  refusing = 2;
  hang();
  const later = connected();
  line.connect();
  await later;
  expect(line.connected).toBe(true);
});

test.each(['board:stroke', 'past:stroke'] as const)(
  'who waits for a %s comes back when the server closes',
  async (word) => {
    line.on(word, () => undefined);
    line.connect();
    await connected();
    const back = connected();
    server.disconnectSockets(true);
    await back;
    expect(line.connected).toBe(true);
  },
);

test('where no board hangs any more nobody knocks', async () => {
  line.connect();
  await connected();
  server.disconnectSockets(true);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(line.connected).toBe(false);
  expect(server.sockets.sockets.size).toBe(0);
});
