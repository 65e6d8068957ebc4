import { z } from 'zod';

/** What the rules of shift planning have to know about a person: skills, terms of employment, protections, availability. */

const date = z.iso.date();
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const highestSkillLevel = 5;
export const skillHeld = z.strictObject({
  skill: z.string().trim().min(1).max(60),
  level: z.int().min(1).max(highestSkillLevel),
});
export type SkillHeld = z.infer<typeof skillHeld>;

/** `standard` 标准工时: so many hours a day and week, what is more is overtime. `comprehensive` 综合工时: only the sum of the settlement period counts. */
export const hoursSystems = ['standard', 'comprehensive'] as const;
export type HoursSystem = (typeof hoursSystems)[number];

export const settlements = ['week', 'month', 'quarter', 'year'] as const;
export type Settlement = (typeof settlements)[number];

export const workingTerms = z.strictObject({
  /** First and last day of these terms; `null`: no end is agreed. */
  from: date,
  until: date.nullable(),
  system: z.enum(hoursSystems),
  /** The period over which hours are averaged (PLAN-2). */
  settlement: z.enum(settlements),
  /** On average; of part-time staff their own. */
  weekHours: z.number().min(0).max(168),
  /** Agreed for a whole settlement period instead of counting its days; `null`: counted. */
  periodHours: z.number().min(0).max(8784).nullable(),
  partTime: z.boolean(),
  nightWork: z.boolean(),
});
export type WorkingTerms = z.infer<typeof workingTerms>;

export const protection = z.discriminatedUnion('kind', [
  /** `until`: the last day, `null`: until it is recorded that it is over, whatever the due date was. */
  z.strictObject({ kind: z.literal('pregnant'), due: date, until: date.nullable() }),
  z.strictObject({ kind: z.literal('nursing'), childBorn: date, until: date.nullable() }),
]);
export type Protection = z.infer<typeof protection>;

/** `cannot` is a limit; `wish-off` and `wish-on` are only wishes. */
export const availabilityKinds = ['cannot', 'wish-off', 'wish-on'] as const;
export type AvailabilityKind = (typeof availabilityKinds)[number];

/** Times of the centre's wall clock. `to` not after `from`: until that time on the next day. */
const hours = { kind: z.enum(availabilityKinds), from: timeOfDay, to: timeOfDay };

export const availability = z.discriminatedUnion('on', [
  /** 1 is Monday. */
  z.strictObject({ on: z.literal('weekdays'), days: z.array(z.int().min(1).max(7)).min(1).max(7), ...hours }),
  /** Each day from the first to the last, both included. */
  z.strictObject({ on: z.literal('dates'), first: date, last: date, ...hours }),
]);
export type Availability = z.infer<typeof availability>;

export const workingPerson = z.strictObject({
  /** The person's own key, wherever shifts name them. */
  id: z.string().min(1).max(60),
  /** `null`: not known, taken for grown up. */
  bornOn: date.nullable(),
  skills: z.array(skillHeld).max(200),
  terms: z.array(workingTerms).max(100),
  protections: z.array(protection).max(20),
  availability: z.array(availability).max(400),
});
export type WorkingPerson = z.infer<typeof workingPerson>;
