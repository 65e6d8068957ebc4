import { z } from 'zod';
import { requestCalls } from './delegation-states';
import { rosterHindrances } from './roster';
import { shift } from './shift';
import { ruleIds, verdict } from './verdict';

/**
 * Swaps of published shifts. Every kind is a list of transfers: one gives a shift away, two exchange shifts, three go round
 * in a ring; each of a whole shift or a part of it. What the rule-book says comes with every answer, by the functions of
 * `libs/workforce/requests` that the approval asks again.
 */

const id = z.uuid();
const person = z.string().min(1).max(60);
const instant = z.int();
const words = z.string().trim().max(500);
const date = z.iso.date();

const span = z.strictObject({ from: instant, to: instant });

export const swapStates = [
  /** On the open board; nobody has taken it yet. */
  'offered',
  /** Parties are named and have not all agreed. */
  'asked',
  /** An approver may decide. */
  'agreed',
  'approved',
  'refused',
  'declined',
  'withdrawn',
  'lapsed',
  'undone',
] as const;
export type SwapState = (typeof swapStates)[number];

export const swapSteps = [
  'take',
  'agree',
  'agree-last',
  'decline',
  'let-go',
  'approve',
  'refuse',
  'withdraw',
  'lapse',
  'undo',
] as const;
export type SwapStep = (typeof swapSteps)[number];

/** `version`: of the published shift as it was seen. `to: null`: to whoever takes it from the open board. */
export const transferAsked = z.strictObject({
  shift: z.string().min(1).max(60),
  version: z.int(),
  to: person.nullable(),
  part: span.nullable(),
});
export type TransferAsked = z.infer<typeof transferAsked>;

/** What somebody would take in return: shifts that begin on these days, of day or night or either. */
export const swapWish = z.strictObject({ first: date, last: date, night: z.boolean().nullable() });
export type SwapWishAsked = z.infer<typeof swapWish>;

const transfers = z.array(transferAsked).min(1).max(6);

/** `for`: on behalf of whom, by a team lead; `null`: the reader's own. */
export const previewSwap = z.strictObject({ transfers, for: person.nullable() });
export type PreviewSwap = z.infer<typeof previewSwap>;

/** `id`: chosen by the browser; the same one twice is filed once. */
export const fileSwap = z.strictObject({
  id,
  transfers,
  for: person.nullable(),
  reason: words.min(1),
  wish: swapWish.nullable(),
});
export type FileSwap = z.infer<typeof fileSwap>;

/** Takes an offer; `give`: a shift of one's own in return. */
export const takeSwap = z.strictObject({ give: transferAsked.nullable() });
export type TakeSwap = z.infer<typeof takeSwap>;

/** Takes an approved swap back, by the same way: the others agree, an approver decides. It counts nothing. */
export const counterSwap = z.strictObject({ id, reason: words.min(1) });
export type CounterSwap = z.infer<typeof counterSwap>;
export const swapId = id;

export const swapWord = z.strictObject({ note: words.nullable() });
export type SwapWord = z.infer<typeof swapWord>;

/** `version`: of the request as it was seen. `reason`: for what is overridden, or why it is refused. */
export const decideSwap = z.strictObject({
  version: z.int(),
  decision: z.enum(['approve', 'refuse']),
  reason: words.nullable(),
});
export type DecideSwap = z.infer<typeof decideSwap>;

export const swapPerson = z.object({
  id: person,
  number: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  team: z.string().nullable(),
  teamEn: z.string().nullable(),
});
export type SwapPerson = z.infer<typeof swapPerson>;

export const swapParty = z.object({
  person: swapPerson,
  /** `null`: has not answered. */
  agreed: z.boolean().nullable(),
  at: instant.nullable(),
});

export const swapEvent = z.object({
  at: instant,
  by: z.string(),
  /** Whose right it was that a deputy used; absent: their own. */
  inStead: z.string().optional(),
  step: z.enum(['file', ...swapSteps, ...requestCalls]),
  state: z.enum(swapStates),
  note: z.string().nullable(),
});

export const swapView = z.object({
  id,
  /** One more with each step. */
  version: z.int(),
  state: z.enum(swapStates),
  filer: swapPerson,
  /** The account that filed, where it is not the filer's own. */
  filedBy: z.string().nullable(),
  filedAt: instant,
  /** When it lapses: the beginning of the earliest shift. */
  deadline: instant,
  reason: z.string(),
  /** Shifts as they were when it was filed. */
  transfers: z.array(z.object({ shift, to: swapPerson.nullable(), part: span.nullable() })),
  parties: z.array(swapParty),
  wish: swapWish.nullable(),
  history: z.array(swapEvent),
  /** What the reader may do now. */
  may: z.array(z.enum(swapSteps)),
  /** Until when it has to be decided; while somebody can. */
  decideBy: instant.optional(),
  /** In whose stead the reader would decide. */
  decidesFor: z.string().optional(),
});
export type SwapView = z.infer<typeof swapView>;

export const ruleAsked = z.object({ rule: z.enum(ruleIds), cites: z.string() });

const postNames = z.array(z.object({ id: z.string(), zh: z.string(), en: z.string() }));

