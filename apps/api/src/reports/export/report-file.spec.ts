import type { ReportTable } from '@zhiban/wire';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { harmlessText } from './harmless-text';
import { reportFile } from './report-file';

const row = (name: string, team: string, values: (number | null)[]): ReportTable['rows'][number] => ({
  step: '2026-11-25',
  from: 0,
  to: 1,
  subject: { id: 'person:1', zh: name, en: name, team },
  values,
  gap: true,
  missing: false,
  basis: 'computed',
  rule: { formula: 'SL-ENTERED', targetSeconds: 20 },
});
const column = (id: string, zh: string, unit: 'count' | 'ratio' | 'ms') => {
  return { id, zh, en: id, formula: id, thresholdSeconds: unit === 'ratio' ? 10 : null, unit };
};
const table: ReportTable = {
  kind: 'agent',
  by: 'day',
  from: '2026-11-25',
  to: '2026-11-25',
  spanFrom: 0,
  spanTo: 1,
  timeZone: 'Asia/Shanghai',
  closedUntil: 1,
  columns: [
    column('HANDLED', '处理完', 'count'),
    column('RING-10', '三声接听率', 'ratio'),
    column('AHT', '平均处理时长', 'ms'),
  ],
  rows: [
    row('=HYPERLINK("http://x","李雷")', '@甲班', [-12, 0.8125, 245_400]),
    row('韩梅梅', '甲,班', [1234, null, 90_061_000]),
  ],
  total: null,
  chart: [],
  replays: [],
};

describe('a report as CSV', () => {
  test('begins with the mark by which a spreadsheet knows UTF-8, and is readable Chinese', async () => {
    const { body, type, name } = await reportFile(table, 'csv', 'zh-CN');
    expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(body.toString('utf8').split('\r\n')[0]).toBe(
      '\uFEFF营业日,座席,班组,处理完,三声接听率 ≤ 10 s,平均处理时长,依据,备注',
    );
    expect([type, name]).toEqual(['text/csv; charset=utf-8', 'agent-report-2026-11-25.csv']);
  });

  test('a name that looks like a formula is only text; a negative number stays a number', async () => {
    const lines = (await reportFile(table, 'csv', 'zh-CN')).body.toString('utf8').split('\r\n');
    expect(lines[1]).toBe(
      `2026-11-25,"'=HYPERLINK(""http://x"",""李雷"")",'@甲班,-12,81.25%,0:04:05,按计数汇总,有缺口`,
    );
    expect(lines[2]).toBe('2026-11-25,韩梅梅,"甲,班",1234,,25:01:01,按计数汇总,有缺口');
  });
});

describe('a report as a workbook', () => {
  test('numbers are numbers with their formats, lengths of time are days, and no cell is a formula', async () => {
    const { body } = await reportFile(table, 'xlsx', 'en');
    const files = Object.fromEntries(Object.entries(unzipSync(body)).map(([name, bytes]) => [name, strFromU8(bytes)]));
    const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
    const numbers = [...sheet.matchAll(/<c [^>]*?><v>([^<]+)<\/v>/g)].map((found) => found[1]);
    expect(numbers).toEqual(expect.arrayContaining(['-12', '0.8125', '1234', String(245_400 / 86_400_000)]));
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toMatch(/pane [^>]*state="frozen"/);
    expect(Object.values(files).join('')).toContain(`<t>'=HYPERLINK(`);
    for (const format of ['0.0%', '[h]:mm:ss']) expect(files['xl/styles.xml']).toContain(format);
  });

  test('is made beside the server: the clock goes on while a long one is written', async () => {
    const rows = Array.from({ length: 6000 }, (_, i) => row(`n${i}`, '甲', [i, i / 6000, i * 1000]));
    let longest = 0;
    let last = performance.now();
    const look = () => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    };
    const timer = setInterval(look, 5);
    const { body } = await reportFile({ ...table, rows }, 'xlsx', 'en');
    look();
    clearInterval(timer);
    expect(body.length).toBeGreaterThan(50_000);
    expect(longest).toBeLessThan(400);
  });
});

test.each(['=1', '+1', '-1', '@x', '\tx', '\rx'])('a text that begins with %j is made harmless', (text) => {
  expect(harmlessText(text)).toBe(`'${text}`);
});

test.each(['1-2', '李雷', '', 'a=b', ' =1'])('%j stays as it is', (text) => {
  expect(harmlessText(text)).toBe(text);
});
