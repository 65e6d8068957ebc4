import { daysIn, hoursOf, hoursPerLabel, xOf } from '../time/time-scale';
import { rowHeight, type Pen, type Seen } from './rows-scene';

/** Days, their shades and the hours in them, behind everything. */
export function paintDays({ ctx, scene, palette }: Pen, { from, to }: Seen): void {
  const { scale, scrollX, height } = scene;
  const every = hoursPerLabel(scale, 40);
  for (const span of daysIn(scale, from, to)) {
    const [x, end] = [xOf(scale, span.from) - scrollX, xOf(scale, span.to) - scrollX];
    const shade = scene.dayShade(span.day);
    if (shade) {
      ctx.fillStyle = shade === 'statutory' ? palette.raised : palette.ground;
      ctx.fillRect(x, 0, end - x, height);
    }
    ctx.fillStyle = palette.hair;
    if (every)
      for (const { at } of hoursOf(scale, span, every))
        ctx.fillRect(Math.round(xOf(scale, at) - scrollX), 0, 1, height);
    ctx.fillStyle = palette.faint;
    ctx.fillRect(Math.round(x), 0, 1, height);
  }
}

/** A line under each row, a stronger one where a team ends. */
export function paintLines({ ctx, scene, palette }: Pen, { first, last }: Seen): void {
  for (let row = first; row < last; row += 1) {
    const isNewTeam = scene.rows[row]?.team !== scene.rows[row + 1]?.team;
    ctx.fillStyle = isNewTeam ? palette.faint : palette.hair;
    ctx.fillRect(0, (row + 1) * rowHeight - scene.scrollY - 1, scene.width, 1);
  }
}

export function paintNow({ ctx, scene, palette }: Pen): void {
  const { scale, now, scrollX, height } = scene;
  if (now < scale.from || now >= scale.to) return;
  ctx.fillStyle = palette.accent;
  ctx.fillRect(Math.round(xOf(scale, now) - scrollX), 0, 1, height);
}
