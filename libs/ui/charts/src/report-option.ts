/** Steps of a report: how many, and how well (0…1; `null`: nothing to divide by, which leaves a hole). */
export interface ReportChartData {
  steps: { label: string; count: number; ratio: number | null; gap: boolean }[];
}
export interface ReportChartTexts {
  count: string;
  ratio: string;
}
export interface ReportChartPaint {
  accent: string;
  ink: string;
  muted: string;
  hair: string;
  hatch: CanvasImageSource | null;
  font: string;
  text: number;
}

/** The percent axis may begin above zero, and says so by its own bottom label. */
export function ratioFloor(ratios: readonly (number | null)[]): number {
  const known = ratios.filter((ratio) => ratio !== null);
  const lowest = known.length > 0 ? Math.min(...known) : 0;
  return Math.max(0, Math.floor((lowest - 0.05) * 10) / 10);
}

/** Counts above as bars from zero, the ratio below as a line of its own; whatever touches a gap is hatched. */
export function reportChart({ steps }: ReportChartData, paint: ReportChartPaint, texts: ReportChartTexts) {
  const text = { color: paint.muted, fontSize: paint.text, fontFamily: paint.font };
  const ratios = steps.map(({ ratio }) => ratio);
  const floor = ratioFloor(ratios);
  const grids = [
    { left: paint.text * 4, right: paint.text, top: paint.text * 2, bottom: '52%' },
    { left: paint.text * 4, right: paint.text, top: '67%', bottom: paint.text * 2.2 },
  ];
  const quiet = { show: false };
  const category = {
    type: 'category',
    data: steps.map(({ label }) => label),
    axisTick: quiet,
    axisLine: { lineStyle: { color: paint.hair } },
  };
  const value = {
    type: 'value',
    axisTick: quiet,
    axisLine: quiet,
    axisLabel: text,
    nameTextStyle: { ...text, align: 'left' },
  };
  const hatched = paint.hatch ? { image: paint.hatch, repeat: 'repeat' as const } : paint.muted;
  return {
    animation: false,
    textStyle: { fontFamily: paint.font },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    grid: grids,
    xAxis: [
      { ...category, gridIndex: 0, axisLabel: quiet },
      { ...category, gridIndex: 1, axisLabel: { ...text, hideOverlap: true } },
    ],
    yAxis: [
      {
        ...value,
        gridIndex: 0,
        name: texts.count,
        min: 0,
        splitNumber: 3,
        splitLine: { lineStyle: { color: paint.hair } },
      },
      {
        ...value,
        gridIndex: 1,
        name: texts.ratio,
        min: floor,
        max: 1,
        interval: (1 - floor) / 2,
        axisLabel: { ...text, formatter: (ratio: number) => `${Math.round(ratio * 100)} %` },
        splitLine: { lineStyle: { color: paint.hair } },
      },
    ],
    series: [
      {
        type: 'bar',
        id: 'count',
        name: texts.count,
        xAxisIndex: 0,
        yAxisIndex: 0,
        barMaxWidth: 36,
        animation: false,
        data: steps.map(({ count, gap }) => ({
          value: count,
          itemStyle: { color: gap ? hatched : paint.accent, opacity: gap ? 1 : 0.55 },
        })),
      },
      {
        type: 'line',
        id: 'ratio',
        name: texts.ratio,
        xAxisIndex: 1,
        yAxisIndex: 1,
        animation: false,
        connectNulls: false,
        showSymbol: steps.length < 40,
        symbol: 'circle',
        symbolSize: 5,
        lineStyle: { color: paint.ink, width: 2 },
        itemStyle: { color: paint.ink },
        tooltip: {
          valueFormatter: (ratio: unknown) => (typeof ratio === 'number' ? `${(ratio * 100).toFixed(1)} %` : '—'),
        },
        data: ratios,
      },
    ],
  };
}
