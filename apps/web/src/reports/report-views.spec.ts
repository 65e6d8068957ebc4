// @vitest-environment happy-dom
import type { ReportRow, ReportTable } from '@zhiban/wire';
import { afterEach, expect, test, vi } from 'vitest';
import { createApp, h, type Component } from 'vue';
import { createTexts } from '../platform/i18n';
import common from '../platform/locales/common.en';
import desk from '../platform/locales/desk.en';
import reports from '../platform/locales/reports.en';
import ReplayBadge from './replay-badge.vue';
import ReportTableView from './report-table.vue';

const left: (() => void)[] = [];
afterEach(() => {
  for (const leave of left.splice(0)) leave();
  vi.unstubAllGlobals();
});

function show(view: Component, props: Record<string, unknown>): HTMLElement {
  const texts = createTexts('en');
  texts.global.setLocaleMessage('en', { ...common, ...desk, ...reports });
  const root = document.createElement('div');
  document.body.append(root);
  const app = createApp({ render: () => h(view, props) }).use(texts);
  app.mount(root);
  left.push(() => {
    app.unmount();
    root.remove();
  });
  return root;
}

const row = (name: string, values: (number | null)[], more: Partial<ReportRow> = {}): ReportRow => ({
  step: '2026-11-25',
  from: 1,
  to: 2,
  subject: { id: name, zh: name, en: name, team: null },
  values,
  gap: false,
  missing: false,
  basis: 'computed',
  rule: { formula: 'SL-ENTERED', targetSeconds: 20 },
  ...more,
});
const column = (id: string, formula: string, unit: 'count' | 'ratio' | 'ms') => {
  return { id, zh: id, en: id, formula, thresholdSeconds: null, unit };
};
const table = (more: Partial<ReportTable> = {}): ReportTable => ({
  kind: 'queue',
  by: 'day',
  from: '2026-11-25',
  to: '2026-11-25',
  spanFrom: 0,
  spanTo: 1,
  timeZone: 'Asia/Shanghai',
  closedUntil: 1,
  columns: [column('OFFERED', 'COUNT', 'count'), column('SL', 'SL', 'ratio'), column('ASA', 'ASA', 'ms')],
  rows: [row('Sales', [1234, 0.8235, 65_000]), row('Chat', [0, null, null], { gap: true })],
  total: row('', [1234, 0.8235, 65_000], { subject: null }),
  chart: [],
  replays: [],
  ...more,
});
const cells = (line: Element | null | undefined) =>
  [...(line?.querySelectorAll('th, td') ?? [])].map((cell) => (cell.textContent ?? '').trim());
const found = { replayedAt: 0, reason: null, intervals: 5, events: 9, differenceCount: 0 } as const;

test('each figure is told in its unit, what cannot be divided is a dash, and the total stands last', () => {
  const root = show(ReportTableView, { table: table() });
  const [sales, chat] = root.querySelectorAll('tbody tr');
  expect(cells(sales)).toEqual(['2026-11-25', 'Sales', '1,234', '82.4%', '1:05']);
  expect(cells(chat)).toEqual(['2026-11-25', 'Chat', '0', '—', '—']);
  expect(cells(root.querySelector('tfoot tr'))).toEqual(['Total', '', '1,234', '82.4%', '1:05']);
});

test('a row with a gap carries its mark, and the head of a level names the rule of its rows', () => {
  const root = show(ReportTableView, { table: table() });
  expect(root.querySelectorAll('tbody .glyph')).toHaveLength(1);
  expect(root.querySelector('thead')?.textContent).toContain('SL-ENTERED 20 s');
});

test('more rows than anybody reads are left to the export, and the page says so', () => {
  const rows = Array.from({ length: 405 }, (_, i) => row(`q${i}`, [], { from: i }));
  const root = show(ReportTableView, { table: table({ rows, columns: [] }) });
  expect(root.querySelectorAll('tbody tr')).toHaveLength(400);
  expect(root.textContent).toContain('The first 400 of 405 rows');
});

test('a day that differs is told in words and by a mark of its own, before the days that are equal', () => {
  const replays = [
    { ...found, day: '2026-11-24', verdict: 'equal' as const },
    { ...found, day: '2026-11-25', verdict: 'differs' as const, differenceCount: 2 },
  ];
  const root = show(ReplayBadge, { table: table({ from: '2026-11-24', replays }), today: '2026-11-26' });
  const marks = [...root.querySelectorAll('.status')];
  expect(marks.map(({ className }) => className)).toEqual(['status alarm', 'status good']);
  expect(marks[0]?.textContent).toContain('Differs from the replay of the raw events · days: 1');
});

test('one day that is over can be checked from the page; one that runs cannot', async () => {
  const asked = vi.fn((_path: string, _init: RequestInit) =>
    Promise.resolve(new Response(JSON.stringify({ ...found, day: '2026-11-25', verdict: 'equal', differences: [] }))),
  );
  vi.stubGlobal('fetch', asked);
  const replayed = vi.fn();
  const root = show(ReplayBadge, { table: table(), today: '2026-11-26', onReplayed: replayed });
  root.querySelector<HTMLButtonElement>('button')?.click();
  await vi.waitFor(() => expect(replayed).toHaveBeenCalled());
  expect(asked.mock.calls[0]?.[0]).toBe('/api/v1/reports/replays');
  expect(asked.mock.calls[0]?.[1].body).toBe('{"day":"2026-11-25"}');
  expect(show(ReplayBadge, { table: table(), today: '2026-11-25' }).querySelectorAll('button')).toHaveLength(0);
});
