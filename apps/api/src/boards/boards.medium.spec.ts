import type {
  AuditPage,
  BoardFile,
  BoardImage,
  BoardList,
  BoardVersions,
  LayoutPicture,
  Problem,
  StoredBoard,
  TileOf,
} from '@zhiban/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DoorFeed } from '../../test/door-feed';
import { TestApp, type TestReader } from '../../test/test-app';
import { until, WallSocket } from '../../test/wall-socket';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
let api: TestApp;
let administrator: TestReader;
let feed: DoorFeed;
let n = 0;
const event = (type: string, rest: object) => ({ id: `e${(n += 1)}`, at: Date.now(), type, ...rest });
const post = (path: string, body: unknown, headers = {}) =>
  administrator.ask(`/api/v1/${path}`, { method: 'POST', body, headers });
const put = (path: string, body: unknown) => administrator.ask(`/api/v1/${path}`, { method: 'PUT', body });
const made = async (template: string, more: object = {}) =>
  (await post('boards', { template, ...more })).json<StoredBoard>();
const saved = async ({ id, n: version }: StoredBoard, file: BoardFile, comment = '') =>
  put(`boards/${id}`, { file, comment, basedOnVersion: version });
const upload = (bytes: Buffer, type: string) => post('board-images', bytes, { 'content-type': type });

beforeAll(async () => {
  api = await TestApp.start();
  administrator = await api.administrator();
  feed = await DoorFeed.open(api.url, administrator);
  await feed.send([
    event('link-up', {}),
    event('member-added', { queue: 'sales', seat: 'SIP/101', name: '李雷', device: 'idle' }),
    event('member-added', { queue: 'support', seat: 'SIP/102', name: '韩梅梅', device: 'idle' }),
    event('visit-offered', { visit: 'v1', call: 'v1', queue: 'sales' }),
  ]);
});
afterAll(() => api.stop());

