import { xOf } from '../time/time-scale';
import { rowHeight, type Pen, type RowsView } from './rows-scene';

export const barHeight = 18;

/** Left edge, width and top of a bar; `y` is the top of its row. */
export function place({ scene }: Pen<RowsView>, { from, to }: { from: number; to: number }, y: number) {
  const begins = xOf(scene.scale, from) - scene.scrollX;
  const ends = xOf(scene.scale, to) - scene.scrollX;
  return {
    x: Math.round(begins),
    width: Math.max(Math.round(ends) - Math.round(begins) - 1, 2),
    top: y + (rowHeight - barHeight) / 2 - 0.5,
  };
}

/** Rounded corners cost a path of their own; on a bar of a few pixels nobody sees them. */
const isRound = (width: number) => width > 30;

export function bar(ctx: CanvasRenderingContext2D, x: number, top: number, width: number): void {
  ctx.beginPath();
  if (isRound(width)) ctx.roundRect(x, top, width, barHeight, 3);
  else ctx.rect(x, top, width, barHeight);
}

export function fillBar(ctx: CanvasRenderingContext2D, x: number, top: number, width: number): void {
  if (!isRound(width)) return ctx.fillRect(x, top, width, barHeight);
  bar(ctx, x, top, width);
  ctx.fill();
}

export function outline({ ctx }: Pen<RowsView>, x: number, top: number, width: number, colour: string): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2;
  bar(ctx, x, top, width);
  ctx.stroke();
}
