import { z } from 'zod';
import { leaveRequestStates } from './leave';
import { policyBody } from './policy';
import { swapPerson, swapStates } from './swap';
import { ruleIds, verdict } from './verdict';

/** What a draft of the rules would have made of requests that were filed in some days. Nothing is kept. */

const date = z.iso.date();
const longestDays = 100;

export const askHindsight = z
  .strictObject({ body: policyBody, first: date, last: date })
  .refine(({ first, last }) => first <= last && Date.parse(last) - Date.parse(first) < longestDays * 86_400_000, {
    path: ['last'],
  });
export type AskHindsight = z.infer<typeof askHindsight>;

export const requestKinds = ['swap', 'leave'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Nothing stands against it; it may be approved with a written reason; nobody may approve it. */
export const hindsightStandings = ['passes', 'reason', 'refused'] as const;
export type HindsightStanding = (typeof hindsightStandings)[number];

/**
 * Why a request could not be judged: nobody had taken the offer; the roster of that time has not the shift as it was asked
 * for; days were given back since; the kind of leave is not known any more; somebody in it is not known any more.
 */
export const unjudgedWhys = ['no-taker', 'shift-changed', 'given-back', 'kind-gone', 'person-gone'] as const;
export type UnjudgedWhy = (typeof unjudgedWhys)[number];

const standings = z.object({ passes: z.int(), reason: z.int(), refused: z.int() });

/** `changed`: those that stand otherwise than by the rules in force, by how they would stand. */
export const hindsightCounts = z.object({
  filed: z.int(),
  unjudged: z.int(),
  before: standings,
  after: standings,
  changed: standings,
});
export type HindsightCounts = z.infer<typeof hindsightCounts>;

export const hindsightRequest = z.object({
  kind: z.enum(requestKinds),
  id: z.uuid(),
  person: swapPerson,
  filedAt: z.int(),
  /** What became of it. */
  state: z.enum([...swapStates, ...leaveRequestStates]),
  before: z.enum(hindsightStandings),
  after: z.enum(hindsightStandings),
  /** Held against it by the draft alone. */
  fresh: z.array(verdict),
  /** Held against it by the rules in force alone. */
  gone: z.array(verdict),
});
export type HindsightRequest = z.infer<typeof hindsightRequest>;

const perKind = z.object({ swap: hindsightCounts, leave: hindsightCounts });

export const hindsight = z.object({
  first: date,
  last: date,
  timeZone: z.string(),
  counts: perKind,
  /** Requests that stand otherwise because of a rule, by how they would stand. */
  rules: z.array(z.object({ rule: z.enum(ruleIds), cites: z.string(), swap: standings, leave: standings })),
  teams: z.array(
    perKind.extend({ site: z.string().nullable(), team: z.string().nullable(), teamEn: z.string().nullable() }),
  ),
  /** Those that stand otherwise, the newest first. */
  changed: z.array(hindsightRequest),
  /** Of them not listed. */
  more: z.int(),
  unjudged: z.array(
    hindsightRequest
      .pick({ kind: true, id: true, person: true, filedAt: true, state: true })
      .extend({ why: z.enum(unjudgedWhys) }),
  ),
  /** What the posts are called that verdicts are about. */
  posts: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string() })),
});
export type Hindsight = z.infer<typeof hindsight>;
