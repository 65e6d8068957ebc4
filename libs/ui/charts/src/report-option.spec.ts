import { expect, test } from 'vitest';
import { ratioFloor, reportChart, type ReportChartPaint } from './report-option';

const paint: ReportChartPaint = { accent: 'a', ink: 'i', muted: 'm', hair: 'h', hatch: null, font: 'x', text: 12 };
const chart = (steps: Parameters<typeof reportChart>[0]['steps']) =>
  reportChart({ steps }, paint, { count: 'Offered', ratio: 'SL' });
const step = (label: string, count: number, ratio: number | null, gap = false) => ({ label, count, ratio, gap });

test('counts begin at zero; a step without a ratio leaves a hole, never a zero', () => {
  const { series, yAxis } = chart([step('09:00', 3, 0.9), step('09:30', 0, null), step('10:00', 4, 0.8)]);
  expect(yAxis[0]).toMatchObject({ min: 0 });
  expect(series[1]).toMatchObject({ data: [0.9, null, 0.8], connectNulls: false });
});

test('the percent axis reaches below the lowest ratio and says where it begins', () => {
  expect([ratioFloor([0.93, 0.81]), ratioFloor([0.42]), ratioFloor([null]), ratioFloor([0.02])]).toEqual([
    0.7, 0.3, 0, 0,
  ]);
  const axis = chart([step('a', 1, 0.93)]).yAxis[1] as { axisLabel: { formatter: (ratio: number) => string } };
  expect(axis.axisLabel.formatter(0.8)).toBe('80 %');
});

test('a step with a gap is drawn otherwise than one without', () => {
  const [whole, gappy] = (chart([step('a', 1, 1), step('b', 1, 1, true)]).series[0]?.data ?? []) as {
    itemStyle: object;
  }[];
  expect(whole?.itemStyle).not.toEqual(gappy?.itemStyle);
});
