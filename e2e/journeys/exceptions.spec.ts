import type { ExceptionEnd } from '@zhiban/wire';
import { barriersOf } from '../stack/barriers';
import { complaintsOf, languages, openAs, openIn, phone } from '../stack/page';
import { entered, everywhere } from '../stack/planning';
import { expect, test } from '../stack/test';

const words = {
  en: {
    ...{ report: 'Report', what: 'In one sentence', text: 'What happened', customer: 'A customer is concerned' },
    ...{ reference: 'Customer reference', mine: 'To be assessed', assess: 'Assess', level1: /Level 1/ },
    ...{ assign: 'Give to an owner', owner: 'Owner', solve: 'Solved', solveNote: 'How it was solved' },
    ...{ satisfied: 'Customer satisfied', archived: 'Archived', left: /left/, overtaken: /somebody took a step/i },
    ...{
      drill: /^Drill Fire/,
      drillNow: /^Begin a drill/,
      done: /^Done: /,
      skip: /^Leave out: /,
      end: 'End the drill',
    },
    ...{ how: /How it went/, mode: 'DRILL', add: 'Ask for a corrective action', change: 'What is to change' },
    ...{ due: 'Due date', figures: 'Key figures', total: 'Exceptions', csv: 'Save as CSV' },
  },
  'zh-CN': {
    ...{ report: '登记', what: '一句话说明', text: '经过', customer: '涉及客户' },
    ...{ reference: '客户编号', mine: '待初评', assess: '评估', level1: /一级/ },
    ...{ assign: '指定责任人', owner: '责任人', solve: '解决', solveNote: '怎样解决的' },
    ...{ satisfied: '客户满意', archived: '已归档', left: /剩/, overtaken: /刚被别人处理/ },
    ...{ drill: /^演练 火警/, drillNow: /^开始演练/, done: /^完成: /, skip: /^跳过: /, end: '结束演练' },
    ...{ how: /结果与需要改进之处/, mode: '演练', add: '提出整改措施', change: '整改内容' },
    ...{ due: '期限日期', figures: '指标', total: '异常数', csv: '导出 CSV' },
  },
} as const;

test('an agent reports on the phone; a lead assesses, gives, solves and asks; a drill is gone through', async ({
  browser,
  begin,
}) => {
  test.setTimeout(240_000);
  const exchange = await begin.exchange({ queues: 1 });
  const stack = await begin.stack(exchange.env);
  const admin = await stack.administrator();
  const headers = { 'content-type': 'text/csv' };
  await admin.ask('/api/v1/people/import', {
    method: 'POST',
    body: '工号,姓名,职场,班组\n1001,李梅,北京,一组',
    headers,
  });
  const agent = await entered(admin, 'limei', everywhere('agent'), '1001');

  for (const language of languages) {
    const say = words[language];
    const pocket = await browser.newContext({ viewport: phone });
    await pocket.addCookies([...agent.cookies].map(([name, value]) => ({ name, value, url: stack.url })));
    const own = await openIn(pocket, stack, language, '/me/exceptions/new');
    const title = `<b>回电</b>未履行 ${language}`;
    await own.getByLabel(say.what).fill(title);
    await own.getByLabel(say.text).fill('客户昨日来电，承诺 22:30 前回电。');
    await own.getByLabel(say.customer).check();
    await own.getByLabel(say.reference).fill('3391');
    expect(await barriersOf(own)).toEqual([]);
    await own.screenshot({ path: test.info().outputPath(`report-${language}.png`), fullPage: true });
    await own.getByRole('button', { name: say.report, exact: true }).click();
    await expect(own.getByText(say.mine).first()).toBeVisible();

    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    const desk = await openAs(context, stack, language, '/exceptions');
    const complaints = complaintsOf(desk);
    const row = desk.getByRole('row').filter({ hasText: title });
    await expect(row).toContainText(say.left);
    await desk.screenshot({ path: test.info().outputPath(`ledger-${language}.png`) });
    await row.getByRole('link').click();
    const steps = desk.getByRole('region', { name: language === 'en' ? 'Next step' : '处理' });

    // Somebody else is quicker: what was typed stays, and it is shown as it stands now.
    await expect(steps).toBeVisible();
    const path = `/api/v1${new URL(desk.url()).pathname}/steps`;
    await steps.getByRole('radio', { name: say.level1 }).check();
    const body = { version: 1, step: 'tell', note: '已致电' };
    expect((await admin.ask(path, { method: 'POST', body })).json<ExceptionEnd>().done).toBe('done');
    await steps.getByRole('button', { name: say.assess, exact: true }).last().click();
    await expect(steps).toContainText(say.overtaken);
    await expect(steps.getByRole('radio', { name: say.level1 })).toBeChecked();
    await steps.getByRole('button', { name: say.assess, exact: true }).last().click();
    // The step that leads on is chosen by itself.
    await steps.getByLabel(say.owner, { exact: true }).selectOption('admin');
    await steps.getByRole('button', { name: say.assign, exact: true }).last().click();
    await expect(desk.getByText(say.left).first()).toBeVisible();
    await desk.screenshot({ path: test.info().outputPath(`detail-${language}.png`), fullPage: true });
    expect(await barriersOf(desk)).toEqual([]);

    await desk.getByRole('button', { name: say.add }).click();
    await desk.getByLabel(say.change).fill('回电登记改为弹窗提醒');
    const actions = desk.getByRole('region', { name: language === 'en' ? 'Corrective actions' : '整改措施' });
    await actions.getByLabel(say.owner, { exact: true }).selectOption('admin');
    await actions.getByLabel(say.due).fill('2099-01-01');
    await actions.getByRole('button', { name: say.add }).click();
    await expect(actions.getByText('回电登记改为弹窗提醒')).toBeVisible();

    await steps.getByRole('button', { name: say.solve, exact: true }).first().click();
    await steps.getByLabel(say.solveNote).fill('已回电');
    await steps.getByRole('button', { name: say.solve, exact: true }).last().click();
    await steps.getByRole('button', { name: say.satisfied, exact: true }).last().click();
    await expect(desk.getByText(say.archived).first()).toBeVisible();

    await desk.goto(`${stack.url}/exceptions/plans`);
    await desk.getByRole('button', { name: say.drill }).click();
    await desk.getByRole('button', { name: say.drillNow }).click();
    await expect(desk.locator('.mode')).toHaveText(say.mode);
    await desk.getByRole('button', { name: say.skip }).first().click();
    await desk.getByRole('textbox').first().fill('演练不拨打 119');
    await desk.locator('.skip button').click();
    await expect(desk.locator('.skip')).toHaveCount(0);
    const open = desk.getByRole('button', { name: say.done });
    for (let left = await open.count(); left > 0; left -= 1) {
      await open.first().click();
      await expect(open).toHaveCount(left - 1);
    }
    await desk.getByLabel(say.how).fill('集合慢 2 分钟');
    await desk.screenshot({ path: test.info().outputPath(`drill-${language}.png`), fullPage: true });
    await desk.getByRole('button', { name: say.end }).click();
    await expect(desk.getByRole('button', { name: say.end })).toHaveCount(0);

    await desk.goto(`${stack.url}/exceptions/figures`);
    await expect(desk.getByText(say.total).first()).toBeVisible();
    const file = desk.waitForEvent('download');
    await desk.getByRole('button', { name: say.csv }).click();
    expect((await file).suggestedFilename()).toMatch(/^exceptions-.*\.csv$/);
    await desk.screenshot({ path: test.info().outputPath(`figures-${language}.png`) });
    expect(complaints).toEqual([]);
    await context.close();
    await pocket.close();
  }
});
