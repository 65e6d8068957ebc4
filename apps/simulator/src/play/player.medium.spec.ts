import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RawClient } from '../specs/raw-client';
import { Player } from './player';
import { readRecordedDay } from './recorded-day';

let folder: string;
let player: Player | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recorded-day-'));
});
afterEach(async () => {
  await player?.close();
  rmSync(folder, { recursive: true });
});

const banner = 'Asterisk Call Manager/11.0.0\r\n';
const accepted = 'Response: Success\r\nActionID: wb-1\r\nMessage: Authentication accepted\r\n\r\n';
const join1 = 'Event: QueueCallerJoin\r\nCallerIDName: 王先生\r\nQueue: sales\r\n\r\n';
const leave1 = 'Event: QueueCallerLeave\r\nQueue: sales\r\n\r\n';
const again = 'Event: FullyBooted\r\nUptime: 1\r\n\r\n';

const recording = [
  { t: 1_000, conn: 1, ev: 'connect' },
  { t: 1_001, conn: 1, raw: banner },
  { t: 1_002, conn: 1, raw: accepted },
  { t: 1_200, conn: 1, raw: join1 },
  { t: 1_400, conn: 1, raw: leave1 },
  { t: 1_500, conn: 1, ev: 'remote_close' },
  { t: 1_501, conn: 2, ev: 'connect' },
  { t: 1_502, conn: 2, ev: 'remote_close' },
  { t: 1_503, conn: 2, ev: 'connect_failed', error: 'refused' },
  { t: 2_000, conn: 3, ev: 'connect' },
  { t: 2_001, conn: 3, raw: banner },
  { t: 2_002, conn: 3, raw: again },
];

function write(splits: { t: number; conn: number; len: number }[] | null): string {
  const file = join(folder, 'ami.jsonl.gz');
  writeFileSync(file, gzipSync(recording.map((line) => JSON.stringify(line)).join('\n')));
  if (splits) {
    let off = 0;
    const lines = splits.map(({ t, conn, len }) => {
      off += len;
      return JSON.stringify({ t, conn, off: off - len, len });
    });
    writeFileSync(join(folder, 'ami.chunks.jsonl'), lines.join('\n'));
  }
  return file;
}

const closed = (client: RawClient) => vi.waitFor(() => expect(client.closed).toBe(true), { timeout: 5_000 });

async function play(file: string, speed: number): Promise<number> {
  player = new Player(readRecordedDay(file), speed);
  return player.listen(0, '127.0.0.1');
}

const bytes = (...texts: string[]) => Buffer.from(texts.join(''));

test('plays each connection byte by byte, drops it where it was dropped, and the next client gets the next one', async () => {
  const port = await play(write(null), 10);
  const one = await RawClient.open(port);
  one.login();
  await closed(one);
  expect(Buffer.concat(one.chunks)).toEqual(bytes(banner, accepted, join1, leave1));
  const two = await RawClient.open(port);
  await closed(two);
  expect(two.chunks).toEqual([]);
  const three = await RawClient.open(port);
  three.login();
  await closed(three);
  expect(Buffer.concat(three.chunks)).toEqual(bytes(banner, again));
  const four = await RawClient.open(port);
  await closed(four);
  expect(four.chunks).toEqual([]);
});

test('keeps the recorded pieces, even one that cuts a character in two', async () => {
  const inName = Buffer.from(join1).indexOf('王') + 1;
  const rest = Buffer.byteLength(join1) - inName + Buffer.byteLength(leave1);
  const file = write([
    { t: 1_001, conn: 1, len: banner.length },
    { t: 1_002, conn: 1, len: accepted.length },
    { t: 1_200, conn: 1, len: inName },
    { t: 1_400, conn: 1, len: rest },
  ]);
  const client = await RawClient.open(await play(file, 2));
  client.login();
  await closed(client);
  expect(client.chunks.map((c) => c.length)).toEqual([banner.length, accepted.length, inName, rest]);
  expect(Buffer.concat(client.chunks)).toEqual(bytes(banner, accepted, join1, leave1));
});

test('keeps the recorded pace, divided by the speed', async () => {
  const client = await RawClient.open(await play(write(null), 2));
  client.login();
  const start = performance.now();
  await closed(client);
  expect(performance.now() - start).toBeGreaterThan(230);
  expect(performance.now() - start).toBeLessThan(1_500);
});

test('says nothing after the banner until the client has spoken', async () => {
  const client = await RawClient.open(await play(write(null), 100));
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(client.text).toBe(banner);
});
