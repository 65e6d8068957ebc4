import { xOf } from '../time/time-scale';
import { bar, barHeight, outline, place } from './bar';
import { paintBreaks } from './paint-shift';
import type { Palette } from './palette';
import { rowHeight, rowOf, type Ghost, type HandScene, type Pen } from './rows-scene';
import { fitting, labelsOf } from './shift-look';

/** Draws what is in the hand, and nothing else. */
export function paintHand(ctx: CanvasRenderingContext2D, scene: HandScene, palette: Palette): void {
  const pen = { ctx, scene, palette };
  ctx.clearRect(0, 0, scene.width, scene.height);
  ctx.textBaseline = 'middle';
  ctx.font = `12px ${palette.face}`;
  paintHandRow(pen);
  for (const ghost of scene.ghosts) {
    const row = rowOf(scene, ghost.shift.person);
    if (row >= 0) paintGhost(pen, ghost, row * rowHeight - scene.scrollY);
  }
  for (const rest of scene.rests) paintRest(pen, rest);
}

function paintHandRow({ ctx, scene, palette }: Pen<HandScene>): void {
  const row = rowOf(scene, scene.handAt);
  if (row < 0) return;
  ctx.globalAlpha = 0.1;
  ctx.fillStyle = palette.accent;
  ctx.fillRect(0, row * rowHeight - scene.scrollY, scene.width, rowHeight - 1);
  ctx.globalAlpha = 1;
}

function paintGhost(pen: Pen<HandScene>, { shift, state }: Ghost, y: number): void {
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

function paintRest(
  { ctx, scene, palette }: Pen<HandScene>,
  { person, from, to, text }: HandScene['rests'][number],
): void {
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
