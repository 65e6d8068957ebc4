import { barriersOf } from '../stack/barriers';
import { complaintsOf, languages, openAs, openIn, phone } from '../stack/page';
import { entered, everywhere } from '../stack/planning';
import { expect, test } from '../stack/test';

const words = {
  en: {
    ...{ kind: 'Product complaint', what: 'What it is about', reference: 'Customer’s reference', open: 'Open a case' },
    ...{
      due: /settle: \d+ \w+ left/,
      search: 'Number, customer, what was said',
      settle: /^Settle it/,
      result: 'Result',
    },
    ...{ call: 'Call back', good: /4 good/, keep: 'Keep the rating', called: 'Called back', rating: '4 of 5' },
    ...{ mean: /Mean rating\s*4\.00/, owner: 'Owner', give: 'Give to', away: 'Give it away', all: 'Hand over all' },
    ...{ to: 'To', hand: 'Hand all cases of he over to sun', handed: '1 case handed over.' },
  },
  'zh-CN': {
    ...{ kind: '产品投诉', what: '事项', reference: '客户编号', open: '登记工单' },
    ...{ due: /办结 还剩 \d+ /, search: '搜索编号、客户、内容、处理记录', settle: /^办结，/, result: '处理结果' },
    ...{ call: '回访', good: /4 满意/, keep: '保存评分，完成回访', called: '已回访', rating: '4 分' },
    ...{ mean: /平均评分\s*4\.00/, owner: '处理人', give: '转交', away: '转交', all: '整体交接' },
    ...{ to: '接手', hand: '把 he 的全部工单交给 sun', handed: '已交接 1 张工单。' },
  },
} as const;

const people = '工号,姓名,职场,班组\n1001,何小丽,北京,一组\n1002,孙七,北京,一组';

test('a complaint is opened on the phone, given away, handed over, settled, called back and counted in the quarter', async ({
  browser,
  begin,
}) => {
  test.setTimeout(180_000);
  const exchange = await begin.exchange({ queues: 1 });
  const stack = await begin.stack(exchange.env);
  const administrator = await stack.administrator();
  const headers = { 'content-type': 'text/csv' };
  await administrator.ask('/api/v1/people/import', { method: 'POST', body: people, headers });
  const agent = await entered(administrator, 'he', everywhere('agent'), '1001');
  await entered(administrator, 'sun', everywhere('agent'), '1002');

  for (const language of languages) {
    const say = words[language];
    const title = `年费重复扣收 <b>${language}</b>`;
    const pocket = await browser.newContext({ viewport: phone });
    await pocket.addCookies([...agent.cookies].map(([name, value]) => ({ name, value, url: stack.url })));
    const own = await openIn(pocket, stack, language, '/cases/new');
    const ownComplaints = complaintsOf(own);
    await own.getByText(say.kind, { exact: true }).click();
    await own.getByLabel(say.what, { exact: true }).fill(title);
    await own.getByLabel(say.reference).fill('C-3391');
    expect(await barriersOf(own)).toEqual([]);
    await own.getByRole('button', { name: say.open, exact: true }).click();
    await expect(own.getByRole('heading', { level: 1 })).toContainText(title);
    await expect(own.getByText(say.due)).toBeVisible();
    expect(ownComplaints).toEqual([]);
    await pocket.close();

    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    const page = await openAs(context, stack, language, '/cases');
    const complaints = complaintsOf(page);
    // A phrase from the middle of a Chinese sentence.
    await page.getByLabel(say.search).fill(`复扣收 <b>${language}`);
    await page.getByLabel(say.search).press('Enter');
    const row = page.getByRole('row').filter({ hasText: title });
    await expect(row).toHaveCount(1);
    await row.getByRole('link').click();
    await page.getByRole('button', { name: say.give, exact: true }).first().click();
    await page.getByLabel(say.owner, { exact: true }).fill('he');
    await page.getByRole('button', { name: say.away, exact: true }).last().click();
    await expect(page.getByRole('definition').filter({ hasText: /^he$/ })).toBeVisible();

    await page.goto(`${stack.url}/cases?owner=he`);
    await page.getByRole('button', { name: say.all, exact: true }).click();
    await page.getByLabel(say.to, { exact: true }).fill('sun');
    await page.getByRole('button', { name: say.hand, exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: say.handed })).toBeVisible();

    await page.goto(`${stack.url}/cases?owner=sun`);
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole('row').filter({ hasText: title }).getByRole('link').click();
    await page.getByLabel(say.result).fill('已退还一次年费');
    await page.getByRole('button', { name: say.settle }).click();
    await page.getByText(say.good).click();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole('button', { name: say.keep }).click();
    await expect(page.getByText(say.rating, { exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: say.called })).toBeVisible();

    await page.goto(`${stack.url}/cases/quarter`);
    await expect(page.getByText(say.mean)).toBeVisible();
    expect(await barriersOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }
});
