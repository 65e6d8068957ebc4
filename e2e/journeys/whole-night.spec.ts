import type { Browser, Page } from '@playwright/test';
import type { HandoverChainReport, HandoversNow } from '@zhiban/wire';
import { barriersOf } from '../stack/barriers';
import { noExchange } from '../stack/exchange';
import { Night } from '../stack/night';
import { complaintsOf, languages } from '../stack/page';
import { expect, test } from '../stack/test';

/** What is looked at stands in both languages. */
async function pictures(night: Night, browser: Browser, username: string, path: string, name: string): Promise<void> {
  for (const language of languages) {
    for (const on of ['desk', 'phone'] as const) {
      const page = await night.page(browser, username, language, path, on);
      await expect(page.getByRole('main')).toBeVisible();
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: test.info().outputPath(`${name}-${on}-${language}.png`), fullPage: true });
      await page.context().close();
    }
  }
}

const pagesOf = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

let night: Night;
test.afterEach(() => night.ends());

test('a night: an incident at two, handed over at eight, what was left open is closed in the afternoon', async ({
  browser,
  begin,
}) => {
  test.setTimeout(300_000);
  night = new Night(await begin.stack({ ...noExchange, ...Night.clock(20) }));
  await night.peopled();

  // 02:00, by telephone from the floor.
  await night.becomes(26);
  await night.comes(['s1', 's3'], 23.4);
  await night.calls(23.5, 25.5, 8_000);
  await night.calls(25.5, 26, 95_000);
  const floor = await night.page(browser, 'tangjie', 'zh-CN', '/me/exceptions/new', 'phone');
  await floor.getByLabel('一句话说明').fill('短信验证码收不到，多位客户来电');
  await floor.getByLabel('经过').fill('01:50 起 12 位客户来电，网银登录验证码收不到。');
  await floor.getByLabel('涉及客户').check();
  await floor.getByLabel('客户编号').fill('3391');
  await floor.getByRole('button', { name: '登记', exact: true }).click();
  await expect(floor.getByText('待初评').first()).toBeVisible();

  const lead = await night.page(browser, 'zhoumin', 'zh-CN', '/exceptions', 'desk');
  await lead.getByRole('row').filter({ hasText: '短信验证码' }).getByRole('link').click();
  const steps = part(lead, '处理');
  await steps.getByRole('radio', { name: /一级/ }).check();
  await steps.getByRole('button', { name: '评估', exact: true }).last().click();
  await steps.getByLabel('责任人', { exact: true }).selectOption('zhoumin');
  await steps.getByRole('button', { name: '指定责任人', exact: true }).last().click();
  const alarming = () => night.told('chenfang').then((all) => all.filter((each) => each.includes('一级')));
  await expect.poll(alarming).toHaveLength(1);

  await lead.goto(`${night.stack.url}/handover`);
  await expect(part(lead, '异常').getByText('短信验证码', { exact: false })).toBeVisible();
  await lead.getByRole('button', { name: '在“待回复客户”里补一条' }).click();
  await lead.getByLabel('客户编号').fill('3391');
  await lead.getByLabel('事项', { exact: true }).fill('验证码恢复后回电');
  await lead.getByLabel('责任人').selectOption('hejing');
  await lead.getByLabel('期限').fill(dueField(night.at(40)));
  await lead.getByRole('button', { name: '记为未结' }).click();
  await expect(part(lead, '待回复客户').getByText('验证码恢复后回电')).toBeVisible();
  await lead.context().close();
  await floor.context().close();

  // 07:45: nobody looked for hours, and the server was away.
  await night.becomes(31.75);
  await night.calls(26, 31.7, 6_000);
  await expect.poll(() => night.told('zhoumin').then((all) => all.length)).toBeGreaterThan(1);
  const before = await night.told('zhoumin');
  expect(new Set(before).size).toBe(before.length);
  await night.becomes(31.76);
  await night.comes(['s2', 's4'], 31.7);

  const out = await night.page(browser, 'zhoumin', 'zh-CN', '/handover', 'desk');
  const complaints = complaintsOf(out);
  await expect(out.getByText(/现在不能签：.*未决突发事件 1 项（HAND-4）/)).toBeVisible();
  expect(await night.told('zhoumin')).toEqual(before);
  await expect(part(out, '接班到岗').getByText(/2 \/ 2/)).toBeVisible({ timeout: 40_000 });
  await pictures(night, browser, 'zhoumin', '/handover', 'morning');
  await out.getByRole('button', { name: '写明交接阶段' }).click();
  await out.getByLabel('交接到哪一步').fill('已报短信厂商，等修复');
  await out.getByRole('button', { name: '写明阶段' }).click();
  await expect(out.getByText('交班方提出交接到“已报短信厂商，等修复”', { exact: false })).toBeVisible();

  const come = await night.page(browser, 'zhaolei', 'zh-CN', '/handover', 'phone');
  await come.getByRole('button', { name: '同意这一阶段' }).click();
  await expect(come.getByText('双方同意交接到：已报短信厂商，等修复')).toBeVisible();
  const toReadBack = come.getByRole('button', { name: '复述这一条' });
  while ((await toReadBack.count()) > 0) {
    const left = await toReadBack.count();
    await toReadBack.first().click();
    await come.getByLabel('用自己的话说一遍').fill('验证码未恢复前请客户改用柜面，恢复后由何静回电 3391');
    await come.getByRole('button', { name: '已复述这一条' }).click();
    await expect(toReadBack).toHaveCount(left - 1);
  }
  await out.getByRole('button', { name: /周敏 签字，交出 1 项未结/ }).click();
  await come.getByRole('button', { name: /赵磊 签字，接下 1 项未结/ }).click();
  await expect(come.getByRole('heading', { name: '已锁定' })).toBeVisible();
  expect(complaints).toEqual([]);
  const { handovers } = (await (await night.reader('zhaolei')).read('/api/v1/handovers/now')).json<HandoversNow>();
  const signed = handovers.find(({ number }) => number === 1);
  expect(signed).toMatchObject({ state: 'signed', turn: { duty: 'night' }, openItems: 1 });
  await pictures(night, browser, 'zhaolei', `/handover/${signed?.id}`, 'signed');
  await out.goto(`${night.stack.url}/handover/${signed?.id}/print`);
  await expect(out.getByRole('heading', { name: /交接记录/ })).toBeVisible();
  const pdf = await out.pdf({ path: test.info().outputPath('record.pdf'), format: 'A4', printBackground: true });
  expect(pagesOf(pdf)).toBeLessThanOrEqual(2);
  for (const page of [out, come]) await page.context().close();

  // 15:00: what was promised is done; the next record says so by itself.
  await night.becomes(39);
  const agent = await night.page(browser, 'hejing', 'zh-CN', '/me/items', 'phone');
  await agent.getByRole('button', { name: /处理：验证码恢复后回电/ }).click();
  await agent.getByRole('button', { name: '了结' }).click();
  await agent.getByLabel('怎样了结的').fill('14:50 已回电，客户能登录');
  expect(await barriersOf(agent)).toEqual([]);
  await agent.getByRole('button', { name: '了结' }).click();
  await expect(agent.getByText('您手上没有未结事项')).toBeVisible();
  const duties = async () =>
    (await (await night.reader('zhaolei')).read('/api/v1/handovers/now')).json<HandoversNow>().handovers;
  await expect
    .poll(() => duties().then((all) => all.map(({ turn }) => turn.duty)), { timeout: 40_000 })
    .toContain('late');
  await pictures(night, browser, 'zhaolei', '/handover', 'afternoon');
  await pictures(night, browser, 'zhaolei', '/handover/items?state=closed', 'closed');
  const check = (await (await night.reader('chenfang')).read('/api/v1/handovers/chain')).json<HandoverChainReport>();
  expect(check).toMatchObject({ faults: [] });
  await agent.context().close();
});

/** As a field for a moment takes it, in the centre. */
function dueField(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 16);
}
