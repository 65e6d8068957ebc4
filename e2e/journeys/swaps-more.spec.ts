import type { SwapEnd, SwapView } from '@zhiban/wire';
import { barriersOf } from '../stack/barriers';
import { noExchange } from '../stack/exchange';
import { complaintsOf } from '../stack/page';
import { entered, monday, PlannedCentre } from '../stack/planning';
import type { Stack } from '../stack/stack';
import { agrees, filed, onPhone, pageOf, readerOf } from '../stack/swapping';
import { expect, test } from '../stack/test';

const people = [
  'number,name,site,team,seat,source,agent',
  '1,张伟,Shanghai,Cards,A01,cloud,s1',
  '2,李娜,Shanghai,Cards,A02,cloud,s2',
  '3,王芳,Shanghai,Cards,A03,cloud,s3',
  '4,陈静,Shanghai,Loans,A04,cloud,s4',
].join('\n');
const agents = { zhangwei: '1', lina: '2', wangfang: '3', chenjing: '4' };
const dayMs = 86_400_000;
const date = (day: number) => new Date(monday() + day * dayMs + dayMs / 3).toISOString().slice(0, 10);

const everybody = async (stack: Stack) =>
  [
    await readerOf(stack, 'zhangwei'),
    await readerOf(stack, 'lina'),
    await readerOf(stack, 'wangfang'),
    await readerOf(stack, 'chenjing'),
  ] as const;

/** Each has a day of their own early in the week, and Zhang Wei and Chen Jing a second one. */
async function centre(stack: Stack): Promise<void> {
  const planned = await PlannedCentre.open(stack, `${people}\n`, agents);
  const days: [string, number][] = [
    ['1', 0],
    ['2', 1],
    ['3', 2],
    ['4', 3],
    ['1', 4],
    ['4', 5],
  ];
  await planned.publish(days.map(([number, day]) => planned.shift(number, day, [8, 16])));
}

test('two take one offer at once, and three who offer shifts find their ring, on phones', async ({
  browser,
  begin,
}) => {
  test.setTimeout(150_000);
  const stack = await begin.stack(noExchange);
  await centre(stack);
  const [zhang, li, wang, chen] = await everybody(stack);
  const open = async (username: string, path: string) =>
    pageOf(await onPhone(browser), stack, { username, language: 'en', path });

  await test.step('who could take it sees the rules, their own week and the cover before', async () => {
    const offer = await filed(chen, { nth: 1 });
    const pages = await Promise.all(['lina', 'wangfang'].map((name) => open(name, `/me/swaps/${offer.id}`)));
    const board = await open('zhangwei', '/me/swaps?tab=board');
    await expect(board.locator('.swap-card')).toHaveCount(1);
    const complaints = pages.map(complaintsOf);
    for (const page of pages) await expect(page.getByRole('heading', { name: 'My week' })).toBeVisible();
    expect(await barriersOf(pages[0] ?? board), 'what keeps people out').toEqual([]);
    await Promise.all(pages.map((page) => page.getByRole('button', { name: 'Take this shift' }).click()));
    const ends = pages.map((page) => page.getByText(/^(Waits for approval|No longer on the board)$/).first());
    for (const end of ends) await expect(end).toBeVisible();
    expect((await Promise.all(ends.map((end) => end.innerText()))).sort()).toEqual([
      'No longer on the board',
      'Waits for approval',
    ]);
    await expect(board.locator('.swap-card')).toHaveCount(0);
    // The second one's page asks for what is not there for them any more.
    expect(complaints.flat().filter((text) => !/404|409/.test(text))).toEqual([]);
  });

  await test.step('a ring is found from one’s own offer; each promises, and it waits for the approver', async () => {
    const wish = (day: number) => ({ wish: { first: date(day), last: date(day) } });
    const offer = await filed(zhang, { nth: 0, ...wish(1) });
    await filed(li, { nth: 0, ...wish(2) });
    await filed(wang, { nth: 0, ...wish(0) });
    const page = await open('zhangwei', `/me/swaps/${offer.id}`);
    await page.getByRole('link', { name: 'Look for a ring swap' }).click();
    await page.getByRole('button', { name: 'Check this circle' }).click();
    await page.getByLabel('Reason').fill('school open day');
    await page.getByRole('button', { name: /^Send to/ }).click();
    await expect(page.getByText('Waits for a partner').first()).toBeVisible();
    const ring = { id: page.url().split('/').at(-1) ?? '' } as SwapView;
    for (const reader of [li, wang]) await agrees(reader, ring);
    await expect(page.getByText('Waits for approval').first()).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('ring.png'), fullPage: true });
  });
});

test('a lead files on behalf, an approver takes several at once, and two tabs agree on who was first', async ({
  browser,
  begin,
}) => {
  test.setTimeout(150_000);
  const stack = await begin.stack(noExchange);
  await centre(stack);
  await entered(await stack.administrator(), 'lead', [{ role: 'shift-lead', site: 'Shanghai', team: 'Cards' }]);
  const [zhang, li, , chen] = await everybody(stack);
  const desk = await browser.newContext();

  await test.step('on behalf', async () => {
    const page = await pageOf(desk, stack, { username: 'lead', language: 'zh-CN', path: '/plan/requests/new' });
    await page.getByRole('button', { name: /王芳/ }).click();
    await page.getByRole('radio').first().click();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('button', { name: /^让班/ }).click();
    await page.getByRole('button', { name: '让给 李娜' }).click();
    await expect(page.getByRole('heading', { name: '王芳 的一周' })).toBeVisible();
    await page.getByLabel('事由').fill('家中有事，电话委托');
    await page.getByRole('button', { name: /^发给李娜/ }).click();
    await expect(page.getByText('由 lead 代为申请').first()).toBeVisible();
    expect(await barriersOf(page), 'what keeps people out').toEqual([]);
    await page.close();
  });

  await test.step('several together, each a decision of its own', async () => {
    for (const [filer, other] of [
      [zhang, li],
      [chen, zhang],
    ] as const) {
      const swap = await filed(filer, { nth: 1, back: { person: other, nth: 0 } });
      await agrees(other, swap);
    }
    const context = await browser.newContext();
    const approver = { username: 'approver', language: 'zh-CN', path: '/plan/requests' } as const;
    const [page, other] = [await pageOf(context, stack, approver), await pageOf(context, stack, approver)];
    await expect(other.getByRole('button', { name: /^批准：/ })).toBeVisible();
    await page.getByRole('button', { name: /^批准这 2 个/ }).click();
    await page.getByRole('button', { name: /^批准这 2 个/ }).click();
    await expect(page.getByText('已批准 2 / 2')).toBeVisible();
    await expect(other.getByRole('button', { name: /^批准：/ })).toHaveCount(0);
    const done = await (await readerOf(stack, 'approver')).read('/api/v1/swaps?state=done');
    const [first] = done.json<{ swaps: SwapView[] }>().swaps;
    const again = { version: first?.version, decision: 'approve', reason: null };
    const late = await (
      await readerOf(stack, 'approver')
    ).ask(`/api/v1/swaps/${first?.id}/decision`, { method: 'POST', body: again });
    expect(late.json<SwapEnd>().done).toBe('overtaken');
  });
});
