/** `x`: 0…1 along the line; `value`: a ratio 0…1, `null` leaves a hole. */
export interface SparkPoint {
  x: number;
  value: number | null;
}
export interface SparkBox {
  width: number;
  height: number;
  floor: number;
}

export function sparkY(value: number, box: SparkBox): number {
  const share = (value - box.floor) / (1 - box.floor || 1);
  return Math.round((1 - Math.min(1, Math.max(0, share))) * box.height * 10) / 10;
}

/** An SVG path through the points; a hole begins a new line. */
export function sparkPath(points: readonly SparkPoint[], box: SparkBox): string {
  let pen = false;
  let path = '';
  for (const { x, value } of points) {
    if (value === null) {
      pen = false;
      continue;
    }
    path += `${pen ? 'L' : 'M'}${Math.round(x * box.width * 10) / 10} ${sparkY(value, box)}`;
    pen = true;
  }
  return path;
}
