import { z } from 'zod';
import { correctiveStates, correctiveSteps } from './exception-states';

/** What a department caused gets a corrective action with owner and due date, so that it does not come back (EXC-7). */

const instant = z.int();
const name = z.string().trim().min(1).max(60);
const line = z.string().trim().min(1).max(120);
const words = z.string().trim().max(4000);

export const correctiveId = z.uuid();

/** `id`: chosen by the browser; the same one twice is kept once. */
export const newCorrectiveAction = z.strictObject({
  id: correctiveId,
  exception: z.uuid(),
  title: line,
  text: words.default(''),
  department: name.nullable(),
  owner: name,
  dueAt: instant,
});
export type NewCorrectiveAction = z.infer<typeof newCorrectiveAction>;

const seen = { version: z.int() };
export const stepCorrectiveAction = z.discriminatedUnion('step', [
  z.strictObject({ ...seen, step: z.literal('change'), owner: name, dueAt: instant, note: words.min(1) }),
  z.strictObject({ ...seen, step: z.literal('done'), note: words.min(1) }),
  z.strictObject({ ...seen, step: z.literal('check'), note: words.default('') }),
  z.strictObject({ ...seen, step: z.literal('reopen'), note: words.min(1) }),
  z.strictObject({ ...seen, step: z.literal('drop'), note: words.min(1) }),
]);
export type StepCorrectiveAction = z.infer<typeof stepCorrectiveAction>;

export const correctiveEvent = z.object({
  version: z.int(),
  at: instant,
  by: z.string(),
  step: z.enum(['begin', ...correctiveSteps]),
  note: z.string(),
});
export type CorrectiveEvent = z.infer<typeof correctiveEvent>;

export const correctiveAction = z.object({
  id: correctiveId,
  version: z.int(),
  state: z.enum(correctiveStates),
  title: z.string(),
  text: z.string(),
  department: z.string().nullable(),
  owner: z.string(),
  dueAt: instant,
  at: instant,
  by: z.string(),
  doneAt: instant.nullable(),
  exception: z.object({ id: z.string(), number: z.int(), title: z.string() }),
  history: z.array(correctiveEvent),
  /** May the reader take its steps? */
  mine: z.boolean(),
});
export type CorrectiveAction = z.infer<typeof correctiveAction>;

/** `overtaken`: somebody else took a step meanwhile; it stands so now. */
export const correctiveEnd = z.object({ done: z.enum(['done', 'overtaken']), action: correctiveAction });
export type CorrectiveEnd = z.infer<typeof correctiveEnd>;

export const correctiveQuery = z.strictObject({
  state: z.enum(['open', 'all']).default('open'),
  exception: z.uuid().optional(),
});
export type CorrectiveQuery = z.infer<typeof correctiveQuery>;

/** What is due first before the rest; at most 500. */
export const correctiveList = z.object({
  actions: z.array(correctiveAction),
  now: instant,
  timeZone: z.string(),
});
export type CorrectiveList = z.infer<typeof correctiveList>;
