import type { HandedOnItems, OpenItemEnd, OpenItemOwners, OpenItems, Problem } from '@zhiban/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HandoverDesk } from '../../../test/handover-desk';

const path = '/api/v1/my-open-items';

describe('an agent without a desk', () => {
  let desk: HandoverDesk;
  beforeAll(async () => {
    desk = await HandoverDesk.open();
    await desk.publishLeads();
  });
  afterAll(() => desk.close());

  const own = async (by = 'tangjie') => (await desk.reader(by).ask(path)).json<OpenItems>();
  const words = async (by?: string) => (await own(by)).items.map((item) => item.words);
  const step = (id: string, body: object) =>
    desk.reader('tangjie').ask(`${path}/${id}/steps`, { method: 'POST', body });

  test('sees what is open with them, on the clock of the centre, and nothing of others', async () => {
    await desk.open({ words: '查账单' });
    await desk.open({ words: '别人的', owner: 'zhaolei' });
    await desk.open({ words: '没有人的', owner: null });
    expect(await own()).toMatchObject({ items: [{ words: '查账单', owner: 'tangjie' }], timeZone: 'Asia/Shanghai' });
    expect(await words('manager')).toEqual([]);
  });

  test('settles it with a word, and the record says so at once', async () => {
    const id = await desk.late();
    const entry = async () => (await desk.view(id)).entries.find(({ zh }) => zh.includes('查账单'))?.zh ?? '';
    expect(await entry()).toContain('负责 tangjie');
    const [item] = (await own()).items;
    const end = await step(item?.id ?? '', { step: 'close', version: item?.version, word: '已寄出' });
    expect(end.json<OpenItemEnd>()).toMatchObject({ done: 'done', item: { state: 'closed', closedBy: 'tangjie' } });
    expect(await entry()).toContain('已结：已寄出');
    expect(await words()).toEqual([]);
  });

  test('takes no step with what is somebody else’s', async () => {
    const other = await desk.open({ owner: 'zhaolei' });
    const answer = await step(other.id, { step: 'close', version: 1, word: '不是我的' });
    expect(answer.json<Problem>().code).toBe('handover.item-none');
  });

  test('hands all of it on to somebody who can own it, and is not asked whose it was', async () => {
    await desk.open({ words: '甲' });
    await desk.open({ words: '乙' });
    const { owners } = (await desk.reader('tangjie').ask(`${path}/owners`)).json<OpenItemOwners>();
    expect(owners).toContain('qian');
    expect(owners).not.toContain('tangjie');
    const ask = (body: object) => desk.reader('tangjie').ask(`${path}/hand-on`, { method: 'POST', body });
    expect((await ask({ from: 'zhaolei', to: 'qian', word: '下班' })).status).toBe(400);
    expect((await ask({ to: 'nobody', word: '下班' })).json<Problem>().code).toBe('handover.item-owner');
    expect(await words()).toEqual(['甲', '乙']);
    const given = await ask({ to: 'qian', word: '下班，甲已查，乙未查' });
    expect(given.json<HandedOnItems>().items.map((item) => item.owner)).toEqual(['qian', 'qian']);
    expect([await words(), await words('qian')]).toEqual([[], ['甲', '乙']]);
  });
});
