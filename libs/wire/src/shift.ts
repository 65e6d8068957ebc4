import { z } from 'zod';

const instant = z.int();

export const breakKinds = ['meal', 'rest'] as const;
export type BreakKind = (typeof breakKinds)[number];

/** Half open, inside its shift. What is not paid is not working time. */
export const shiftBreak = z.strictObject({
  from: instant,
  to: instant,
  kind: z.enum(breakKinds),
  paid: z.boolean(),
});
export type ShiftBreak = z.infer<typeof shiftBreak>;

export const shiftKinds = ['regular', 'overtime'] as const;
export type ShiftKind = (typeof shiftKinds)[number];

/** A shift of a person, half open; it belongs to the day of the centre on which it starts. */
export const shift = z.strictObject({
  id: z.string().min(1).max(60),
  person: z.string().min(1).max(60),
  from: instant,
  to: instant,
  kind: z.enum(shiftKinds),
  /** Code of the pattern that it was made from; `null`: drawn by hand. */
  pattern: z.string().min(1).max(40).nullable(),
  /** The queue or desk that is worked at; `null`: every queue that the person has the skill for. */
  post: z.string().min(1).max(270).nullable(),
  breaks: z.array(shiftBreak).max(24),
});
export type Shift = z.infer<typeof shift>;

/** A time in which a person is away with leave. */
export const absence = z.strictObject({
  id: z.string().min(1).max(60),
  person: z.string().min(1).max(60),
  from: instant,
  to: instant,
  /** Code of the type of leave. */
  type: z.string().min(1).max(40),
});
export type Absence = z.infer<typeof absence>;
