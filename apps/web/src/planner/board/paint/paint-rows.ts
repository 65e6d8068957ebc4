import type { Palette } from './palette';
import { paintDays, paintLines, paintNow } from './paint-grid';
import { paintAbsence, paintLifted, paintShift } from './paint-shift';
import { rowHeight, seenOf, type Pen, type RowsScene, type Seen } from './rows-scene';

/** Draws the rows that are seen, and nothing else. */
export function paintRows(ctx: CanvasRenderingContext2D, scene: RowsScene, palette: Palette): void {
  const seen = seenOf(scene);
  const pen = { ctx, scene, palette };
  ctx.fillStyle = palette.card;
  ctx.fillRect(0, 0, scene.width, scene.height);
  ctx.textBaseline = 'middle';
  paintDays(pen, seen);
  paintLines(pen, seen);
  ctx.font = `12px ${palette.face}`;
  for (let row = seen.first; row < seen.last; row += 1) paintRow(pen, seen, row);
  paintNow(pen);
}

function paintRow(pen: Pen, { from, to }: Seen, row: number): void {
  const { scene } = pen;
  const id = scene.rows[row]?.person.id;
  if (id === undefined) return;
  const y = row * rowHeight - scene.scrollY;
  for (const away of scene.absencesOf(id)) if (away.from < to && away.to > from) paintAbsence(pen, away, y);
  for (const shift of scene.shifts.between(id, from, to))
    if (scene.lifted.has(shift.id)) paintLifted(pen, shift, y);
    else paintShift(pen, shift, y);
}