describe('a board', () => {
  test('is made from a template, saved as versions that say what changed, and goes back', async () => {
    const board = await made('centre', { name: { zh: '大厅', en: 'Hall' } });
    expect(board).toMatchObject({ n: 1, author: 'admin', file: { name: { zh: '大厅' } } });
    const file = { ...board.file, tiles: board.file.tiles.slice(1), theme: 'light' as const };
    const second = (await saved(board, file, '少一格')).json<StoredBoard>();
    expect(second).toMatchObject({ n: 2, comment: '少一格' });
    expect(second.changes.map(({ what, id }) => `${what} ${id}`)).toEqual(['board theme', 'removed waiting']);

    const third = (await post(`boards/${board.id}/back`, { to: 1, basedOnVersion: 2 })).json<StoredBoard>();
    expect(third.file).toEqual(board.file);
    expect(third.changes[0]).toEqual({ what: 'back', kind: 'version', id: '1' });
    const { versions } = (await administrator.ask(`/api/v1/boards/${board.id}/versions`)).json<BoardVersions>();
    expect(versions.map((version) => version.n)).toEqual([3, 2, 1]);
    const { entries } = (await administrator.ask('/api/v1/audit?limit=3')).json<AuditPage>();
    expect(entries.map(({ action }) => action)).toEqual(['board.reverted', 'board.saved', 'board.created']);
  });

  test('that somebody saved meanwhile is not overwritten', async () => {
    const board = await made('seats');
    await saved(board, { ...board.file, theme: 'contrast' });
    const late = await saved(board, { ...board.file, theme: 'light' });
    expect([late.status, late.json<Problem>().code]).toEqual([409, 'board.conflict']);
    const twice = await Promise.all([1, 2].map(() => saved({ ...board, n: 2 }, board.file)));
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('is deleted, and brought back as it was', async () => {
    const board = await made('management');
    const path = `/api/v1/boards/${board.id}`;
    expect((await administrator.ask(path, { method: 'DELETE' })).status).toBe(204);
    expect((await administrator.ask(path)).json<Problem>().code).toBe('board.unknown');
    expect((await post(`boards/${board.id}/restore`, {})).json<StoredBoard>().file).toEqual(board.file);
    const { boards } = (await administrator.ask('/api/v1/boards')).json<BoardList>();
    expect(boards.map(({ id }) => id)).toContain(board.id);
  });

  test('goes out as a file and comes in as the same board', async () => {
    const board = await made('night');
    const file = (await administrator.ask(`/api/v1/boards/${board.id}/export`)).json<BoardFile>();
    const copy = (await post('boards/import', file)).json<StoredBoard>();
    expect(copy.id).not.toBe(board.id);
    expect(copy.file).toEqual(board.file);
  });

  test('is not written by who may only look', async () => {
    const stranger = api.stranger();
    expect((await stranger.ask('/api/v1/boards')).status).toBe(401);
  });
});

describe('a file from elsewhere', () => {
  const refused = async (file: unknown, language = 'en') => {
    const answer = await post('boards/import', file, { 'accept-language': language });
    return answer.json<Problem>();
  };

  test.each([
    ['of another version', { format: 'zhiban-board', version: 7 }, 'board.other-version', '7'],
    ['of something else', { hello: 'world' }, 'board.not-file', 'Zhiban'],
  ])('%s says so', async (_, file, code, word) => {
    const problem = await refused(file);
    expect(problem.code).toBe(code);
    expect(problem.detail).toContain(word);
  });

  test('with a script, five hundred tiles, or hours that cut an interval names each wrong place', async () => {
    const { file } = await made('management');
    const script: TileOf<'text'> = {
      ...{ id: 'text', kind: 'text', x: 0, y: 0, w: 3, h: 2, size: 'small' },
      text: { zh: '<script>alert(1)</script>', en: 'x' },
    };
    const scripted = await refused({ ...file, tiles: [script] }, 'zh-CN');
    expect(scripted.fields).toEqual([
      { path: 'tiles[0].text.zh', code: 'board.markup', detail: '只能写纯文字，不能含有网页标签。' },
    ]);
    const many = Array.from({ length: 500 }, (_, i) => ({ ...script, text: { zh: '', en: '' }, id: `t${i}` }));
    expect((await refused({ ...file, tiles: many })).fields).toMatchObject([{ path: 'tiles', code: 'field.too-many' }]);
    const cut = await refused({ ...file, window: { kind: 'hours', from: '20:10', to: '08:00' } });
    expect(cut.fields).toMatchObject([{ path: 'file.window.from', code: 'board.hours-edge' }]);
  });
});

describe('an image', () => {
  test('is kept once, and served so that it can run nothing', async () => {
    const { hash, width } = (await upload(png, 'image/png')).json<BoardImage>();
    expect(width).toBe(1);
    expect((await upload(png, 'image/png')).json<BoardImage>().hash).toBe(hash);
    const shown = await administrator.ask(`/api/v1/board-images/${hash}`);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(shown.headers.get('cache-control')).toContain('immutable');
  });

  test.each([
    ['of a lying type', () => upload(png, 'image/jpeg'), 415, 'image.lying-type'],
    [
      'that is a page',
      () => upload(Buffer.from('<html><script>1</script></html>'), 'image/png'),
      415,
      'image.not-image',
    ],
    ['that may hold a script', () => upload(Buffer.from('<svg/>'), 'image/svg+xml'), 415, 'image.not-image'],
    ['of three megabytes', () => upload(Buffer.alloc(3 * 1024 * 1024), 'image/png'), 413, 'request.too-large'],
  ])('%s is refused', async (_, send, status, code) => {
    const answer = await send();
    expect([answer.status, answer.json<Problem>().code]).toEqual([status, code]);
  });

  test('that is not there cannot be put on a board', async () => {
    const board = await made('management');
    const tile: TileOf<'picture'> = {
      ...{ id: 'p', kind: 'picture', x: 0, y: 0, w: 3, h: 2, fit: 'contain' },
      image: 'a'.repeat(64),
      alt: { zh: '', en: '' },
    };
    const problem = (await saved(board, { ...board.file, tiles: [tile] })).json<Problem>();
    expect(problem.fields).toMatchObject([{ path: 'file.tiles.0.image', code: 'board.no-image' }]);
  });
});

describe('on the wall', () => {
  test('a board shows what its tiles need, and a saved version at the next tick', async () => {
    const board = await made('centre');
    const wall = await WallSocket.open(api.url, administrator);
    await wall.join(`board:${board.id}`);
    expect(wall.layout?.version).toBe(1);
    expect(wall.layout?.tiles['waiting']).toMatchObject({ figure: { formula: 'WAITING', value: 1 } });
    expect(Object.keys(wall.layout?.queues ?? {})).toEqual(['cloud/sales', 'cloud/support']);
    expect(wall.layout?.seats).toEqual({});

    await feed.send([event('visit-offered', { visit: 'v2', call: 'v2', queue: 'support' })]);
    const row = () => {
      const table = wall.layout?.tiles['queues'];
      return table?.kind === 'queue-table' ? table.rows['cloud/support']?.['0'] : null;
    };
    await until(() => row()?.value === 1);
    const began = Date.now();
    await saved(board, { ...board.file, tiles: board.file.tiles.filter(({ id }) => id === 'waiting') });
    await until(() => wall.layout?.version === 2, 1500);
    expect(Date.now() - began).toBeLessThan(1500);
    expect(Object.keys(wall.layout?.tiles ?? {})).toEqual(['waiting']);
    expect(Object.keys(wall.layout?.queues ?? {})).toEqual(['cloud/sales', 'cloud/support']);
    const fresh = (await wall.ask(`board:${board.id}`)) as { value: { picture: LayoutPicture } };
    await until(() => wall.layout?.tiles['waiting'] !== undefined);
    expect(wall.layout?.layout).toEqual(fresh.value.picture.layout);
    wall.close();
  });

  test('a draft is shown before it is saved', async () => {
    const { file } = await made('centre');
    const tiles = file.tiles.filter(({ id }) => id === 'level');
    const picture = (await post('board-preview', { file: { ...file, tiles } })).json<LayoutPicture>();
    expect(picture.tiles['level']).toMatchObject({ kind: 'number', warn: 0.8, alarm: 0.6, target: 0.8 });
    expect((await post('board-preview', { file: { ...file, version: 2 } })).status).toBe(400);
  });

  test('no name leaves the server for a board that tells none, nor for any while visitors are there', async () => {
    const [named, bare] = [await made('seats'), await made('seats')];
    await saved(bare, { ...bare.file, names: false });
    const wall = await WallSocket.open(api.url, administrator);
    const seen = async (board: string) => JSON.stringify(await wall.ask(board));
    expect(await seen(`board:${named.id}`)).toContain('李雷');
    expect(await seen(`board:${bare.id}`)).not.toContain('李雷');
    expect(await seen('centre')).toContain('李雷');

    expect((await put('visitors', { on: true })).json()).toMatchObject({ on: true, by: 'admin' });
    const boards = [`board:${named.id}`, 'centre', 'queue:cloud/sales'];
    await until(async () => !(await Promise.all(boards.map(seen))).join().includes('李雷'));
    expect((await administrator.ask('/api/v1/live/floor')).text).not.toContain('李雷');
    await put('visitors', { on: false });
    await until(async () => (await seen('centre')).includes('李雷'));
    wall.close();
  });
});
