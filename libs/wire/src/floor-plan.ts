import { z } from 'zod';
import { plainText } from './board-texts';

const across = z.int().min(0).max(199);
const down = z.int().min(0).max(119);

/** A floor drawn by people. One unit is half a seat; places are those of the upper left corner. */
export const floorPlan = z.strictObject({
  width: z.int().min(4).max(200),
  height: z.int().min(4).max(120),
  /** A seat is two units wide and high. `seat: null`: nobody's yet. */
  seats: z
    .array(z.strictObject({ x: across, y: down, seat: z.string().min(1).max(280).nullable() }))
    .max(300)
    .superRefine((seats, context) => {
      const known = new Set<string>();
      seats.forEach(({ seat }, at) => {
        if (seat !== null && known.has(seat)) {
          context.addIssue({ code: 'custom', path: [at], params: { refusal: 'board.same-seat' }, input: seat });
        }
        if (seat !== null) known.add(seat);
      });
    }),
  /** Desks, aisles and walls. */
  shapes: z
    .array(
      z.strictObject({
        kind: z.enum(['desk', 'aisle']),
        x: across,
        y: down,
        w: z.int().min(1).max(200),
        h: z.int().min(1).max(120),
      }),
    )
    .max(80),
  labels: z.array(z.strictObject({ x: across, y: down, text: plainText(40) })).max(80),
});
export type FloorPlan = z.infer<typeof floorPlan>;
