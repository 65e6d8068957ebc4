import type { FloorPlan } from '@zhiban/wire';

export type PlanTool = 'seats' | 'desk' | 'aisle' | 'label' | 'erase';

export interface PlanPoint {
  x: number;
  y: number;
}

export interface PlanRect {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A seat takes two units each way. */
export const seatUnits = 2;
const overlaps = (a: PlanRect, b: PlanRect) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const rectOf = ({ x, y }: { x: number; y: number }): PlanRect => ({ x, y, w: seatUnits, h: seatUnits });

/** The rectangle between two corners, kept within the plan; at least one unit each way. */
export function spanned(plan: FloorPlan, a: PlanPoint, b: PlanPoint): PlanRect {
  const x = Math.max(0, Math.min(a.x, b.x));
  const y = Math.max(0, Math.min(a.y, b.y));
  return {
    x,
    y,
    w: Math.min(plan.width, Math.max(a.x, b.x) + 1) - x,
    h: Math.min(plan.height, Math.max(a.y, b.y) + 1) - y,
  };
}

/** The seat that covers a point; -1: none. */
export const seatAt = ({ seats }: FloorPlan, { x, y }: PlanPoint): number =>
  seats.findIndex((seat) => overlaps(rectOf(seat), { x, y, w: 1, h: 1 }));

/** Rows of free seats that fill a rectangle; where a seat stands already none is added. */
export function withSeats(plan: FloorPlan, { x, y, w, h }: PlanRect): FloorPlan {
  const seats = [...plan.seats];
  for (let down = y; down + seatUnits <= Math.max(y + h, y + seatUnits); down += seatUnits) {
    for (let across = x; across + seatUnits <= Math.max(x + w, x + seatUnits); across += seatUnits) {
      const place = { x: across, y: down };
      const inside = across + seatUnits <= plan.width && down + seatUnits <= plan.height;
      if (!inside || seats.length >= 300 || seats.some((seat) => overlaps(rectOf(seat), rectOf(place)))) continue;
      seats.push({ ...place, seat: null });
    }
  }
  return seats.length === plan.seats.length ? plan : { ...plan, seats };
}

/** What a drag with a tool makes of the plan. */
export function drawn(plan: FloorPlan, tool: PlanTool, rect: PlanRect, words: string): FloorPlan {
  switch (tool) {
    case 'seats':
      return withSeats(plan, rect);
    case 'desk':
    case 'aisle':
      return plan.shapes.length >= 80 ? plan : { ...plan, shapes: [...plan.shapes, { kind: tool, ...rect }] };
    case 'label':
      return words === '' || plan.labels.length >= 80
        ? plan
        : { ...plan, labels: [...plan.labels, { x: rect.x, y: rect.y, text: words }] };
    case 'erase':
      return erased(plan, rect);
  }
}

function erased(plan: FloorPlan, rect: PlanRect): FloorPlan {
  return {
    ...plan,
    seats: plan.seats.filter((seat) => !overlaps(rectOf(seat), rect)),
    shapes: plan.shapes.filter((shape) => !overlaps(shape, rect)),
    labels: plan.labels.filter(({ x, y }) => !overlaps({ x, y, w: 2, h: 1 }, rect)),
  };
}

/** Gives a place to somebody; who sat elsewhere leaves that place free. */
export function assigned(plan: FloorPlan, at: number, seat: string | null): FloorPlan {
  return {
    ...plan,
    seats: plan.seats.map((place, i) =>
      i === at ? { ...place, seat } : place.seat === seat ? { ...place, seat: null } : place,
    ),
  };
}

/** Fills free places in reading order with those who have none yet. */
export function filled(plan: FloorPlan, seats: readonly string[]): FloorPlan {
  const placed = new Set(plan.seats.flatMap(({ seat }) => seat ?? []));
  const waiting = seats.filter((seat) => !placed.has(seat));
  const order = plan.seats.map((_, i) => i).sort((a, b) => compare(plan, a, b));
  const next = new Map<number, string>();
  for (const at of order) {
    const seat = waiting[next.size];
    if (seat !== undefined && plan.seats[at]?.seat === null) next.set(at, seat);
  }
  return { ...plan, seats: plan.seats.map((place, i) => ({ ...place, seat: next.get(i) ?? place.seat })) };
}

function compare({ seats }: FloorPlan, a: number, b: number): number {
  const [one, other] = [seats[a], seats[b]];
  return one && other ? one.y - other.y || one.x - other.x : 0;
}
