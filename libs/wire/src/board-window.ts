import { z } from 'zod';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/**
 * The time that a figure is about. Set hours (`HH:MM` of the centre's clock) may pass midnight and the start of the
 * business day, so that a night shift is one window; after their end they go on to show what they came to.
 */
export const boardWindow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day') }),
  z.strictObject({ kind: z.literal('rolling'), minutes: z.union([z.literal(15), z.literal(30), z.literal(60)]) }),
  z.strictObject({ kind: z.literal('interval') }),
  z.strictObject({ kind: z.literal('hours'), from: timeOfDay, to: timeOfDay }),
]);
export type WindowChoice = z.infer<typeof boardWindow>;
