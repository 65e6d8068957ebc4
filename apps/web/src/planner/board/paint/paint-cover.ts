import { intervalsIn, type CoverLine } from '../cover/cover-lines';
import { daysIn, instantAt, xOf, type TimeScale } from '../time/time-scale';
import type { Palette } from './palette';

const minuteMs = 60_000;
export const coverHeight = 188;
const chart = { top: 12, bottom: 132 };
const rows = { gap: 148, service: 170 };

export interface CoverScene {
  scale: TimeScale;
  width: number;
  scrollX: number;
  line: CoverLine;
  /** While something is dragged: `line.planned` is before. */
  after: Float64Array | null;
  most: number;
  /** Share expected in an interval, after what is dragged. */
  serviceAt: ((interval: number) => number | null) | null;
  serviceTarget: number;
}

/** The greatest number that a line shows, rounded up to a number for the axis. */
export function topOf({ required, planned }: CoverLine): number {
  let most = 1;
  for (let i = 0; i < planned.length; i += 1) most = Math.max(most, planned[i] ?? 0, required?.[i] ?? 0);
  // The grid has thirds.
  const step = most > 100 ? 60 : most > 40 ? 30 : most > 10 ? 6 : 3;
  return Math.ceil((most * 1.08) / step) * step;
}

interface Frame {
  ctx: CanvasRenderingContext2D;
  scene: CoverScene;
  palette: Palette;
  first: number;
  last: number;
  now: Float64Array;
}

export function paintCover(ctx: CanvasRenderingContext2D, scene: CoverScene, palette: Palette): void {
  const { scale, width, scrollX, line } = scene;
  ctx.fillStyle = palette.card;
  ctx.fillRect(0, 0, width, coverHeight);
  const seen = intervalsIn(line, instantAt(scale, scrollX), instantAt(scale, scrollX + width));
  const frame = { ctx, scene, palette, ...seen, now: scene.after ?? line.planned };
  paintGrid(frame);
  paintBars(frame);
  if (scene.after) paintBefore(frame);
  if (line.required) paintRequired(frame);
  paintNumbers(frame);
}

const edge = ({ scene }: Frame, interval: number): number =>
  Math.round(xOf(scene.scale, scene.line.from + interval * scene.line.intervalMinutes * minuteMs) - scene.scrollX);
const level = ({ scene }: Frame, seats: number): number =>
  chart.bottom - Math.round((Math.min(seats, scene.most) / scene.most) * (chart.bottom - chart.top));

function paintGrid({ ctx, scene, palette }: Frame): void {
  const { scale, scrollX, width } = scene;
  ctx.fillStyle = palette.hair;
  for (const part of [1 / 3, 2 / 3, 1])
    ctx.fillRect(0, Math.round(chart.bottom - part * (chart.bottom - chart.top)), width, 1);
  ctx.fillStyle = palette.faint;
  ctx.fillRect(0, chart.bottom, width, 1);
  for (const { from } of daysIn(scale, instantAt(scale, scrollX), instantAt(scale, scrollX + width)))
    ctx.fillRect(Math.round(xOf(scale, from) - scrollX), 0, 1, coverHeight);
}

/** Intervals that are alike are one bar, where nothing is seen between them: four weeks hold 2 688 quarter hours. */
function paintBars(frame: Frame): void {
  const { first, last, now } = frame;
  const { required } = frame.scene.line;
  const slit = edge(frame, first + 1) - edge(frame, first) > 4 ? 1 : 0;
  let begin = first;
  for (let i = first; i < last; i += 1) {
    const isLike = now[i + 1] === now[i] && (required?.[i + 1] ?? 0) === (required?.[i] ?? 0);
    if (isLike && slit === 0 && i + 1 < last) continue;
    paintBar(frame, edge(frame, begin), Math.max(edge(frame, i + 1) - edge(frame, begin) - slit, 1), i);
    begin = i + 1;
  }
}

