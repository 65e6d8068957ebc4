import { z } from 'zod';
import { calendarYear } from './calendar';
import { workingPerson } from './employment';
import { policy } from './policy';
import { versionedEdit } from './roster-edit';
import { rosterLoad, rosterPost, rosterRequirement } from './roster-needs';
import { absence, shift } from './shift';
import { ruleIds, verdict } from './verdict';

/**
 * What the planner's board and the server say to each other. The centre has one draft, in which every planner works, and
 * what was published; both are looked at through a span of days and a site or team. The browser applies and judges an
 * edit by `libs/workforce/roster` and sends it; the server does the same again.
 */

const id = z.string().min(1).max(60);
const date = z.iso.date();
const place = z.string().trim().min(1).max(60);
const words = z.string().trim().max(500);
const instant = z.int();
const longestViewDays = 62;

const daysBetween = (first: string, last: string) => (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
const inOrder = ({ first, last }: { first: string; last: string }) =>
  first <= last && daysBetween(first, last) <= longestViewDays;
const order = { path: ['last'], message: `in order, at most ${longestViewDays} days` };

/** The days and people that are looked at. A team is one of its site; without either it is the whole centre. */
const scope = { first: date, last: date, site: place.nullable().default(null), team: place.nullable().default(null) };
export const rosterScope = z.object(scope).refine(inOrder, order);
export type RosterScope = z.infer<typeof rosterScope>;

export const rosterPerson = z.object({
  /** `id` is what shifts call the person by. */
  person: workingPerson,
  number: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  site: z.string().nullable(),
  siteEn: z.string().nullable(),
  team: z.string().nullable(),
  teamEn: z.string().nullable(),
  /** May the reader change shifts of this person? */
  mine: z.boolean(),
});
export type RosterPerson = z.infer<typeof rosterPerson>;

/** Something was saved against a rule: by whom, and why. It holds while the shift is no further beyond the limit than then. */
export const rosterOverride = z.object({
  rule: z.enum(ruleIds),
  cites: z.string(),
  person: z.string().nullable(),
  key: z.string(),
  date: z.string(),
  actual: z.number(),
  limit: z.number(),
  bound: z.enum(['most', 'least']),
  reason: z.string(),
  by: z.string(),
  at: instant,
});
export type RosterOverride = z.infer<typeof rosterOverride>;

/** One shift before and after; `null`: not there. `version` is the one after. */
export const shiftStep = z.object({
  id,
  version: z.int(),
  before: shift.nullable(),
  after: shift.nullable(),
});
export type ShiftStep = z.infer<typeof shiftStep>;

/** What an edit, an undo or somebody else's stroke did to the draft. */
export const draftStep = z.object({
  /** Of the draft, one more with each step. */
  revision: z.int(),
  edit: id,
  by: z.string(),
  at: instant,
  /** `tracked`: a change of what is published, a swap or leave, that the draft followed. */
  kind: z.enum(['edit', 'undo', 'redo', 'fill', 'tracked']),
  changes: z.array(shiftStep),
  overrides: z.array(rosterOverride),
});
export type DraftStep = z.infer<typeof draftStep>;

/** All that rules ask beside shifts and people: the options of `openWorld`, with `from` and `to` being the horizon. */
export const rosterWorld = z.object({
  timeZone: z.string(),
  calendar: z.array(calendarYear),
  policy,
  posts: z.array(rosterPost),
});
export type RosterWorld = z.infer<typeof rosterWorld>;

export const rosterView = z.object({
  revision: z.int(),
  world: rosterWorld,
  /** Days whose shifts are given for the people of this view, so that sums and runs around it are judged as the server does. */
  horizon: z.object({ first: date, last: date }),
  people: z.array(rosterPerson),
  /** The draft's shifts in the horizon. */
  shifts: z.array(shift),
  /** Versions of the shifts that were ever changed; all others have 1. A shift that is gone and has one here keeps counting. */
  versions: z.record(id, z.int()),
  absences: z.array(absence),
  /** Of the days asked for and of those around them into which a shift of theirs can reach. */
  requirements: z.array(rosterRequirement),
  loads: z.array(rosterLoad),
  overrides: z.array(rosterOverride),
  /** Where the draft differs from what is published, within the days asked for. */
  unpublished: z.array(z.object({ id, published: shift.nullable() })),
  /** Number of the newest publication that touches the view; 0: none. */
  publication: z.int(),
  /** The reader's own edits that can be undone and done again, the next one first. */
  undo: z.array(id),
  redo: z.array(id),
});
export type RosterView = z.infer<typeof rosterView>;

export const mostEditsAtOnce = 500;

/** `id`: chosen by the browser; the same one twice is done once. */
export const saveRosterEdit = z.strictObject({
  id: z.uuid(),
  edits: z.array(versionedEdit).min(1).max(mostEditsAtOnce),
  /** For the rules that may be overridden. */
  reason: words.nullable(),
});
export type SaveRosterEdit = z.infer<typeof saveRosterEdit>;

/** `id`: of the step that this makes, as with an edit. */
export const turnRosterEdit = z.strictObject({ id: z.uuid(), reason: words.nullable() });
export type TurnRosterEdit = z.infer<typeof turnRosterEdit>;

/** What a change does to the book; verdicts that it leaves as they are stay out. */
export const changeVerdicts = z.object({
  fresh: z.array(verdict),
  worsened: z.array(verdict),
  mended: z.array(verdict),
});
export type ChangeVerdictsView = z.infer<typeof changeVerdicts>;

/** What stands against saving: nobody may; others may; the reader may, with a reason. */
export const rosterHindrances = z.object({
  never: z.array(verdict),
  notThese: z.array(verdict),
  withReason: z.array(verdict),
});
export type RosterHindrances = z.infer<typeof rosterHindrances>;

const notDone = [
  /** Somebody was there before: what is there now. Nothing was done. */
  z.object({
    done: z.literal('stale'),
    revision: z.int(),
    shifts: z.array(
      z.object({ id, version: z.int(), shift: shift.nullable(), by: z.string().nullable(), at: instant.nullable() }),
    ),
  }),
  /** The rule-book stands against it. Nothing was done. */
  z.object({ done: z.literal('hindered'), revision: z.int(), hindrances: rosterHindrances, verdicts: changeVerdicts }),
  /** It cannot be done at all. */
  z.object({
    done: z.literal('impossible'),
    code: z.enum([
      'unknown-shift',
      'shift-exists',
      'no-time',
      'breaks-outside',
      'same-shift',
      'too-long',
      'too-far',
      'unknown-person',
      'out-of-place',
    ]),
    shift: z.string(),
  }),
] as const;

/** How an edit ends. Only `saved` changed anything. */
export const rosterEditEnd = z.discriminatedUnion('done', [
  z.object({ done: z.literal('saved'), step: draftStep, verdicts: changeVerdicts }),
  ...notDone,
]);
export type RosterEditEnd = z.infer<typeof rosterEditEnd>;

/** One whose undo or redo was asked for. */
export const rosterEditId = z.uuid();

export const publishRoster = z
  .strictObject({
    ...scope,
    /** The draft and the publication that the planner had before them. */
    revision: z.int(),
    publication: z.int(),
    /** Why; needed where something changes that was published before (PLAN-7). */
    why: words,
    /** For what stands in the draft against a rule without a reason, because the rule is newer. */
    reason: words.nullable(),
  })
  .refine(inOrder, order);
export type PublishRoster = z.infer<typeof publishRoster>;

export const publication = z.object({
  number: z.int(),
  ...{ first: date, last: date, site: z.string().nullable(), team: z.string().nullable() },
  by: z.string(),
  at: instant,
  why: z.string(),
  /** People whose shifts it changes, and how many shifts. */
  people: z.int(),
  shifts: z.int(),
});
export type Publication = z.infer<typeof publication>;

/** What changed for one person. */
export const personChanges = z.object({
  person: id,
  number: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  changes: z.array(z.object({ id, before: shift.nullable(), after: shift.nullable() })),
});
export type PersonChanges = z.infer<typeof personChanges>;

/** The draft against what is published, before it is. `rewrites`: something changes that people were told before. */
export const rosterComparison = z.object({
  revision: z.int(),
  publication: z.int(),
  rewrites: z.boolean(),
  people: z.array(personChanges),
});
export type RosterComparison = z.infer<typeof rosterComparison>;

export const publicationDetail = publication.extend({ changed: z.array(personChanges) });
export type PublicationDetail = z.infer<typeof publicationDetail>;
export const publicationList = z.object({ publications: z.array(publication) });
export type PublicationList = z.infer<typeof publicationList>;
export const publicationNumber = z.coerce.number().int().min(1);

export const publishEnd = z.discriminatedUnion('done', [
  z.object({ done: z.literal('published'), publication }),
  /** Somebody else published before. */
  z.object({ done: z.literal('overtaken'), publication }),
  /** The draft of these days was changed since it was looked at. */
  z.object({ done: z.literal('moved'), revision: z.int() }),
  z.object({ done: z.literal('why-missing') }),
  z.object({ done: z.literal('nothing-new') }),
  /** These stand in the draft and may not be told to anybody; or were never given a reason. */
  z.object({ done: z.literal('hindered'), never: z.array(verdict), withoutReason: z.array(verdict) }),
]);
export type PublishEnd = z.infer<typeof publishEnd>;

/** What a person was told by a publication. */
export const rosterNotice = z.object({
  publication: z.int(),
  at: instant,
  by: z.string(),
  why: z.string(),
  changes: z.array(z.object({ id, before: shift.nullable(), after: shift.nullable() })),
  seenAt: instant.nullable(),
});
export type RosterNotice = z.infer<typeof rosterNotice>;
export const rosterNotices = z.object({ notices: z.array(rosterNotice) });
export type RosterNotices = z.infer<typeof rosterNotices>;

/** Socket. Join first, load the view then; leave out strokes up to its `revision`; a gap in them means load again. */
export const joinRoster = rosterScope;
export type RosterJoined = { revision: number };

/** Strokes have the changes of people within the scope; one without any still counts. */
export type RosterStroke = DraftStep;

export interface RosterPublished {
  publication: Publication;
}

/** People, calendar, policy, leave or requirements have changed: what was judged has to be judged anew. */
export interface RosterWorldChanged {
  what: 'policy' | 'calendar' | 'people' | 'settings' | 'needs';
}
