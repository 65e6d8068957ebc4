import type { Shift } from '@zhiban/wire';
import { xOf } from '../time/time-scale';
import { bar, barHeight, outline, place } from './bar';
import { paintBreaks } from './paint-shift';
import { rowHeight, rowOf, type Ghost, type Pen, type RowsScene } from './rows-scene';
import { fitting, labelsOf } from './shift-look';

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

export function paintGhost(pen: Pen, { shift, state }: Ghost, y: number): void {
  const { ctx, palette, scene } = pen;
  const { x, width, top } = place(pen, shift, y);
  ctx.fillStyle = palette.card;
  bar(ctx, x, top, width);
  ctx.fill();
  paintBreaks(pen, shift, top);
  const colour = { good: palette.accent, reason: palette.warn, refused: palette.alarm }[state];
  outline(pen, x, top, width, colour);
  const [hours = ''] = labelsOf(scene.scale, shift, null);
  ctx.font = `600 12px ${palette.face}`;
  const text = fitting([hours, hours.slice(0, 5)], Math.max(width - 8, 40));
  ctx.fillStyle = palette.ink;
  ctx.textAlign = 'left';
  if (text) ctx.fillText(text, Math.max(x, 0) + 6, top + barHeight / 2 + 0.5);
  ctx.font = `12px ${palette.face}`;
}

export function paintRest({ ctx, scene, palette }: Pen, { person, from, to, text }: RowsScene['rests'][number]): void {
  const row = rowOf(scene, person);
  const [x, end] = [xOf(scene.scale, from) - scene.scrollX, xOf(scene.scale, to) - scene.scrollX];
  if (row < 0 || end <= x) return;
  const y = row * rowHeight - scene.scrollY + rowHeight / 2 - 0.5;
  ctx.fillStyle = palette.alarm;
  ctx.fillRect(x, y - 1, end - x, 2);
  ctx.fillRect(end - 2, y - 6, 2, 12);
  const shown = fitting([text], end - x - 8);
  if (!shown) return;
  ctx.font = `600 12px ${palette.face}`;
  ctx.textAlign = 'center';
  const width = ctx.measureText(shown).width + 10;
  ctx.fillStyle = palette.accentTint;
  ctx.fillRect((x + end - width) / 2, y - 8, width, 16);
  ctx.fillStyle = palette.alarm;
  ctx.fillText(shown, (x + end) / 2, y + 0.5);
}
