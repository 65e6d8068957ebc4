import { xOf } from '../time/time-scale';
import { rowHeight, type Pen } from './rows-scene';

export const barHeight = 18;

/** Left edge, width and top of a bar; `y` is the top of its row. */
export function place({ scene }: Pen, { from, to }: { from: number; to: number }, y: number) {
  const begins = xOf(scene.scale, from) - scene.scrollX;
  const ends = xOf(scene.scale, to) - scene.scrollX;
  return {
    x: Math.round(begins),
    width: Math.max(Math.round(ends) - Math.round(begins) - 1, 2),
    top: y + (rowHeight - barHeight) / 2 - 0.5,
  };
}

export function bar(ctx: CanvasRenderingContext2D, x: number, top: number, width: number): void {
  ctx.beginPath();
  // Rounded corners cost a path of their own; on a bar of a few pixels nobody sees them.
  if (width > 30) ctx.roundRect(x, top, width, barHeight, 3);
  else ctx.rect(x, top, width, barHeight);
}

export function outline({ ctx }: Pen, x: number, top: number, width: number, colour: string): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2;
  bar(ctx, x, top, width);
  ctx.stroke();
}