function paintBar(frame: Frame, x: number, width: number, interval: number): void {
  const { ctx, palette, scene, now } = frame;
  const [planned, needed] = [now[interval] ?? 0, scene.line.required?.[interval] ?? 0];
  const top = level(frame, planned);
  ctx.fillStyle = palette.shifts[1];
  ctx.fillRect(x, top, width, chart.bottom - top);
  if (planned + 1e-9 >= needed) return;
  const want = level(frame, needed);
  ctx.fillStyle = palette.alarmFill;
  ctx.fillRect(x, want, width, Math.max(top - want, 1));
}

function paintRequired(frame: Frame): void {
  const { ctx, palette, scene } = frame;
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = 1.5;
  steps(frame, (i) => scene.line.required?.[i] ?? 0);
}

function paintBefore(frame: Frame): void {
  const { ctx, palette, scene } = frame;
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([3, 3]);
  const isChanged = (i: number) => Math.abs((scene.line.planned[i] ?? 0) - (frame.now[i] ?? 0)) > 1e-9;
  steps(frame, (i) => (isChanged(i) ? (scene.line.planned[i] ?? 0) : null));
  ctx.setLineDash([]);
}

/** A line of steps; `null` leaves a hole. */
function steps(frame: Frame, valueAt: (interval: number) => number | null): void {
  const { ctx, first, last } = frame;
  let before: number | null = null;
  ctx.beginPath();
  for (let i = first; i < last; i += 1) {
    const value = valueAt(i);
    if (value === before) continue;
    if (before !== null) ctx.lineTo(edge(frame, i), level(frame, before));
    if (value !== null && before === null) ctx.moveTo(edge(frame, i), level(frame, value));
    else if (value !== null) ctx.lineTo(edge(frame, i), level(frame, value));
    before = value;
  }
  if (before !== null) ctx.lineTo(edge(frame, last), level(frame, before));
  ctx.stroke();
}

/** So many intervals share a number, that it can be read. */
export function perNumber(pxPerInterval: number): number | null {
  return [1, 2, 4, 8, 16, 24, 96].find((count) => count * pxPerInterval >= 30) ?? null;
}

const signed = (value: number): string => {
  const shown = Math.round(value * 10) / 10;
  return shown > 0 ? `+${shown}` : shown < 0 ? `−${-shown}` : '';
};

function paintNumbers(frame: Frame): void {
  const { ctx, palette, scene, now } = frame;
  const { line, serviceAt, serviceTarget } = scene;
  const together = perNumber(edge(frame, frame.first + 1) - edge(frame, frame.first));
  if (!together) return;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.font = `12px ${palette.face}`;
  const begin = frame.first - (frame.first % together);
  for (let i = begin; i < frame.last; i += together) {
    const worst = worstOf(frame, i, together);
    const x = (edge(frame, i) + edge(frame, i + together)) / 2;
    if (line.required) {
      const difference = (now[worst] ?? 0) - (line.required[worst] ?? 0);
      ctx.fillStyle = difference < 0 ? palette.alarm : palette.muted;
      ctx.fillText(signed(difference), x, rows.gap);
    }
    const service = serviceAt?.(worst) ?? null;
    if (service !== null) paintService(frame, service, serviceTarget, x);
  }
}

/** The interval of some with the fewest seats for what it needs: a number for several must not hide the worst. */
function worstOf({ scene, now }: Frame, first: number, count: number): number {
  let worst = first;
  const left = (i: number) => (now[i] ?? 0) - (scene.line.required?.[i] ?? 0);
  for (let i = first + 1; i < first + count && i < now.length; i += 1) if (left(i) < left(worst)) worst = i;
  return worst;
}

function paintService({ ctx, palette }: Frame, service: number, target: number, x: number): void {
  const isFar = service < target - 0.1;
  const isShort = service < target;
  if (isShort) {
    ctx.fillStyle = isFar ? palette.alarmFill : palette.warnTint;
    ctx.fillRect(x - 14, rows.service - 9, 28, 18);
  }
  ctx.fillStyle = isFar ? palette.onAlarm : isShort ? palette.warn : palette.muted;
  // Cut, not rounded: 79.6 % is not the 80 % that were promised.
  ctx.fillText(String(Math.floor(service * 100)), x, rows.service + 0.5);
}
