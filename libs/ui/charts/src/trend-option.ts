import type { TrendData, TrendPaint, TrendStep, TrendTexts } from './trend-data';

type Point = [number, number | null];

/** Corners of a step line: each step begins and ends at its own height. */
export function stepLine(steps: readonly TrendStep[], now: number): Point[] {
  return steps.flatMap((step): Point[] => [
    [step.from, step.count],
    [Math.min(step.to, Math.max(now, step.from)), step.count],
  ]);
}

/** One dash for each step that `wanted` picks; holes between them. */
export function dashes(steps: readonly TrendStep[], now: number, wanted: (step: TrendStep) => boolean): Point[] {
  return steps.flatMap((step): Point[] => {
    if (step.level === null || !wanted(step)) return [[step.from, null]];
    const end = Math.min(step.to, Math.max(now, step.from));
    const inset = Math.min(0.04, (end - step.from) / 4);
    return [
      [step.from + inset, step.level],
      [end - inset, step.level],
      [end - inset, null],
    ];
  });
}

/** Top of the count axis: the next round number above the highest step, so that the axis seldom moves. */
export function niceTop(steps: readonly Pick<TrendStep, 'count'>[]): number {
  const most = Math.max(4, ...steps.map((step) => step.count));
  const magnitude = 10 ** Math.floor(Math.log10(most));
  const factor = [1, 2, 4, 5, 6, 8, 10].find((f) => f * magnitude >= most) ?? 10;
  return factor * magnitude;
}

/** The percent axis may start above zero, and says so by its own bottom label. */
export function levelFloor(steps: readonly TrendStep[], target: number): number {
  const lowest = Math.min(target, ...steps.map((step) => step.level ?? 1));
  return Math.max(0, Math.floor((lowest - 0.1) * 5) / 5);
}

/** The parts that change with the data; merged into the living chart. */
export function trendChange(data: TrendData, paint: TrendPaint, texts: TrendTexts) {
  const { steps, now } = data;
  const usual = data.usual ?? [];
  const top = niceTop([...steps, ...usual]);
  const gaps = data.gaps.map((gap) => [{ xAxis: gap.from }, { xAxis: gap.to }]);
  const level = levelFloor(steps, data.target);
  const hatching = paint.hatch ? { image: paint.hatch, repeat: 'repeat' as const } : paint.faint;
  const area = { silent: true, animation: false, itemStyle: { color: hatching }, data: gaps };
  const closed = steps.filter((step) => step.closed);
  const running = steps.filter((step) => !step.closed);
  const last = closed.at(-1);
  const mark = last ? [{ coord: [Math.min(last.to, Math.max(now, last.from)), last.count], value: texts.today }] : [];
  return {
    xAxis: [{ max: data.hours }, { max: data.hours, axisLabel: { formatter: data.hourLabel } }],
    yAxis: [{ max: top, interval: top / 2 }, { min: level }],
    series: [
      {
        id: 'count',
        data: stepLine(closed, now),
        markArea: area,
        markLine: { data: [{ xAxis: now }] },
        markPoint: { data: mark },
      },
      { id: 'running', data: stepLine(running, now) },
      {
        id: 'usual',
        data: usual.flatMap(({ from, to, count }): Point[] => [
          [from, count],
          [to, count],
        ]),
      },
      { id: 'level', data: dashes(steps, now, (step) => !step.breach), markArea: area },
      { id: 'breach', data: dashes(steps, now, (step) => step.breach) },
      {
        id: 'target',
        data: [
          [0, data.target],
          [data.hours, data.target],
        ],
      },
    ],
  };
}

/** What a chart is given once: grids, axes and styles, without data. */
export function trendFrame(paint: TrendPaint, texts: TrendTexts) {
  const text = { color: paint.muted, fontSize: paint.text, fontFamily: paint.font };
  const left = paint.text * 2.6;
  const right = paint.text * 0.6;
  const levelHeight = '24%';
  const quiet = { show: false };
  const line = { type: 'line', symbol: 'none', silent: true, animation: false, connectNulls: false };
  return {
    animation: false,
    textStyle: { fontFamily: paint.font },
    grid: [
      { left, right, top: paint.text * 0.7, bottom: '48%' },
      { left, right, height: levelHeight, bottom: paint.text * 1.9 },
    ],
    xAxis: [
      {
        gridIndex: 0,
        type: 'value',
        min: 0,
        interval: 2,
        axisLabel: quiet,
        axisTick: quiet,
        axisLine: quiet,
        splitLine: quiet,
      },
      {
        gridIndex: 1,
        type: 'value',
        min: 0,
        interval: 2,
        axisTick: quiet,
        axisLine: quiet,
        splitLine: quiet,
        axisLabel: { ...text, hideOverlap: true, showMaxLabel: false, margin: paint.text * 0.5 },
      },
    ],
    yAxis: [
      {
        gridIndex: 0,
        type: 'value',
        min: 0,
        axisLabel: text,
        axisTick: quiet,
        axisLine: quiet,
        splitLine: { lineStyle: { color: paint.hair, width: 1 } },
      },
      { gridIndex: 1, type: 'value', max: 1, axisLabel: quiet, axisTick: quiet, axisLine: quiet, splitLine: quiet },
    ],
    series: [
      {
        ...line,
        id: 'count',
        xAxisIndex: 0,
        yAxisIndex: 0,
        lineStyle: { color: paint.accent, width: paint.text * 0.17 },
        areaStyle: { color: paint.accent, opacity: 0.1 },
        markLine: {
          symbol: 'none',
          silent: true,
          animation: false,
          label: quiet,
          lineStyle: { color: paint.muted, width: 1, type: 'solid' },
        },
        markPoint: {
          silent: true,
          animation: false,
          symbol: 'circle',
          symbolSize: paint.text * 0.45,
          itemStyle: { color: paint.accent },
          label: { ...text, color: paint.accent, fontWeight: 600, position: 'right', formatter: '{c}', distance: 8 },
        },
      },
      {
        ...line,
        id: 'running',
        xAxisIndex: 0,
        yAxisIndex: 0,
        lineStyle: { color: paint.accent, width: paint.text * 0.17, opacity: 0.6 },
        areaStyle: { color: paint.accent, opacity: 0.1 },
      },
      {
        ...line,
        id: 'usual',
        xAxisIndex: 0,
        yAxisIndex: 0,
        lineStyle: { color: paint.muted, width: paint.text * 0.1 },
      },
      { ...line, id: 'level', xAxisIndex: 1, yAxisIndex: 1, lineStyle: { color: paint.ink, width: paint.text * 0.2 } },
      {
        ...line,
        id: 'breach',
        xAxisIndex: 1,
        yAxisIndex: 1,
        lineStyle: { color: paint.alarm, width: paint.text * 0.3 },
      },
      {
        ...line,
        id: 'target',
        xAxisIndex: 1,
        yAxisIndex: 1,
        lineStyle: { color: paint.muted, width: 1, type: 'dashed' },
        endLabel: {
          ...text,
          show: true,
          formatter: texts.target,
          align: 'right',
          verticalAlign: 'bottom',
          offset: [0, -4],
        },
      },
    ],
  };
}
