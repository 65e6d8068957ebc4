import { Board, refusalOf } from '../stack/board';
import { expect, test } from '../stack/test';

test.describe('the stream of a board', () => {
  test('nobody without a session gets in, and no page of another site', async ({ centre }) => {
    const { url } = centre.stack;
    const nobody = await Board.open(url, null).catch(refusalOf);
    expect(nobody).toMatchObject({ code: 'sign-in.required', status: 401 });
    const administrator = await centre.stack.administrator();
    const foreign = await Board.open(url, administrator, { origin: 'http://elsewhere.example' }).catch(
      (error: unknown) => error,
    );
    expect(foreign).toBeInstanceOf(Error);
    const own = await Board.open(url, administrator, { origin: url });
    expect(own.socket.connected).toBe(true);
    own.close();
  });

  test('a picture and the strokes after it, merged, equal a fresh picture', async ({ centre }) => {
    const board = await Board.open(centre.stack.url, await centre.stack.administrator());
    const first = await board.join('centre');
    expect(Object.keys(first.picture.queues).length).toBeGreaterThan(0);
    for (let round = 1; round <= 3; round += 1) {
      await expect.poll(() => board.strokes.length, { timeout: 20_000 }).toBeGreaterThan(round * 12);
      const fresh = await board.ask('centre');
      await expect.poll(() => board.seq).toBeGreaterThanOrEqual(fresh.seq);
      expect(fresh.epoch).toBe(first.epoch);
      expect(board.at(fresh.seq)).toEqual(fresh.picture);
    }
    const numbers = board.strokes.map((stroke) => stroke.seq);
    expect(numbers).toEqual(numbers.map((_, n) => (numbers[0] ?? 0) + n));
    expect(board.strokes.some((stroke) => stroke.set !== undefined)).toBe(true);
    board.close();
  });

  test('a malformed message is answered with a problem and breaks nothing', async ({ centre }) => {
    const board = await Board.open(centre.stack.url, await centre.stack.administrator());
    for (const [event, ...args] of [
      ['board:join'],
      ['board:join', null],
      ['board:join', { board: 7 }],
      ['board:join', { board: 'kitchen' }],
      ['board:join', 'centre'],
      ['board:leave', []],
      ['clock:ask', { sentAt: 'now' }],
      ['__proto__', {}],
      ['constructor', { board: 'centre' }],
      ['board:stroke', { board: 'centre' }],
    ] as [string, ...unknown[]][]) {
      const answer = await board.say(event, ...args);
      expect(answer, `${event} ${JSON.stringify(args)}`).toMatchObject({ ok: false });
      if (!answer.ok) expect(answer.problem.detail).toMatch(/\S/);
    }
    const unknown = await board.say('board:join', { board: 'queue:nowhere/nothing' });
    expect(unknown).toMatchObject({ ok: false, problem: { code: 'board.unknown' } });
    expect((await board.ask('centre')).seq).toBeGreaterThanOrEqual(0);
    board.close();
  });

  test('a socket is closed when its session ends', async ({ centre }) => {
    const reader = await centre.stack.administrator();
    const board = await Board.open(centre.stack.url, reader);
    await board.join('centre');
    expect((await reader.ask('/api/v1/session', { method: 'DELETE' })).status).toBe(204);
    await expect.poll(() => board.socket.connected).toBe(false);
  });
});
