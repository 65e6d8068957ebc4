import { z } from 'zod';
import { policyBody, policyVersion } from './policy';

/** How the rule-book's policy is read and changed. What it says stands in `policy.ts`. */

const date = z.iso.date();
const edition = z.object({
  /** Counts every save; each of them is kept. */
  number: z.int(),
  /** The day on which it takes effect. */
  from: date,
  author: z.string(),
  note: z.string(),
  savedAt: z.int(),
});

/** A version that judges, and the save that it comes from. */
export const policyInForce = policyVersion.extend({ edition: z.int(), author: z.string(), note: z.string() });
export type PolicyInForceView = z.infer<typeof policyInForce>;

export const policyView = z.object({
  /** The newest edition; a save has to rest on it. */
  number: z.int(),
  /** The centre's date. What took effect before it is no longer changed. */
  today: date,
  /** In order of the day from which each judges. */
  versions: z.array(policyInForce),
});
export type PolicyView = z.infer<typeof policyView>;

export const savePolicy = z.strictObject({
  from: date,
  body: policyBody,
  note: z.string().trim().max(500),
  basedOn: z.int().min(0),
});
export type SavePolicy = z.infer<typeof savePolicy>;

export const withdrawPolicy = z.strictObject({ note: z.string().trim().max(500), basedOn: z.int().min(0) });
export type WithdrawPolicy = z.infer<typeof withdrawPolicy>;

/** `body: null`: what had been saved for that day was withdrawn. */
export const policyEdition = edition.extend({ body: policyBody.nullable() });
export type PolicyEdition = z.infer<typeof policyEdition>;
export const policyHistory = z.object({ editions: z.array(policyEdition) });
export type PolicyHistory = z.infer<typeof policyHistory>;

export const policyDay = date;
