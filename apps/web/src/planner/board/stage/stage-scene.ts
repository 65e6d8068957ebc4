import { dayAt, mondayOf, weekOfDay } from '@zhiban/time';
import { duration, workMinutes } from '@zhiban/workforce-roster';
import type { Language, RosterPerson } from '@zhiban/wire';
import type { HandScene, RowsScene } from '../paint/rows-scene';
import type { DragVerdict } from '../hand/judge-drag';
import type { Desk } from '../store/desk';
import { daysIn, instantAt, type TimeScale, type Zoom } from '../time/time-scale';
import { personName, teamName } from './board-words';
import type { NameRow } from './name-rows.vue';

/** The days whose hours stand beside a name: all in the month, otherwise the week at the left edge. */
export function hoursSpan(scale: TimeScale, zoom: Zoom, scrollX: number): { from: number; to: number } {
  if (zoom === 'month') return { from: scale.from, to: scale.to };
  const at = Math.min(Math.max(instantAt(scale, scrollX), scale.from), scale.to - 1);
  const monday = mondayOf(weekOfDay(dayAt(scale.days, at)));
  const week = daysIn(scale, scale.from, scale.to).filter(({ day }) => day >= monday && day < monday + 7);
  return { from: week[0]?.from ?? scale.from, to: week.at(-1)?.to ?? scale.to };
}

export function nameRow(
  { person, ...row }: RosterPerson,
  {
    desk,
    language,
    span,
    here,
  }: { desk: Desk; language: Language; span: { from: number; to: number }; here: string | null },
): NameRow {
  let minutes = 0;
  for (const shift of desk.book.shown.between(person.id, span.from, span.to))
    if (shift.from >= span.from) minutes += workMinutes(shift);
  const verdicts = desk.watch.of(person.id);
  const gravest = verdicts.some(({ override }) => override === 'never') ? 'alarm' : 'warn';
  return {
    id: person.id,
    name: personName({ person, ...row }, language),
    team: teamName({ person, ...row }, language),
    hours: String(Math.round(minutes / 6) / 10),
    mark: verdicts.length > 0 ? gravest : null,
    isHere: here === person.id,
  };
}

const noAbsence: ReturnType<RowsScene['absencesOf']> = [];
export const absencesIn = (desk: Desk) => (person: string) => desk.court.board.absences.get(person) ?? noAbsence;

/** Rests that a drag makes too short, from the end of one shift to the beginning of the other. */
export function restsOf(
  { found, changes }: DragVerdict,
  { book }: Desk,
  say: (key: string, named: { rest: string }) => string,
  language: Language,
): HandScene['rests'] {
  const after = new Map(changes.map((change) => [change.id, change.after]));
  const shiftOf = (id: string) => (after.has(id) ? after.get(id) : book.shown.byId.get(id)) ?? null;
  return [...found.fresh, ...found.worsened].flatMap((verdict) => {
    if (verdict.rule !== 'rest-between-shifts' || verdict.person === null) return [];
    const [earlier, later] = verdict.shifts.flatMap((id) => shiftOf(id) ?? []).sort((a, b) => a.from - b.from);
    if (!earlier || !later) return [];
    const rest = duration(Math.floor(verdict.actual), language);
    return { person: verdict.person, from: earlier.to, to: later.from, text: say('plan.roster.drag.rest', { rest }) };
  });
}
