import { z } from 'zod';
import { emergencyKinds, emergencyMarks } from './exception-states';

/** Emergency plans as checklists, and runs of them, in earnest or as a drill (EXC-6). */

const instant = z.int();
const code = z.string().regex(/^[a-z0-9-]{1,40}$/);
const line = z.string().trim().min(1).max(120);
const words = z.string().trim().max(2000);

export const emergencyId = z.uuid();

/** `code` names a step through all versions of its plan. */
export const emergencyStep = z.strictObject({ code, zh: line, en: line });
export type EmergencyStep = z.infer<typeof emergencyStep>;

const planned = {
  kind: z.enum(emergencyKinds),
  zh: line,
  en: line,
  /** One that is not active is begun no more. */
  active: z.boolean(),
  steps: z.array(emergencyStep).min(1).max(60),
};

/** `basedOn`: the version that was changed; 0: a new plan. */
export const saveEmergencyPlan = z.strictObject({ basedOn: z.int().min(0), ...planned });
export type SaveEmergencyPlan = z.infer<typeof saveEmergencyPlan>;

export const emergencyPlan = z.object({
  id: emergencyId,
  version: z.int(),
  at: instant,
  author: z.string(),
  ...planned,
  /** When it was last gone through to the end as a drill; `null`: never. */
  drilledAt: instant.nullable(),
});
export type EmergencyPlan = z.infer<typeof emergencyPlan>;

/** `id`: chosen by the browser; the same one twice is begun once. */
export const beginEmergencyRun = z.strictObject({
  id: emergencyId,
  plan: emergencyId,
  drill: z.boolean(),
  /** What happened, or what is practised. */
  what: line,
  site: z.string().trim().min(1).max(60).nullable(),
});
export type BeginEmergencyRun = z.infer<typeof beginEmergencyRun>;

export const emergencyTick = z.object({
  nth: z.int(),
  step: z.string(),
  mark: z.enum(emergencyMarks),
  at: instant,
  by: z.string(),
  note: z.string(),
});
export type EmergencyTick = z.infer<typeof emergencyTick>;

const run = {
  id: emergencyId,
  plan: emergencyId,
  planVersion: z.int(),
  kind: z.enum(emergencyKinds),
  zh: z.string(),
  en: z.string(),
  drill: z.boolean(),
  what: z.string(),
  site: z.string().nullable(),
  begunAt: instant,
  begunBy: z.string(),
  endedAt: instant.nullable(),
  endedBy: z.string().nullable(),
  endNote: z.string(),
  steps: z.int(),
  /** Steps that are done, or were not wanted. */
  settled: z.int(),
};

export const emergencyRun = z.object(run);
export type EmergencyRun = z.infer<typeof emergencyRun>;

/** The plan as it was when the run began, and every tick in its order. */
export const emergencyRunDetail = z.object({
  run: emergencyRun,
  plan: z.array(emergencyStep),
  ticks: z.array(emergencyTick),
  /** May the reader tick? */
  mine: z.boolean(),
  now: instant,
  timeZone: z.string(),
});
export type EmergencyRunDetail = z.infer<typeof emergencyRunDetail>;

export const emergencyBook = z.object({
  plans: z.array(emergencyPlan),
  /** The newest first, those that go on before the rest. */
  runs: z.array(emergencyRun),
  now: instant,
  timeZone: z.string(),
});
export type EmergencyBook = z.infer<typeof emergencyBook>;

/** `seen`: of how many ticks whoever ticks knew: what was said of the step meanwhile is not said again. */
export const tickEmergencyStep = z
  .strictObject({ step: code, mark: z.enum(emergencyMarks), note: words.default(''), seen: z.int().min(0) })
  .refine(({ mark, note }) => mark !== 'skipped' || note !== '', { path: ['note'] });
export type TickEmergencyStep = z.infer<typeof tickEmergencyStep>;

export const endEmergencyRun = z.strictObject({ note: words.min(1) });
export type EndEmergencyRun = z.infer<typeof endEmergencyRun>;
