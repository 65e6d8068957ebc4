import type {
  ChangeVerdictsView,
  DraftStep,
  Role,
  RosterHindrances,
  RosterOverride,
  RosterView,
  Shift,
  ShiftStep,
  VersionedEdit,
} from '@zhiban/wire';
import type { EditRefusal } from './changes-of';
import type { StaleEdit } from './apply-edit';
import { appliedBatch } from './batch';
import { withChanges, type ShiftChange, type ShiftShelf } from './shift-shelf';
import { hindrances } from '../verdicts/judge-change';
import {
  byPerson,
  judgeRosterChange,
  type RosterBoard,
  type RosterChangeVerdicts,
} from '../verdicts/judge-roster-change';
import { unsettled } from '../verdicts/unsettled';
import { holidayCalendar } from '../world/holiday-calendar';
import { openWorld } from '../world/world';

/** The draft as a planner's page holds it: what the server gave, and every step since. */
export interface OpenDraft {
  revision: number;
  board: RosterBoard;
  shelf: ShiftShelf;
  overrides: readonly RosterOverride[];
}

export function openDraft(view: RosterView): OpenDraft {
  const { world, horizon, shifts, versions } = view;
  const { timeZone, calendar, policy, posts } = world;
  const board: RosterBoard = {
    world: openWorld({
      timeZone,
      policy,
      posts,
      calendar: holidayCalendar(calendar),
      from: horizon.first,
      to: horizon.last,
    }),
    people: new Map(view.people.map(({ person }) => [person.id, person])),
    shifts: byPerson(shifts),
    absences: byPerson(view.absences),
    requirements: view.requirements,
  };
  const known = new Map([...shifts.map(({ id }) => [id, 1] as const), ...Object.entries(versions)]);
  const shelf = { shifts: new Map(shifts.map((shift) => [shift.id, shift])), versions: known };
  return { revision: view.revision, board, shelf, overrides: view.overrides };
}

export type ForecastEnd = 'saved' | 'hindered' | 'impossible' | 'stale';

/** What the server will say to some edits, known before they are sent. */
export type EditForecast =
  | { end: 'saved' | 'hindered'; steps: ShiftStep[]; verdicts: RosterChangeVerdicts; hindrances: RosterHindrances }
  | { end: 'stale' | 'impossible'; refusal: EditRefusal | StaleEdit };

/** Judges edits as the server will, for somebody with these posts who gives a reason or does not. */
export function judgeEdits(
  draft: OpenDraft,
  edits: readonly VersionedEdit[],
  { posts, reason }: { posts: readonly Role[]; reason: string | null },
): EditForecast {
  const batch = appliedBatch(draft.shelf, edits);
  if (!batch.ok) return { end: batch.refusal.code === 'stale' ? 'stale' : 'impossible', refusal: batch.refusal };
  const verdicts = judgeRosterChange(draft.board, batch.steps);
  const found = standingAgainst(verdicts, posts, draft.overrides);
  const isShut = found.never.length + found.notThese.length > 0 || (found.withReason.length > 0 && !reason);
  return { end: isShut ? 'hindered' : 'saved', steps: batch.steps, verdicts, hindrances: found };
}

/** What stands against a change, without what somebody has given a reason for already. */
export function standingAgainst(
  verdicts: ChangeVerdictsView,
  posts: readonly Role[],
  overrides: readonly RosterOverride[],
): RosterHindrances {
  const found = hindrances(verdicts, posts);
  return {
    never: found.never,
    notThese: unsettled(found.notThese, overrides),
    withReason: unsettled(found.withReason, overrides),
  };
}

/** The draft after a step of one's own or of somebody else. A step that is in it already changes nothing. */
export function afterStep(draft: OpenDraft, step: DraftStep): OpenDraft {
  const news = step.changes.filter(({ id, version }) => version > (draft.shelf.versions.get(id) ?? 0));
  const changes = news.map(({ id, after }) => ({ id, after, before: draft.shelf.shifts.get(id) ?? null }));
  const shelf = withChanges(draft.shelf, changes);
  const versions = new Map(shelf.versions);
  for (const { id, version } of news) versions.set(id, version);
  return {
    revision: Math.max(draft.revision, step.revision),
    board: { ...draft.board, shifts: regrouped(draft.board.shifts, changes) },
    shelf: { shifts: shelf.shifts, versions },
    overrides: [...draft.overrides, ...step.overrides],
  };
}

/** Only those whom the changes touch get a new list. */
function regrouped(
  held: ReadonlyMap<string, readonly Shift[]>,
  changes: readonly ShiftChange[],
): Map<string, readonly Shift[]> {
  const next = new Map(held);
  for (const { id, before, after } of changes) {
    if (before)
      next.set(
        before.person,
        (next.get(before.person) ?? []).filter((shift) => shift.id !== id),
      );
    if (after) next.set(after.person, [...(next.get(after.person) ?? []), after]);
  }
  return next;
}
