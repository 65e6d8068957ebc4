import type { Palette } from './palette';
import { paintDays, paintLines, paintNow } from './paint-grid';
import { paintGhost, paintLifted, paintRest } from './paint-hand';
import { paintAbsence, paintShift } from './paint-shift';
import { rowHeight, rowOf, seenOf, type Pen, type RowsScene, type Seen } from './rows-scene';

/** Draws the rows that are seen, and nothing else. */
export function paintRows(ctx: CanvasRenderingContext2D, scene: RowsScene, palette: Palette): void {
  const seen = seenOf(scene);
  const pen = { ctx, scene, palette };
  ctx.fillStyle = palette.card;
  ctx.fillRect(0, 0, scene.width, scene.height);
  ctx.textBaseline = 'middle';
  paintDays(pen, seen);
  paintLines(pen, seen);
  paintHandRow(pen);
  ctx.font = `12px ${palette.face}`;
  for (let row = seen.first; row < seen.last; row += 1) paintRow(pen, seen, row);
  for (const ghost of scene.ghosts) {
    const row = rowOf(scene, ghost.shift.person);
    if (row >= 0) paintGhost(pen, ghost, row * rowHeight - scene.scrollY);
  }
  for (const rest of scene.rests) paintRest(pen, rest);
  paintNow(pen);
}

function paintHandRow({ ctx, scene, palette }: Pen): void {
  const row = scene.handAt === null ? -1 : rowOf(scene, scene.handAt);
  if (row < 0) return;
  ctx.fillStyle = palette.accentTint;
  ctx.fillRect(0, row * rowHeight - scene.scrollY, scene.width, rowHeight - 1);
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
