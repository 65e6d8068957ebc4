import type { Page } from '@playwright/test';
import type { HandoverView } from '@zhiban/wire';
import { barriersOf } from '../stack/barriers';
import { HandingCentre } from '../stack/handing';
import { complaintsOf, openAs, phone } from '../stack/page';
import { pageOf, readerOf } from '../stack/swapping';
import { expect, test } from '../stack/test';

const picture = (page: Page, name: string) =>
  page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });

test('a lead writes the record, the next one reads back, both sign, and what was open is closed later', async ({
  browser,
  begin,
}) => {
  test.setTimeout(240_000);
  const exchange = await begin.exchange({ queues: 1 });
  const stack = await begin.stack(exchange.env);
  const centre = await HandingCentre.open(stack);
  const id = await centre.record();
  const desk = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const out = await pageOf(desk, stack, { username: 'zhoumin', language: 'zh-CN', path: '/handover' });
  const complaints = complaintsOf(out);
  await expect(out.getByRole('heading', { name: '交接记录' })).toBeVisible();
  await expect(out.getByText('周敏').first()).toBeVisible();

  // Two taps and the words: a red line.
  await out.getByRole('button', { name: '在“通知”里补一条' }).click();
  await out.getByLabel('内容').fill('手机银行 00:30–02:00 停机');
  await out.getByRole('checkbox', { name: /红项/ }).check();
  await out.getByRole('button', { name: '加入', exact: true }).click();
  const notices = out.getByRole('region', { name: '通知' });
  await expect(notices.getByText('手机银行', { exact: false })).toBeVisible();

  await out.getByRole('button', { name: '在“待回复客户”里补一条' }).click();
  await out.getByLabel('客户编号').fill('5518');
  await out.getByLabel('事项', { exact: true }).fill('分期手续费');
  await out.getByLabel('责任人').selectOption('tangjie');
  await out.getByLabel('期限').fill('2099-01-01T09:00');
  await out.getByRole('button', { name: '记为未结' }).click();
  const replies = out.getByRole('region', { name: '待回复客户' });
  await expect(replies.getByText('分期手续费')).toBeVisible();
  // In its place: said otherwise, moved by a key, left out with why.
  await notices.getByRole('button', { name: '在“通知”里补一条' }).click();
  await notices.getByLabel('内容').fill('话术改版');
  await notices.getByRole('button', { name: '加入', exact: true }).click();
  const lines = notices.locator('.say');
  await expect(lines.nth(1)).toHaveText('话术改版');
  await notices.getByRole('button', { name: '处理：话术改版' }).press('ArrowUp');
  await expect(lines.nth(0)).toHaveText('话术改版');
  await notices.getByRole('button', { name: '处理：话术改版' }).click();
  await notices.getByRole('button', { name: '改写' }).click();
  await notices.getByLabel('改写为').fill('境外挂失话术改版');
  await notices.getByRole('button', { name: '保存' }).click();
  await expect(lines.nth(0)).toHaveText('境外挂失话术改版');
  await notices.getByRole('button', { name: '处理：境外挂失话术改版' }).click();
  await notices.getByRole('button', { name: '不列入' }).click();
  await notices.getByLabel('为什么不列入').fill('班前会已说');
  await notices.getByRole('button', { name: '不列入' }).click();
  await notices.getByText('不列入 1 条').click();
  await expect(notices.getByText('原因：班前会已说')).toBeVisible();

  await out.getByRole('checkbox', { name: /耳麦/ }).click();
  await expect(out.getByRole('checkbox', { name: /耳麦/ })).toBeChecked();

  // What stands against signing is named with its rule.
  await expect(out.getByText(/现在不能签：红项复述还差 1 项（HAND-3）/)).toBeVisible();
  await picture(out, 'draft');
  expect(await barriersOf(out)).toEqual([]);

  // The incoming lead reads it back and takes it over on the phone.
  const pocket = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });
  const come = await pageOf(pocket, stack, { username: 'zhaolei', language: 'zh-CN', path: `/handover/${id}` });
  await come.getByRole('button', { name: '复述这一条' }).click();
  await come.getByLabel('用自己的话说一遍').fill('零点半到两点停机，来电解释并登记');
  await come.getByRole('button', { name: '已复述这一条' }).click();
  await expect(come.getByText('“零点半到两点停机，来电解释并登记”')).toBeVisible();

  // The other page hears of it by itself.
  await out.getByRole('button', { name: /周敏 签字，交出 1 项未结/ }).click();
  await come.getByRole('button', { name: /赵磊 签字，接下 1 项未结/ }).click();
  await expect(come.getByRole('heading', { name: '已锁定' })).toBeVisible();
  await picture(come, 'signed-phone');
  expect(await barriersOf(come)).toEqual([]);
  const view = (await (await readerOf(stack, 'zhoumin')).read(`/api/v1/handovers/${id}`)).json<HandoverView>();
  expect(view.head).toMatchObject({ state: 'signed', number: 1 });
  await expect(out.getByText('第 1 号').first()).toBeVisible();
  await expect(out.getByText(view.chain.own?.mac.slice(0, 4) ?? '?').first()).toBeVisible();
  await expect(out.getByRole('button', { name: '在“通知”里补一条' })).toHaveCount(0);

  await out.getByRole('button', { name: '写补记' }).click();
  await out.getByLabel('补记内容').fill('停机改为 01:00 起');
  await out.getByRole('button', { name: '签发补记' }).click();
  await expect(out.getByText('停机改为 01:00 起')).toBeVisible();
  await picture(out, 'signed');

  // Found by a phrase inside a sentence.
  await out.getByRole('link', { name: '查找' }).click();
  await out.getByLabel('词句、客户编号、人名').fill('期手续');
  await out.getByRole('button', { name: '查找', exact: true }).click();
  await expect(out.getByRole('link', { name: /分期手续费/ })).toBeVisible();
  const file = out.waitForEvent('download');
  await out.getByRole('button', { name: '导出 Excel' }).click();
  expect((await file).suggestedFilename()).toMatch(/\.xlsx$/);
  await picture(out, 'search');

  const checks = await openAs(await browser.newContext(), stack, 'zh-CN', '/handover/search');
  await checks.getByRole('button', { name: '校验全部记录' }).click();
  await expect(checks.getByText(/完好：2 份依次相连/)).toBeVisible();
  await checks.context().close();

  // Whoever owes the reply says how it was settled, without a desk.
  const own = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });
  const agent = await pageOf(own, stack, { username: 'tangjie', language: 'zh-CN', path: '/me/items' });
  await agent.getByRole('button', { name: /处理：分期手续费/ }).click();
  await agent.getByRole('button', { name: '了结' }).click();
  await agent.getByLabel('怎样了结的').fill('已回电，免收');
  await picture(agent, 'own-item');
  expect(await barriersOf(agent)).toEqual([]);
  await agent.getByRole('button', { name: '了结' }).click();
  await expect(agent.getByText('您手上没有未结事项')).toBeVisible();

  const lead = await pageOf(desk, stack, { username: 'zhaolei', language: 'en', path: '/handover/items' });
  await lead.getByRole('button', { name: 'Closed', exact: true }).click();
  await expect(lead.getByText(/已回电，免收/)).toBeVisible();
  expect(complaints).toEqual([]);
  for (const context of [desk, pocket, own]) await context.close();
});
