import { z } from 'zod';

/** When who decides is reminded, and when those above them are told. Hours before a request has to be decided. */

const hours = z.int().min(1).max(336);

const settings = {
  /** `null`: nobody is reminded. */
  remindHours: hours.nullable(),
  /** `null`: nobody above is told. */
  escalateHours: hours.nullable(),
  /** Leave that is filed afterwards has no day before which it is decided: so long after it was filed. */
  afterwardsHours: hours,
};

export const requestDeadlines = z.object({
  version: z.int(),
  at: z.int(),
  author: z.string(),
  ...settings,
});
export type RequestDeadlines = z.infer<typeof requestDeadlines>;

/** `basedOn`: the version that was seen. */
export const saveRequestDeadlines = z
  .strictObject({ basedOn: z.int(), ...settings })
  .refine(
    ({ remindHours, escalateHours }) => remindHours === null || escalateHours === null || escalateHours < remindHours,
    { path: ['escalateHours'] },
  );
export type SaveRequestDeadlines = z.infer<typeof saveRequestDeadlines>;
