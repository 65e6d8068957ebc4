import type { BoardJoined } from '@zhiban/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DoorFeed } from '../../test/door-feed';
import { TestApp, type TestReader } from '../../test/test-app';
import { until, WallSocket } from '../../test/wall-socket';
import { BoardTicker } from './board-ticker';
import { BoardDesk } from './boards/board-desk';
import { WallboardGateway } from './socket/wallboard.gateway';

const screens = 60;
const keys = ['centre', 'queue:cloud/q1', 'queue:cloud/q2'] as const;

let api: TestApp;
let administrator: TestReader;
let feed: DoorFeed;
let n = 0;
const event = (type: string, rest: object) => ({ id: `e${(n += 1)}`, at: Date.now(), type, ...rest });
const caller = () => event('visit-offered', { visit: `v${n}`, call: `v${n}`, queue: `q${1 + (n % 2)}` });

beforeAll(async () => {
  api = await TestApp.start();
  administrator = await api.administrator();
  feed = await DoorFeed.open(api.url, administrator);
  await feed.send([event('link-up', {}), caller(), caller()]);
});

afterAll(() => api.stop());

/** Everybody comes at once and joins a board; each answers with what it joined. */
async function comeIn(): Promise<{ screen: WallSocket; joined: BoardJoined }[]> {
  return Promise.all(
    Array.from({ length: screens }, async (_, i) => {
      const screen = await WallSocket.open(api.url, administrator);
      return { screen, joined: await screen.join(keys[i % keys.length] ?? 'centre') };
    }),
  );
}

/** Texts made so far, and strokes: one for each board and tick. */
function counts() {
  const pictures = api.app.get(BoardDesk, { strict: false }).encodedPictures;
  const { strokes: encoded } = api.app.get(WallboardGateway, { strict: false }).encoded;
  return { pictures, encoded, strokes: api.app.get(BoardTicker, { strict: false }).strokes };
}

test('screens that all come back at once cost one picture per board and tick, and are all live', async () => {
  const gateway = api.app.get(WallboardGateway, { strict: false });
  for (const { screen } of await comeIn()) screen.close();
  await until(() => gateway.sockets === 0);

  const before = counts();
  const back = await comeIn();
  const ticks = counts().strokes - before.strokes;
  const numbers = new Set(back.map(({ joined }) => `${joined.picture.board} ${joined.seq}`));
  const pictures = counts().pictures - before.pictures;
  expect(pictures).toBe(numbers.size);
  expect(pictures).toBeLessThanOrEqual(keys.length + ticks);

  await feed.send([caller(), caller()]);
  await until(() => back.every(({ screen, joined }) => screen.seq > joined.seq));
  const after = counts();
  expect(after.encoded - before.encoded).toBe(after.strokes - before.strokes);
  expect(after.pictures - before.pictures).toBe(pictures);
  for (const { screen } of back) screen.close();
});
