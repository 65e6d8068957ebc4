import type { Page } from '@playwright/test';
import type { BoardList } from '@zhiban/wire';
import { complaintsOf, expectFresh, languages, openAs, openIn, tile } from '../stack/page';
import type { Reader } from '../stack/reader';
import { expect, test } from '../stack/test';

const words = {
  en: {
    template: /^Management/,
    name: 'Board Name',
    offered: 'Offered',
    level: 'Service level',
    rate: 'Abandon rate',
    save: /^Save as version 2/,
    comment: 'What changed (optional)',
    third: 'version 3',
    versions: 'Versions',
    back: 'Back to version 1',
    moved: 'Number moved',
    undo: 'Undo',
    remove: 'Remove this tile',
    formula: 'answered ≤ T ÷ (answered + abandoned + left otherwise)',
    bring: 'Bring it back',
    delete: 'Delete',
    demo: 'DEMO DATA',
  },
  'zh-CN': {
    template: /^管理/,
    name: '名称',
    offered: '进线',
    level: '服务水平',
    rate: '放弃率',
    save: /^保存为第 2 版/,
    comment: '改了什么（可不填）',
    third: '第 3 版',
    versions: '版本',
    back: '回到第 1 版',
    moved: '移动数字',
    undo: '撤销',
    remove: '删除此格',
    formula: 'T 秒内应答 ÷（应答 + 放弃 + 其他离开）',
    bring: '撤销删除',
    delete: '删除',
    demo: '演示数据',
  },
} as const;

/** Where a tile stands on the screen, in the middle. */
async function middleOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = await tile(page, name).boundingBox();
  return {
    x: Math.round((box?.x ?? 0) + (box?.width ?? 0) / 2),
    y: Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2),
  };
}

async function boardsOf(reader: Reader): Promise<BoardList['boards']> {
  return (await reader.ask('/api/v1/boards')).json<BoardList>().boards;
}

for (const language of languages) {
  const say = words[language];

  test(`a board is made from a template, changed by keyboard, saved, seen on the wall, and taken back (${language})`, async ({
    context,
    demo,
  }) => {
    const page = await openAs(context, demo, language, '/admin/boards');
    const complaints = complaintsOf(page);
    await page.getByRole('button', { name: say.template }).click();
    await page.waitForURL(/\/boards\/[0-9a-f-]{36}\/edit/);
    const id = /boards\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    await expect(page.getByText(say.demo).first()).toBeVisible();

    const wall = await openIn(context, demo, language, `/wall/board/${id}`);
    await expectFresh(wall);
    const before = await middleOf(wall, say.offered);

    const handle = page.getByRole('button', { name: new RegExp(`^${say.level}[，,]`) });
    await handle.focus();
    await page.keyboard.press('Delete');
    await expect(handle).toHaveCount(0);
    const offered = page.getByRole('button', { name: new RegExp(`^${say.offered}[，,]`) });
    await offered.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(offered).toHaveAccessibleName(/2.*1.*4 × 2/);
    await page.keyboard.press('ArrowDown');
    await expect(offered).toHaveAccessibleName(/2.*1.*4 × 2/);
    await page.keyboard.press('Control+z');
    await expect(offered).toHaveAccessibleName(/3 × 2/);
    await page.keyboard.press('Control+y');
    await expect(offered).toHaveAccessibleName(/4 × 2/);

    await page.getByLabel(say.comment).fill('e2e');
    await page.getByRole('button', { name: say.save }).click();
    await expect(tile(wall, say.level)).toHaveCount(0);
    await expect.poll(async () => (await middleOf(wall, say.offered)).x).toBeGreaterThan(before.x + 100);
    await tile(wall, say.rate).getByRole('button').click();
    await expect(wall.getByRole('dialog')).toContainText('ABANDON-RATE');
    await expect(wall.getByRole('dialog').locator('.numbers')).toHaveText(/^[\d,]+ ÷ [\d,]+$/);

    await page.getByRole('button', { name: say.versions }).click();
    await expect(page.getByText(say.moved)).toBeVisible();
    await page.getByRole('button', { name: say.back }).click();
    await expect(page.getByText(say.third).first()).toBeVisible();
    await expect(tile(wall, say.level)).toBeVisible();
    await expect.poll(() => middleOf(wall, say.offered)).toEqual(before);
    await tile(wall, say.level).getByRole('button').click();
    await expect(wall.getByRole('dialog')).toContainText(say.formula);

    await page.goto(`${demo.url}/admin/boards`);
    const row = page.getByRole('row').filter({ has: page.locator(`a[href="/wall/board/${id}"]`) });
    await row.getByRole('button', { name: say.delete }).click();
    await expect(row).toHaveCount(0);
    await page.getByRole('button', { name: say.bring }).click();
    await expect(row).toHaveCount(1);
    const reader = await demo.administrator(language);
    expect((await boardsOf(reader)).map((board) => board.id)).toContain(id);
    await row.getByRole('button', { name: say.delete }).click();
    await expect(row).toHaveCount(0);
    expect(complaints).toEqual([]);
  });

  test(`a tile that is dragged over another one goes back (${language})`, async ({ context, demo }) => {
    const page = await openAs(context, demo, language, '/admin/boards');
    await page.getByRole('button', { name: say.template }).click();
    const offered = page.getByRole('button', { name: new RegExp(`^${say.offered}[，,]`) });
    const rate = page.getByRole('button', { name: new RegExp(`^${say.rate}[，,]`) });
    const [from, to] = [await offered.boundingBox(), await rate.boundingBox()];
    if (!from || !to) throw new Error('The tiles are not there.');
    await page.mouse.move(from.x + 60, from.y + 60);
    await page.mouse.down();
    await page.mouse.move(to.x + 60, to.y + 60, { steps: 8 });
    await expect(page.locator('.ghost.bad')).toBeVisible();
    await page.mouse.up();
    await expect(page.locator('.ghost')).toHaveCount(0);
    expect(await offered.boundingBox()).toEqual(from);
    await expect(page.getByRole('button', { name: say.undo, exact: true })).toBeDisabled();

    const reader = await demo.administrator(language);
    for (const board of await boardsOf(reader)) await reader.ask(`/api/v1/boards/${board.id}`, { method: 'DELETE' });
  });
}