/** What the rule-book says. A rule of `asked` without a verdict is kept. */
export const requestJudged = z.object({
  asked: z.array(ruleAsked),
  fresh: z.array(verdict),
  worsened: z.array(verdict),
  mended: z.array(verdict),
  /** What stands against approving it, for the reader. */
  hindrances: rosterHindrances,
  /** Nobody may approve it, and why is not the reader's to know. */
  withheld: z.boolean().optional(),
  /** What the posts are called that these are about. */
  posts: postNames,
  /** Where the change plans another number of seats; to be drawn, with the rest of these days at these posts. */
  cover: z.array(
    z.object({
      post: z.string(),
      from: instant,
      to: instant,
      before: z.number(),
      after: z.number(),
      required: z.number(),
    }),
  ),
});
export type RequestJudged = z.infer<typeof requestJudged>;

/** Published shifts of somebody in the weeks that a request is about. */
export const swapWeek = z.object({ person: swapPerson, shifts: z.array(shift) });
export type SwapWeek = z.infer<typeof swapWeek>;

export const swapDetail = swapView.extend({
  /** `null`: it is over, or a shift has changed since. */
  judged: requestJudged.nullable(),
  /** Shifts that are not as they were when it was filed. */
  changed: z.array(z.string()),
  timeZone: z.string(),
  /** Of everybody in it for leads and approvers, of themselves for those who take part. */
  weeks: z.array(swapWeek),
});
export type SwapDetail = z.infer<typeof swapDetail>;

/** How a step ends. Only `done` changed anything. */
export const swapEnd = z.discriminatedUnion('done', [
  z.object({ done: z.literal('done'), swap: swapView }),
  /** The rule-book stands against it, or is only asked; then with the weeks of whoever asks. */
  z.object({ done: z.literal('hindered'), judged: requestJudged, weeks: z.array(swapWeek).optional() }),
  /** A shift is not what was seen any more. */
  z.object({ done: z.literal('changed'), shifts: z.array(z.string()) }),
  /** Somebody was there before: how it stands now. */
  z.object({ done: z.literal('overtaken'), swap: swapView }),
]);
export type SwapEnd = z.infer<typeof swapEnd>;

/** One's own requests and those that one takes part in; offers that one could take. */
export const mySwaps = z.object({
  at: instant,
  timeZone: z.string(),
  person: swapPerson,
  /** Approved swaps of one's own initiative by month, against what the policy allows; `null`: it allows any number. */
  month: z.object({ month: z.string(), approved: z.int(), most: z.int().nullable() }),
  own: z.array(swapView),
  asked: z.array(swapView),
  board: z.array(swapView),
});
export type MySwaps = z.infer<typeof mySwaps>;

/** `for`: on behalf of whom, by a team lead. */
const onBehalf = { for: person.optional() };
export const swapShiftsQuery = z.object(onBehalf);
export type SwapShiftsQuery = z.infer<typeof swapShiftsQuery>;

/** Published shifts that are still to come, as they may be asked for. `open`: a request about it is not decided yet. */
export const swapShifts = z.object({
  at: instant,
  timeZone: z.string(),
  person: swapPerson,
  shifts: z.array(z.object({ shift, version: z.int(), open: z.boolean() })),
});
export type SwapShifts = z.infer<typeof swapShifts>;

/** `from`, `to`: where only a part of the shift goes. */
export const partnersQuery = z
  .object({
    ...{ shift: z.string().min(1).max(60), first: date, last: date, ...onBehalf },
    ...{ from: z.coerce.number().int().optional(), to: z.coerce.number().int().optional() },
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), { path: ['to'] });
export type PartnersQuery = z.infer<typeof partnersQuery>;

/** What could be given in return; a refused one says why and cannot be chosen, one that needs an override says it too. */
export const swapReturn = z.object({
  /** `null`: nothing. */
  shift: shift.nullable(),
  version: z.int(),
  possible: z.boolean(),
  verdicts: z.array(verdict),
});
export type SwapReturn = z.infer<typeof swapReturn>;

/** Who could take a shift, alone or for one of theirs. */
export const swapPartner = swapReturn.extend({ person: swapPerson });
export type SwapPartner = z.infer<typeof swapPartner>;
export const swapPartners = z.object({ version: z.int(), partners: z.array(swapPartner) });
export type SwapPartners = z.infer<typeof swapPartners>;

/** Whether the reader could take an offer, for nothing or for what is wished for; `against`: why not, where it may be told. */
export const swapTakings = z.object({
  offers: z.array(z.object({ id, possible: z.boolean(), against: verdict.nullable() })),
  posts: postNames,
});
export type SwapTakings = z.infer<typeof swapTakings>;

/** For what the reader could take an offer: nothing, or one of their own shifts. */
export const swapReturns = z.object({ person: swapPerson, returns: z.array(swapReturn), posts: postNames });
export type SwapReturns = z.infer<typeof swapReturns>;

/** A circle of open wishes in which everybody keeps to the rules; sent as a request it asks the others. */
export const swapRing = z.object({
  transfers: z.array(z.object({ shift, version: z.int(), to: swapPerson })),
});
export const swapRings = z.object({ rings: z.array(swapRing), cut: z.boolean() });
export type SwapRings = z.infer<typeof swapRings>;

export const swapInboxQuery = z.object({ state: z.enum(['open', 'done']).default('open') });
export type SwapInboxQuery = z.infer<typeof swapInboxQuery>;
export const swapInbox = z.object({
  at: instant,
  timeZone: z.string(),
  swaps: z.array(swapView.extend({ lowestCover: z.number().nullable(), clear: z.boolean() })),
});
export type SwapInbox = z.infer<typeof swapInbox>;

/** Socket. Something happened to a request that the reader may see. */
export interface SwapChanged {
  request: string;
}
