import type { DaySpan, TimeScale } from '../time/time-scale';
import { daysIn, hoursOf, hoursPerLabel, instantAt, xOf } from '../time/time-scale';
import type { Palette } from './palette';
import { fitting } from './shift-look';

export const axisHeight = 44;

export interface AxisScene {
  scale: TimeScale;
  width: number;
  scrollX: number;
  /** The longest text for a day first. */
  dayTexts: (day: number) => readonly string[];
  dayShade: (day: number) => 'rest' | 'statutory' | null;
  today: number;
}

/** Days above, hours of the wall clock below. The name of the day that is cut on the left stays in sight. */
export function paintAxis(ctx: CanvasRenderingContext2D, scene: AxisScene, palette: Palette): void {
  const { scale, width, scrollX } = scene;
  ctx.fillStyle = palette.card;
  ctx.fillRect(0, 0, width, axisHeight);
  ctx.textBaseline = 'middle';
  const every = hoursPerLabel(scale, 48);
  for (const span of daysIn(scale, instantAt(scale, scrollX), instantAt(scale, scrollX + width))) {
    paintDay(ctx, scene, palette, span);
    if (!every) continue;
    ctx.font = `12px ${palette.face}`;
    ctx.fillStyle = palette.muted;
    ctx.textAlign = 'center';
    for (const { at, hour } of hoursOf(scale, span, every)) ctx.fillText(`${hour}:00`, xOf(scale, at) - scrollX, 33);
  }
  ctx.fillStyle = palette.faint;
  ctx.fillRect(0, axisHeight - 1, width, 1);
}

function paintDay(ctx: CanvasRenderingContext2D, scene: AxisScene, palette: Palette, { day, from, to }: DaySpan): void {
  const { scale, scrollX } = scene;
  const [x, end] = [xOf(scale, from) - scrollX, xOf(scale, to) - scrollX];
  ctx.fillStyle = palette.faint;
  ctx.fillRect(Math.round(x), 0, 1, axisHeight);
  const begins = Math.max(x, 0);
  const text = fitting(scene.dayTexts(day), end - begins - 8);
  if (!text) return;
  const isToday = day === scene.today;
  const isRest = scene.dayShade(day) !== null;
  ctx.font = `${isToday ? '600 ' : ''}12px ${palette.face}`;
  ctx.fillStyle = isToday ? palette.accent : isRest ? palette.muted : palette.ink;
  ctx.textAlign = 'left';
  ctx.fillText(text, begins + 5, hoursPerLabel(scale, 48) ? 13 : axisHeight / 2);
}
