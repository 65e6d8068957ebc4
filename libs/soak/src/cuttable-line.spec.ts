import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CuttableLine } from './cuttable-line';

let server: Server;
let line: CuttableLine;

beforeEach(async () => {
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.pipe(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  line = await CuttableLine.open((server.address() as AddressInfo).port);
});

afterEach(async () => {
  await line.close();
  server.close();
});

const screen = () => connect(line.port, '127.0.0.1').on('error', () => undefined);
async function echo(socket: Socket, word: string): Promise<string> {
  socket.write(word);
  return String((await once(socket, 'data'))[0]);
}

test('what one side says reaches the other', async () => {
  expect(await echo(screen(), '在线')).toBe('在线');
});

test('a cut ends every connection, and the next one comes through', async () => {
  const before = screen();
  await echo(before, 'a');
  const gone = once(before, 'close');
  line.cut();
  await gone;
  expect(await echo(screen(), 'b')).toBe('b');
});

test('a broken line lets nobody through until it is mended', async () => {
  line.break();
  const refused = screen();
  await once(refused, 'close');
  line.mend();
  expect(await echo(screen(), 'c')).toBe('c');
});
