import type { BoardJoined } from '@zhiban/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TeamsFloor } from '../../test/teams-floor';
import { until, WallSocket } from '../../test/wall-socket';
import { BoardTicker } from './board-ticker';
import { BoardDesk } from './boards/board-desk';
import { WallboardGateway } from './socket/wallboard.gateway';

const screens = 60;
const boards = ['centre', 'queue:cloud/sales'];
/** Each sees other seats of the same board. */
const readers = ['lead-one', 'lead-two', 'manager'];
const groups = boards.flatMap((board) => readers.map((reader) => ({ board, reader })));

let floor: TeamsFloor;
beforeAll(async () => (floor = await TeamsFloor.open()));
afterAll(() => floor.close());

interface Back {
  group: string;
  screen: WallSocket;
  joined: BoardJoined;
}

/** Everybody comes at once and joins a board. */
function comeIn(): Promise<Back[]> {
  return Promise.all(
    Array.from({ length: screens }, async (_, i) => {
      const { board = '', reader = '' } = groups[i % groups.length] ?? {};
      const screen = await WallSocket.open(floor.api.url, floor.reader(reader));
      return { group: `${board} ${reader}`, screen, joined: await screen.join(board) };
    }),
  );
}

/** Texts made so far, and strokes: one for each group and tick. */
function counts() {
  const pictures = floor.api.app.get(BoardDesk, { strict: false }).encodedPictures;
  const { strokes: encoded } = floor.api.app.get(WallboardGateway, { strict: false }).encoded;
  return { pictures, encoded, strokes: floor.api.app.get(BoardTicker, { strict: false }).strokes };
}

test('screens that all come back at once cost one picture per group and tick, and are all live', async () => {
  const gateway = floor.api.app.get(WallboardGateway, { strict: false });
  for (const { screen } of await comeIn()) screen.close();
  await until(() => gateway.sockets === 0);

  const before = counts();
  const back = await comeIn();
  const ticks = counts().strokes - before.strokes;
  const numbers = new Set(back.map(({ group, joined }) => `${group} ${joined.seq}`));
  const pictures = counts().pictures - before.pictures;
  expect(pictures).toBe(numbers.size);
  expect(pictures).toBeLessThanOrEqual(groups.length + ticks);

  await floor.busy(1);
  await until(() => back.every(({ screen, joined }) => screen.seq > joined.seq));
  const after = counts();
  expect(after.encoded - before.encoded).toBe(after.strokes - before.strokes);
  expect(after.pictures - before.pictures).toBe(pictures);
  for (const { screen } of back) screen.close();
});
