import type { SwapView } from '@zhiban/wire';
import { barriersOf } from '../stack/barriers';
import { noExchange } from '../stack/exchange';
import { complaintsOf } from '../stack/page';
import { monday, PlannedCentre } from '../stack/planning';
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
