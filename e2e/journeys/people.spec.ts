import { openAs } from '../stack/page';
import { expect, test } from '../stack/test';

const csv = (rows: string[][]) => Buffer.from(rows.map((row) => row.join(',')).join('\n'));
const header = ['number', 'name', 'site', 'team', 'skills', 'source', 'agent'];
const good = [
  header,
  ['9001', 'Lin Mei', 'North', 'Cards', 'cards:3', 'elsewhere', 'SIP/9001'],
  ['9002', 'Wu Tao', 'North', 'Cards', '', 'elsewhere', 'SIP/9002'],
];

test.describe('people', () => {
  test('an import names the row and the column that are wrong, says what it will change, and does so once', async ({
    context,
    centre,
  }) => {
    const page = await openAs(context, centre.stack, 'en', '/admin/people');
    await expect(page, 'where people were before').toHaveURL(/\/plan\/people$/);
    const choose = async (rows: string[][]) => {
      await page
        .getByLabel('Choose a file')
        .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: csv(rows) });
    };
    const importing = page.getByRole('button', { name: 'Import', exact: true });
    await importing.click();
    await choose([...good, ['9003', '', 'North', 'Cards', 'cards:9', 'elsewhere', 'SIP/9003']]);
    await expect(page.getByRole('alert')).toContainText('nothing was imported');
    await expect(page.getByRole('alert')).toContainText(/Row 4.+name/);
    await expect(page.getByRole('alert')).toContainText(/Row 4.+skills/);
    await expect(page.getByRole('button', { name: /^Import: add/ })).toHaveCount(0);

    await choose(good);
    await page.getByRole('button', { name: 'Import: add 2, change 0 people' }).click();
    await expect(page.getByRole('region', { name: 'Import people' })).toHaveCount(0);
    await page.getByRole('searchbox', { name: 'Search name, number, agent' }).fill('900');
    await expect(page.getByRole('rowheader', { name: 'Lin Mei' })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: 'Wu Tao' })).toBeVisible();

    await importing.click();
    await choose(good);
    await expect(page.getByText('unchanged: 2')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import: add 0, change 0 people' })).toBeDisabled();
    await choose(good.map((row) => row.map((cell) => cell.replace('cards:3', 'cards:4'))));
    await expect(page.getByRole('list', { name: 'Changed' })).toContainText(/Lin Mei.*skills.*cards:3.*cards:4/);
  });

  test('a contract that no roster could keep is refused at its field; who has left can be made nobody’s', async ({
    context,
    centre,
  }) => {
    const page = await openAs(context, centre.stack, 'en', '/plan/people/new');
    await page.getByLabel('Number').fill('9100');
    await page.getByLabel('Name', { exact: true }).fill('Zhao Min');
    await page.getByRole('button', { name: 'Add a contract' }).click();
    await page.getByLabel('From', { exact: true }).fill('2025-01-01');
    await page.getByLabel('Hours a week').fill('60');
    await page.getByRole('button', { name: 'Add this person' }).click();
    await expect(page.getByText('A week has at most 40 hours.').first()).toBeVisible();
    await page.getByLabel('Hours a week').fill('40');
    await page.getByRole('button', { name: 'Add this person' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Zhao Min' })).toBeVisible();

    await page.getByLabel('Last day').fill('2025-06-30');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByLabel('Until')).toHaveValue('2025-06-30');
    await page.getByRole('button', { name: 'Show who changed what' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'person changed' })).toContainText('admin');

    await page.getByRole('button', { name: 'Anonymise …' }).click();
    const now = page.getByRole('button', { name: 'Anonymise for good' });
    await expect(now).toBeDisabled();
    await page.getByLabel('Type the employee number 9100').fill('9100');
    await now.click();
    await expect(page.getByRole('heading', { level: 1, name: 'anonymised' })).toBeVisible();
    await expect(page.getByText('Zhao Min')).toHaveCount(0);
  });
});
