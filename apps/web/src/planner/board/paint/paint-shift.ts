import type { Absence, Shift } from '@zhiban/wire';
import { xOf } from '../time/time-scale';
import { barHeight, fillBar, outline, place } from './bar';
import type { Pen, RowsView } from './rows-scene';
import { fitting } from './shift-look';

/** On a narrower bar the hour at which it begins is told instead. */
const roomForBreaks = 64;

export function paintShift(pen: Pen, shift: Shift, y: number): void {
  const { ctx, scene, palette } = pen;
  const { x, width, top } = place(pen, shift, y);
  const { tone, labels } = scene.lookOf(shift);
  ctx.fillStyle = palette.shifts[tone];
  fillBar(ctx, x, top, width);
  if (width >= roomForBreaks) paintBreaks(pen, shift, top);
  paintLabel(pen, shift, { x, width, top, tone, labels });
  if (shift.kind === 'overtime') {
    ctx.fillStyle = palette.ink;
    ctx.fillRect(x, top + barHeight - 2, width, 2);
  }
  if (scene.isUnpublished(shift.id)) {
    ctx.fillStyle = palette.accent;
    ctx.fillRect(x, top, 3, barHeight);
  }
  const mark = scene.marksOf(shift.id);
  // Beside a narrow bar, so that it hides no label.
  if (mark) paintMark(pen, mark, width > 30 ? x + width : x + width + 9, top);
  if (scene.chosen === shift.id) outline(pen, x, top, width, palette.accent);
}

/** Where a shift that is in the hand was. */
export function paintLifted(pen: Pen, shift: Shift, y: number): void {
  const { ctx, palette } = pen;
  const { x, width, top } = place(pen, shift, y);
  ctx.fillStyle = palette.accentTint;
  ctx.fillRect(x, top, width, barHeight);
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 1;
  ctx.setLineDash([3, 3]);
  ctx.strokeRect(x + 0.5, top + 0.5, width - 1, barHeight - 1);
  ctx.setLineDash([]);
}

export function paintBreaks({ ctx, scene, palette }: Pen<RowsView>, shift: Shift, top: number): void {
  for (const pause of shift.breaks) {
    const x = Math.round(xOf(scene.scale, pause.from) - scene.scrollX);
    const width = Math.round(xOf(scene.scale, pause.to) - scene.scrollX) - x;
    if (width < 3) continue;
    ctx.fillStyle = palette.card;
    ctx.fillRect(x, top + 2, width, barHeight - 4);
    if (width < 15) continue;
    ctx.fillStyle = palette.muted;
    const word = pause.kind === 'meal' ? scene.words.meal : scene.words.rest;
    const shown = fitting([word, word.slice(0, 1)], width);
    if (!shown) continue;
    ctx.textAlign = 'center';
    ctx.fillText(shown, x + width / 2, top + barHeight / 2 + 0.5);
  }
}

interface Bar {
  x: number;
  width: number;
  top: number;
  tone: number;
  labels: readonly string[];
}

function paintLabel({ ctx, scene, palette }: Pen, shift: Shift, { x, width, top, tone, labels }: Bar): void {
  const { scale, scrollX } = scene;
  const begins = Math.max(x, 0);
  const pause = width < roomForBreaks ? undefined : shift.breaks.find(({ to }) => xOf(scale, to) - scrollX > begins);
  const free = pause ? xOf(scale, pause.from) - scrollX : x + width;
  const room = Math.min(free, x + width) - begins - (width > 30 ? 10 : 2);
  const text = fitting(labels, room);
  if (!text) return;
  ctx.fillStyle = tone === 3 ? palette.onNight : palette.ink;
  ctx.textAlign = width > 30 ? 'left' : 'center';
  ctx.fillText(text, width > 30 ? begins + 6 : begins + (width - (begins - x)) / 2, top + barHeight / 2 + 0.5);
}

function paintMark({ ctx, palette }: Pen, mark: 'alarm' | 'warn', right: number, top: number): void {
  ctx.fillStyle = mark === 'alarm' ? palette.alarm : palette.warn;
  ctx.strokeStyle = palette.card;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  if (mark === 'alarm') ctx.rect(right - 8, top + barHeight / 2 - 4, 8, 8);
  else {
    ctx.moveTo(right - 4, top + 4);
    ctx.lineTo(right + 1, top + 13);
    ctx.lineTo(right - 9, top + 13);
    ctx.closePath();
  }
  ctx.stroke();
  ctx.fill();
}

export function paintAbsence(pen: Pen, away: Absence, y: number): void {
  const { ctx, palette, scene } = pen;
  const { x, width, top } = place(pen, away, y);
  ctx.strokeStyle = palette.faint;
  ctx.lineWidth = 1;
  ctx.strokeRect(x + 0.5, top + 0.5, width - 1, barHeight - 1);
  const text = fitting([scene.words.leave], width - 8);
  if (!text) return;
  ctx.fillStyle = palette.muted;
  ctx.textAlign = 'left';
  ctx.fillText(text, Math.max(x, 0) + 6, top + barHeight / 2 + 0.5);
}
