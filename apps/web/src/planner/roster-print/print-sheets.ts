import { datesBetween, dayAt, dateOfDay, dayNumber, dayTable, type DayTable } from '@zhiban/time';
import type { Language, RosterPerson, RosterView, Shift, ShiftPattern } from '@zhiban/wire';
import { clockText, workMinutes } from '@zhiban/workforce-roster';

export type Paper = 'A3' | 'A4';

export interface PrintRow {
  number: string;
  name: string;
  /** Day by day the shifts that begin there. */
  days: PrintShift[][];
  hours: number;
}

export interface PrintShift {
  code: string | null;
  /** Where they are not those of the code. */
  times: string | null;
  overtime: boolean;
}

export interface PrintSheet {
  team: string | null;
  dates: string[];
  rows: PrintRow[];
  /** People on duty, day by day, of the whole team. */
  heads: number[];
  used: ShiftPattern[];
}

/** What one page holds and can still be read from a step away. */
const rowsOn: Record<Paper, number> = { A3: 32, A4: 30 };
const mostDays = 31;

export interface Printed {
  view: RosterView;
  first: string;
  last: string;
  patterns: readonly ShiftPattern[];
  which: 'draft' | 'published';
}

/** The draft's shifts, or those that people were told of. */
export function printedShifts({ view, which }: Printed): Shift[] {
  if (which === 'draft') return view.shifts;
  const told = new Map(view.shifts.map((shift) => [shift.id, shift]));
  for (const { id, published } of view.unpublished)
    if (published) told.set(id, published);
    else told.delete(id);
  return [...told.values()];
}

/** A page for each team that has shifts, and more where it has more people or days than a page holds. */
export function printSheets(printed: Printed, paper: Paper, language: Language): PrintSheet[] {
  const { view, first, last, patterns } = printed;
  const days = dayTable(view.world.timeZone, dayNumber(first) - 1, dayNumber(last) + 2);
  const dates = [...datesBetween(first, last)];
  const cells = cellsOf(printedShifts(printed), days, new Set(dates));
  const known = new Map(patterns.map((pattern) => [pattern.code, pattern]));
  const teams = [...byTeam(view.people, language)];
  const busy = new Set([...cells.values()].flat().map((shift) => shift.person));
  const rostered = teams.filter(([, people]) => people.some(({ person }) => busy.has(person.id)));
  return (rostered.length > 0 ? rostered : teams).flatMap(([team, people]) =>
    chunks(dates, mostDays).flatMap((some) => {
      const of = (person: RosterPerson) => some.map((date) => cells.get(`${person.person.id} ${date}`) ?? []);
      const heads = some.map((_, i) => people.filter((person) => (of(person)[i]?.length ?? 0) > 0).length);
      return chunks(people, rowsOn[paper]).map((page): PrintSheet => {
        const codes = new Set(page.flatMap((person) => of(person).flat()).map(({ pattern }) => pattern));
        const rows = page.map((person) => rowOf(person, of(person), { known, days, language }));
        return { team, dates: some, rows, heads, used: patterns.filter(({ code }) => codes.has(code)) };
      });
    }),
  );
}

interface Ground {
  known: ReadonlyMap<string, ShiftPattern>;
  days: DayTable;
  language: Language;
}

function rowOf(person: RosterPerson, own: Shift[][], ground: Ground): PrintRow {
  const minutes = own.flat().reduce((sum, shift) => sum + workMinutes(shift), 0);
  return {
    number: person.number,
    name: ground.language === 'en' ? (person.nameEn ?? person.name) : person.name,
    days: own.map((shifts) => shifts.map((shift) => shiftOf(shift, ground))),
    hours: Math.round(minutes / 6) / 10,
  };
}

function shiftOf(shift: Shift, { known, days }: Ground): PrintShift {
  const pattern = known.get(shift.pattern ?? '');
  const [from, to] = [shift.from, shift.to].map((at) => clockText(at, days.timeZone));
  const isUsual =
    pattern !== undefined && pattern.start === from && pattern.minutes === (shift.to - shift.from) / 60_000;
  return { code: shift.pattern, times: isUsual ? null : `${from}-${to}`, overtime: shift.kind === 'overtime' };
}

function cellsOf(shifts: readonly Shift[], days: DayTable, wanted: ReadonlySet<string>): Map<string, Shift[]> {
  const found = new Map<string, Shift[]>();
  const [begins, ends] = [days.midnights[0] ?? 0, days.midnights.at(-1) ?? 0];
  for (const shift of [...shifts].sort((a, b) => a.from - b.from)) {
    if (shift.from < begins || shift.from >= ends) continue;
    const date = dateOfDay(dayAt(days, shift.from));
    if (!wanted.has(date)) continue;
    const key = `${shift.person} ${date}`;
    found.set(key, [...(found.get(key) ?? []), shift]);
  }
  return found;
}

function byTeam(people: readonly RosterPerson[], language: Language): Map<string | null, RosterPerson[]> {
  const found = new Map<string | null, RosterPerson[]>();
  for (const person of [...people].sort((a, b) => (a.number < b.number ? -1 : 1))) {
    const [team, site] =
      language === 'en' ? [person.teamEn ?? person.team, person.siteEn ?? person.site] : [person.team, person.site];
    const name = team === null ? null : [site, team].filter(Boolean).join(' · ');
    found.set(name, [...(found.get(name) ?? []), person]);
  }
  return new Map([...found].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1)));
}

function chunks<Each>(all: readonly Each[], size: number): Each[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
